import type { z } from "zod";
import { ErrorJson } from "@/domain/api/list-json";

/** Asks the public API: takes "/api/v1/…" with its parameters, answers the status and the JSON. */
export type Ask = (address: string) => Promise<{ status: number; body: unknown }>;

/** What the API would not answer, as a sentence for whoever asked. */
export class Refused extends Error {}

/** An answer of the API in its published shape. Throws Refused with the API's own sentence, or where it has another shape. */
export async function answerOf<S extends z.ZodType>(
  ask: Ask,
  address: string,
  schema: S,
): Promise<z.output<S>> {
  const { status, body } = await ask(address);
  if (status === 200) {
    const answer = schema.safeParse(body);
    if (answer.success) return answer.data;
    throw new Refused(
      "The site answered in a form that this program does not know: one of the two is older.",
    );
  }
  const told = ErrorJson.safeParse(body);
  throw new Refused(told.success ? told.data.error.message : `The site answered with status ${status}.`);
}

/** "/api/v1/claims" with the parameters that have a value. */
export function addressOf(
  path: string,
  params: Record<string, string | number | readonly string[] | undefined>,
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params))
    for (const one of value === undefined ? [] : [value].flat()) search.append(name, String(one));
  return search.size === 0 ? path : `${path}?${search}`;
}
