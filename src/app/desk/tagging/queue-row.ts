import { saysSo } from "@/domain/attribution-meaning";
import { short } from "@/domain/draft/subject-words";
import { enterSuffices } from "@/domain/suggestion/propose/enter-suffices";
import type { DeskSuggestion } from "@/domain/suggestion/suggestion";
import type { LineStyle } from "@/domain/vocabulary";
import { doneWords } from "@/ui/desk/tagging/done-words";
import type { QueueRow } from "@/ui/desk/tagging/queue";

/** Whether nothing was decided of it yet. */
export const isWaiting = ({ outcome }: DeskSuggestion): boolean => outcome === "open";

/**
 * The words of a suggestion in the queue: once it says one claim, those of the claim, since a join or a merge drops its own. What
 * speaks against a claim, or refuses to speak to it, keeps its own.
 */
export function rowWords(
  { form, became }: Pick<DeskSuggestion, "form" | "became">,
  claimText: (id: string) => string | undefined,
): string {
  const claims = [...new Set(became.map(({ claimId }) => claimId))];
  const [first, second] = claims;
  const says = saysSo(form.attribution.stance) && first !== undefined && second === undefined;
  const text = (says && claimText(first)) || form.claim.text;
  return short(text.replace(/\.$/, ""), 90) || "Nothing written yet";
}

/** A suggestion as the queue shows it. */
export function rowOf(
  suggestion: DeskSuggestion,
  line: LineStyle,
  deciding: ReadonlySet<string>,
  inConflict: ReadonlySet<string>,
  taught: ReadonlySet<string> = new Set(),
  claimText: (id: string) => string | undefined = () => undefined,
): QueueRow {
  const { id, ordinal: n, form, reading, model } = suggestion;
  const text = rowWords(suggestion, claimText);
  return {
    id,
    n,
    line,
    text: inConflict.has(id) ? `Choose: ${text}` : text,
    isOfModel: model !== null && isWaiting(suggestion),
    // What a model has a part in is read first, whatever it looks like.
    suffices:
      model === null &&
      isWaiting(suggestion) &&
      !deciding.has(id) &&
      !inConflict.has(id) &&
      !isTaught(form, taught) &&
      enterSuffices(reading, form),
    done: inConflict.has(id) ? null : doneOf(suggestion, line, deciding),
  };
}

/** Who was filled in by what editors taught is looked at first. */
const isTaught = ({ attribution: { source } }: DeskSuggestion["form"], taught: ReadonlySet<string>) =>
  source !== null && "id" in source && taught.has(source.id);

/** Kept is not saved: the decision is on this device, and the server has not answered. */
function doneOf(
  suggestion: DeskSuggestion,
  line: LineStyle,
  deciding: ReadonlySet<string>,
): QueueRow["done"] {
  if (deciding.has(suggestion.id)) return { as: "kept", words: "kept on this device, being saved" };
  if (isWaiting(suggestion)) return null;
  const as = suggestion.outcome === "dismissed" ? "dismissed" : "saved";
  return { as, words: doneWords(suggestion, line) };
}
