import { short } from "@/domain/draft/subject-words";
import type { DeskSuggestion } from "@/domain/suggestion/suggestion";
import type { LineStyle } from "@/domain/vocabulary";
import { doneWords } from "@/ui/desk/tagging/done-words";
import type { QueueRow } from "@/ui/desk/tagging/queue";

/** Whether nothing was decided of it yet. */
export const isWaiting = ({ outcome }: DeskSuggestion): boolean => outcome === "open";

/** A suggestion as the queue shows it. */
export function rowOf(
  suggestion: DeskSuggestion,
  line: LineStyle,
  deciding: ReadonlySet<string>,
  inConflict: ReadonlySet<string>,
): QueueRow {
  const { id, ordinal: n, form } = suggestion;
  const text = short(form.claim.text.replace(/\.$/, ""), 90) || "Nothing written yet";
  const saved = isWaiting(suggestion)
    ? deciding.has(id)
      ? "being saved"
      : null
    : doneWords(suggestion, line);
  return {
    id,
    n,
    line,
    text: inConflict.has(id) ? `Choose: ${text}` : text,
    done: inConflict.has(id) ? null : saved,
  };
}
