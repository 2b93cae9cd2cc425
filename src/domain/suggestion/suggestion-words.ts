import { short } from "../draft/subject-words";
import type { DeskSuggestion } from "./suggestion";

const parts = [
  { role: "source", label: "Source" },
  { role: "cue", label: "Cue" },
  { role: "hedge", label: "Weakened by" },
  { role: "content", label: "Content" },
] as const;

/**
 * What the lines in the text show of a suggestion, for whoever does not see them: which of how many it is, and which words
 * are its source, its cue and its content.
 */
export function placeWords({ ordinal, form }: DeskSuggestion, of: number): string {
  const { selectors } = form.attribution;
  const said = parts.flatMap(({ role, label }) => {
    const words = selectors.filter((one) => one.role === role).map(({ exact }) => `“${short(exact, 240)}”`);
    return words.length === 0 ? [] : `${label}: ${words.join(", ")}.`;
  });
  return [`Suggestion ${ordinal} of ${of}.`, ...said].join(" ");
}
