import { saysSo } from "../../attribution-meaning";
import type { AttributionSnapshot, ClaimSnapshot } from "../../dossier/snapshot";
import { saysUnverified } from "../../language/unverified-words";
import type { SuggestionForm } from "./form";

/** Whether an article says in the words of a form that it could not confirm something: nobody says it there, or denies it. */
export function couldNotConfirm({ claim, attribution }: SuggestionForm): boolean {
  const words = attribution.selectors.filter(({ role }) => role === "excerpt" || role === "cue");
  return [claim.text, ...words.map(({ exact }) => exact)].some(saysUnverified);
}

/** What the article of that version has others say in a claim, and nothing weakens yet. */
export function weakenedBy(
  { attributions }: Pick<ClaimSnapshot, "attributions">,
  versionId: string,
): AttributionSnapshot[] {
  return attributions.filter(
    (said) => said.versionId === versionId && said.hedge === null && saysSo(said.stance),
  );
}
