import { z } from "zod";
import { ClaimRelation } from "./vocabulary";

/**
 * What stands beside a claim: what editors say that it is to another, what a correction on record says instead, and what was only
 * said where another was taken back.
 */
export const BesideClaim = z.enum([...ClaimRelation.options, "corrects", "same_passage"]);
export type BesideClaim = z.infer<typeof BesideClaim>;

/** What a claim is to another one, from either side. */
export const relationWords: Record<BesideClaim, { is: string; has: string }> = {
  more_exact_than: { is: "More exact than", has: "More exactly" },
  part_of: { is: "Part of", has: "A part of it" },
  answers: { is: "Answers", has: "Answered by" },
  corrects: { is: "Puts right", has: "Put right: it says instead" },
  same_passage: { is: "Said in the same passage", has: "Said in the same passage" },
  contradicts: { is: "Contradicts", has: "Contradicted by" },
};
