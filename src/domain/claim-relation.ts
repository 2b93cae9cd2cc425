import type { ClaimRelation } from "./vocabulary";

/** What a claim is to another one, from either side. */
export const relationWords: Record<ClaimRelation, { is: string; has: string }> = {
  more_exact_than: { is: "More exact than", has: "More exactly" },
  part_of: { is: "Part of", has: "A part of it" },
  answers: { is: "Answers", has: "Answered by" },
  contradicts: { is: "Contradicts", has: "Contradicted by" },
};
