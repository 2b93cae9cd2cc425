import type { z } from "zod";
import { Extend, manifestOf, properties, Queries, resultsOf } from "@/domain/reconcile/our-service";
import { storableJson } from "@/domain/storable-text";
import { readEnv } from "@/env";
import { maybeMeant, valuesOf } from "@/queries/entity/reconciled";
import { answerWith, publicHeaders, refuse } from "../api/v1/answer";
import { conditional } from "../conditional";

/** JSON that the programs of any site may read. */
export const told = (request: Request, value: unknown): Response =>
  conditional(request, JSON.stringify(value), { ...publicHeaders, "Content-Type": "application/json" });

/**
 * Answers what one asks by, as the protocol has it: a batch of `queries`, or `extend` for what is known of some; without either
 * it is what the service says of itself.
 */
export function answered(request: Request, asked: URLSearchParams): Response | Promise<Response> {
  const stranger = [...asked.keys()].find((name) => name !== "queries" && name !== "extend");
  if (stranger !== undefined)
    return refuse("bad-request", [{ parameter: stranger, message: "is not known here" }]);
  const [queries, extend] = [asked.get("queries"), asked.get("extend")];
  if (queries !== null) return reconciled(request, queries);
  if (extend !== null) return extended(request, extend);
  return told(request, manifestOf(readEnv().appUrl));
}

function reconciled(request: Request, text: string) {
  const parsed = parsedAs(Queries, text);
  if (!parsed.success) return unread("queries", parsed.error);
  return answerWith(
    async (db) => {
      const results: [string, { result: ReturnType<typeof resultsOf> }][] = [];
      // One after another: a batch takes no more connections than a single question.
      for (const [key, query] of Object.entries(parsed.data))
        results.push([key, { result: resultsOf(query, await maybeMeant(db, query)) }]);
      return Object.fromEntries(results);
    },
    (found) => told(request, found),
  );
}

function extended(request: Request, text: string) {
  const parsed = parsedAs(Extend, text);
  if (!parsed.success) return unread("extend", parsed.error);
  const { ids, properties: asked } = parsed.data;
  const wanted = properties.filter(({ id }) => asked.some((one) => one.id === id));
  return answerWith(
    async (db) => {
      const values = await valuesOf(db, ids);
      const row = (id: string) =>
        Object.fromEntries(
          asked.map(({ id: property }) => {
            const known = wanted.find((one) => one.id === property);
            return [property, known ? (values.get(id)?.[known.id] ?? []).map((str) => ({ str })) : []];
          }),
        );
      return { meta: wanted, rows: Object.fromEntries(ids.map((id) => [id, row(id)])) };
    },
    (found) => told(request, found),
  );
}

function parsedAs<T extends z.ZodType>(shape: T, text: string) {
  try {
    return shape.safeParse(storableJson(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return shape.safeParse(undefined);
    throw error;
  }
}

function unread(parameter: string, error: z.ZodError): Response {
  const [issue] = error.issues;
  const at = [parameter, ...(issue?.path ?? [])].map(String).join(".");
  const message = issue?.message ?? "cannot be read";
  return refuse("bad-request", [{ parameter: at, message }], `${at}: ${message}`);
}
