import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import * as accountForms from "@/domain/access/account-forms";
import { deskCommands } from "@/domain/outbox/desk-commands";
import * as searchForms from "@/domain/saved-search";

export type Route = {
  route: string;
  isPage: boolean;
  /** What its handler reads, as JSON Schema: what its own source names among the schemas of our requests and forms. */
  takes: JsonSchema | null;
};

export type JsonSchema = { [keyword: string]: unknown };

const schemas: Record<string, unknown> = { ...accountForms, ...searchForms };

/** Where the desk sends its commands, each of which is a route here. */
export const commandRoute = "/api/desk/[command]";

/** Every route that the build names, so that a new one is among them by itself. */
export function builtRoutes(): Route[] {
  const manifest: Record<string, string> = JSON.parse(
    readFileSync(".next/app-path-routes-manifest.json", "utf8"),
  );
  return Object.entries(manifest).flatMap(([file, route]): Route[] => {
    const isPage = file.endsWith("/page");
    if (route !== commandRoute) return [{ route, isPage, takes: schemaNamedIn(`src/app${file}.ts`) }];
    const commands = Object.entries(deskCommands).map(([name, { request }]) => ({
      route: `/api/desk/${name}`,
      isPage,
      takes: jsonSchema(request),
    }));
    return [...commands, { route, isPage, takes: null }];
  });
}

function schemaNamedIn(file: string): JsonSchema | null {
  if (!existsSync(file)) return null;
  const names = readFileSync(file, "utf8").match(/\b\w+(?:Request|Form)\b/g) ?? [];
  const schema = names.map((name) => schemas[name]).find((one) => one instanceof z.ZodType);
  return schema instanceof z.ZodType ? jsonSchema(schema) : null;
}

function jsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema;
}
