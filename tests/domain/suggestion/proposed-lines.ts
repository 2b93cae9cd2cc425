import { enterSuffices } from "@/domain/suggestion/propose/enter-suffices";
import { type Proposed, proposals } from "@/domain/suggestion/propose/proposals";
import { extract } from "@/extraction/extract";

/** What the desk proposes for an article of an outlet that is not on record, with nobody else on record. */
export function proposed(text: string): Proposed[] {
  const { attributions, mentions } = extract(text);
  const article = { outletId: null, publishedAt: "2026-11-13T09:00:00Z" };
  return proposals({ text, article, mentions, entities: [], readings: attributions });
}

/** Who speaks by name, or in the article's own words in brackets. */
export function speakerOf({ form: { attribution } }: Proposed): string {
  const { source, sourceDescription } = attribution;
  if (source !== null) return "create" in source ? source.create.name : source.id;
  return `(${sourceDescription ?? ""})`;
}

/** Each proposal as "who: claim". */
export const lines = (text: string): string[] =>
  proposed(text).map((one) => `${speakerOf(one)}: ${one.form.claim.text}`);

/** Whether the last proposal is marked as one that Enter alone saves. */
export function enterOfLast(text: string): boolean {
  const last = proposed(text).at(-1);
  return last !== undefined && enterSuffices(last.reading, last.form);
}
