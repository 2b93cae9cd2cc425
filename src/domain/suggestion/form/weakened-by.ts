import { saysSo } from "../../attribution-meaning";
import type { AttributionSnapshot, ClaimSnapshot } from "../../dossier/snapshot";
import { saysUnverified } from "../../language/unverified-words";
import { plainName } from "../../plain-name";
import type { SuggestionForm } from "./form";

/** Whether an article says in the words of a form that it could not confirm something: nobody says it there, or denies it. */
export function couldNotConfirm({ claim, attribution }: SuggestionForm): boolean {
  const words = attribution.selectors.filter(({ role }) => role === "excerpt" || role === "cue");
  return [claim.text, ...words.map(({ exact }) => exact)].some(saysUnverified);
}

type Unconfirmed = {
  /** The article that could not confirm it, by the version in hand, and whose it is. */
  versionId: string;
  outletId: string;
  /** Whether that is who could not confirm it, as the form has them. */
  isBy: (sourceId: string) => boolean;
  /** The same in words, where nobody on record is: "police". */
  description: string | null;
};

/**
 * What the article of that version has others say in a claim, and nothing weakens yet: what its outlet saw itself, what a document
 * says, and what is said by who could not confirm it are not told with such words.
 */
export function weakenedBy(
  { attributions }: Pick<ClaimSnapshot, "attributions">,
  { versionId, outletId, isBy, description }: Unconfirmed,
): AttributionSnapshot[] {
  return attributions.filter(
    (said) =>
      said.versionId === versionId &&
      said.hedge === null &&
      saysSo(said.stance) &&
      // What another outlet reports of its own is another's word.
      (said.identity !== "outlet_observation" || said.sourceId !== null) &&
      said.identity !== "document" &&
      said.directness !== "document" &&
      (said.sourceId === null
        ? !isDescribed(said.sourceDescription, description)
        : said.sourceId !== outletId && !isBy(said.sourceId)),
  );
}

/** "The police" are "police". */
function isDescribed(one: string | null, other: string | null): boolean {
  const plain = (words: string | null) => plainName(words ?? "").replace(/^(?:the|an?) /u, "");
  return plain(one) !== "" && plain(one) === plain(other);
}
