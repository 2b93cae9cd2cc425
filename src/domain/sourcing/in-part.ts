import { isSilence } from "../attribution-meaning";
import { stanceWords } from "../attribution-words";
import type { Attribution } from "../claim";

type Said = Pick<Attribution, "part" | "stance">;

/** Covers only a part of the claim: what is said of that part settles nothing of the rest (domain rule 3). */
export function isInPart({ part, stance }: Said): boolean {
  return part !== null && part.trim() !== "" && stance !== "retracts" && !isSilence(stance);
}

/** What somebody does about a claim: "Denies", or "Denies in part". */
export function stanceOf(said: Said): string {
  return isInPart(said) ? `${stanceWords[said.stance]} in part` : stanceWords[said.stance];
}
