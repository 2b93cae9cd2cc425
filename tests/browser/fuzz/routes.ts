import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import * as accountForms from "@/domain/access/account-forms";
import * as requests from "@/domain/desk/requests";
import * as searchForms from "@/domain/saved-search";

export type Route = {
  route: string;
  isPage: boolean;
  /** What its handler reads, as JSON Schema: what its own source names among the schemas of our requests and forms. */
  takes: JsonSchema | null;
};

export type JsonSchema = { [keyword: string]: unknown };

const schemas: Record<string, unknown> = { ...accountForms, ...requests, ...searchForms };

/** Every route that the build names, so that a new one is among them by itself. */
export function builtRoutes(): Route[] {
  const manifest: Record<string, string> = JSON.parse(
    readFileSync(".next/app-path-routes-manifest.json", "utf8"),
  );
  return Object.entries(manifest).map(([file, route]) => ({
    route,
    isPage: file.endsWith("/page"),
    takes: schemaNamedIn(`src/app${file}.ts`),
  }));
}

function schemaNamedIn(file: string): JsonSchema | null {
  if (!existsSync(file)) return null;
  const names = readFileSync(file, "utf8").match(/\b\w+(?:Request|Form)\b/g) ?? [];
  const schema = names.map((name) => schemas[name]).find((one) => one instanceof z.ZodType);
  if (!(schema instanceof z.ZodType)) return null;
  return z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema;
}
