import type { SuggestionForm } from "./form";
import type { ReadArticle, Suggested } from "./found-in-text";
import { mostSuggested } from "./most-suggested";
import { proposer } from "./propose";
import { Reading } from "./suggestion";

/** A suggestion before it is written down; `ordinal` is the place of its reading among all, from 1. */
export type Proposed = { ordinal: number; reading: Reading; form: SuggestionForm };

/** The form for each reading of an article, in order. What has no words of its own suggests nothing. */
export function proposals({
  readings,
  ...read
}: ReadArticle & { readings: readonly Suggested[] }): Proposed[] {
  const propose = proposer(read);
  const proposed: Proposed[] = [];
  for (const [at, reading] of readings.entries()) {
    if (proposed.length === mostSuggested) break;
    const form = propose(reading);
    if (form) proposed.push({ ordinal: at + 1, reading: Reading.parse(reading), form });
  }
  return proposed;
}

/** The same form where the article turned out to be another outlet's than was taken for it, as of one made meanwhile. */
export function withOutlet(form: SuggestionForm, taken: string, outletId: string): SuggestionForm {
  const { source } = form.attribution;
  if (source === null || !("id" in source) || source.id !== taken) return form;
  return { ...form, attribution: { ...form.attribution, source: { id: outletId } } };
}
