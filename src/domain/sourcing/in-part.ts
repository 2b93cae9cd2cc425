import { isSilence } from "../attribution-meaning";
import { stanceWords } from "../attribution-words";
import type { Attribution } from "../claim";
import type { Stance } from "../vocabulary";
import { type RefusalSaid, refusedWords } from "./refusal";

type Said = Pick<Attribution, "part" | "stance"> & Partial<RefusalSaid>;

/** Covers only a part of the claim: what is said of that part settles nothing of the rest (domain rule 3). */
export function isInPart({ part, stance }: Said): boolean {
  return part !== null && part.trim() !== "" && stance !== "retracts" && !isSilence(stance);
}

/** What somebody does about a claim: "Denies", or "Denies in part". */
export function stanceOf(said: Said): string {
  return isInPart(said) ? `${stanceWords[said.stance]} in part` : stanceLabel(said);
}

/** A refusal of one thing, which is not told as one of the whole claim. */
const ofOneThing: Partial<Record<Stance, string>> = {
  declined_comment: "Would not say",
  no_response: "Did not respond on one point",
};

/** The same without how much of the claim it covers. Who would not say one thing has not "declined to comment" on all of it. */
export function stanceLabel({ stance, selectors = [] }: { stance: Stance } & Partial<RefusalSaid>): string {
  const narrow =
    isSilence(stance) && refusedWords({ stance, selectors }) !== null ? ofOneThing[stance] : null;
  return narrow ?? stanceWords[stance];
}
