import type { Stance } from "../../vocabulary";
import type { SuggestionForm } from "./form";

/** That words are a claim of their own beside another, as chosen for these words; `against` is the claim that they contradict. */
export type Beside = { text: string; stance: Stance; against: string | undefined };

/** What was chosen, as long as the words are those for which it was: the form with the chosen stance, and what it contradicts. */
export function besideAnother(
  chosen: Beside | null,
  form: SuggestionForm,
): { whole: SuggestionForm; against: string | undefined } | null {
  if (chosen === null || chosen.text !== form.claim.text) return null;
  const { stance, against } = chosen;
  return { whole: { ...form, attribution: { ...form.attribution, stance } }, against };
}
