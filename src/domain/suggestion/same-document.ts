import { plainName } from "../plain-name";
import type { AttributionForm } from "./form";

/** A document as a form of this article tells of it. */
export type ToldDocument = Pick<AttributionForm, "source" | "sourceDescription">;

/**
 * Documents that the same article told of before by other words, of which this may be one: "the inspection report", of "a 40-page
 * report by Tarrant". Nobody can tell by the words, so it is offered and never taken unasked.
 */
export function documentsBefore(said: AttributionForm, before: readonly AttributionForm[]): ToldDocument[] {
  if (said.identity !== "document") return [];
  const found = new Map<string, ToldDocument>();
  for (const { identity, source, sourceDescription } of before) {
    if (identity !== "document" || plainName(sourceDescription ?? "") === "") continue;
    const key = keyOf({ source, sourceDescription });
    if (key !== keyOf(said) && !found.has(key)) found.set(key, { source, sourceDescription });
  }
  return [...found.values()];
}

function keyOf({ source, sourceDescription }: ToldDocument): string {
  return JSON.stringify([source, plainName(sourceDescription ?? "")]);
}
