import { z } from "zod";
import { SuggestionForm } from "../form/form";
import { mostSent } from "./most-sent";

/** Why a model gave no answer that could be read. */
export const ModelFault = z.enum([
  "too_slow",
  "unreachable",
  "refused",
  "too_much",
  "unreadable",
  "busy",
  "too_costly",
]);
export type ModelFault = z.infer<typeof ModelFault>;

/**
 * Why what a model proposed was left out; `by_rules`: the rules are sure of it already, or name somebody else. What is told apart
 * behind that in `names`, `numbers`, `quoted_words` and `polarity` is kept for readings of earlier days: it is `other_words` now.
 */
export const Dropped = z.enum([
  "unreadable",
  "not_in_text",
  "cue",
  "speaker",
  "by_rules",
  "names",
  "numbers",
  "quoted_words",
  "polarity",
  "other_words",
]);
export type Dropped = z.infer<typeof Dropped>;

/** How an article version was read by a model: what it proposed, and what of it the article did not bear out. */
export const ModelReading = z.object({
  name: z.string(),
  fault: ModelFault.nullable(),
  proposed: z.int().nonnegative(),
  /** Suggestions that hold something of it. */
  kept: z.int().nonnegative(),
  dropped: z.partialRecord(Dropped, z.int().nonnegative()),
});
export type ModelReading = z.infer<typeof ModelReading>;

/** What of a suggestion a model proposed; `byRules` is the form without it, null where the rules had found nothing. */
export const ByModel = z.object({
  name: z.string(),
  parts: z.array(z.enum(["attribution", "speaker", "claim"])).min(1),
  byRules: SuggestionForm.nullable(),
});
export type ByModel = z.infer<typeof ByModel>;

const faultWords: Record<ModelFault, string> = {
  too_slow: "did not answer in time",
  unreachable: "could not be reached",
  refused: "refused to answer",
  too_much: "answered more than is read",
  unreadable: "gave no answer that can be read",
  busy: "was busy with other articles",
  too_costly: "proposed what could not be checked in time",
};

/** What the desk says of a model's reading of an article of this length, in UTF-16 units. */
export function modelWords({ name, fault, proposed, kept, dropped }: ModelReading, length: number): string {
  if (fault !== null)
    return `The model ${name} ${faultWords[fault]}. These are the suggestions of the rules alone.`;
  const { by_rules: _, ...faults } = dropped;
  const out = Object.values(faults).reduce((sum, count) => sum + count, 0);
  const left = out === 0 ? "" : ` What the article does not bear out was left out, ${out} of ${proposed}.`;
  const cut =
    length > mostSent
      ? ` The text is long: only its first ${Math.floor((100 * mostSent) / length)} % were sent to the model.`
      : "";
  return kept === 0
    ? `The model ${name} added nothing to what the rules found.${left}${cut}`
    : `The model ${name} had a part in ${kept === 1 ? "one suggestion" : `${kept} suggestions`}, marked as its own.${left}${cut}`;
}

/** What a model had a part in, as its form says it, with what the rules had instead. */
export function byModelWords({ name, parts, byRules }: ByModel): string {
  if (byRules === null) return `proposed by the model ${name}; the rules found nobody who says it`;
  const what = parts.map((part) => (part === "claim" ? "claim" : "speaker")).join(" and ");
  const source = byRules.attribution.selectors.find(({ role }) => role === "source")?.exact;
  const speaker = parts.includes("speaker")
    ? `; the rules left open ${source ? `whom “${source}” means` : "who says it"}`
    : "";
  const claim = parts.includes("claim") ? `; the article’s own words: “${byRules.claim.text}”` : "";
  return `${what} proposed by the model ${name}${speaker}${claim}`;
}
