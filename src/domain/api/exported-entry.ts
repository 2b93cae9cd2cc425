import type { Attribution } from "../claim";
import type { ToldClaim } from "../pages";
import type { QuestionLine } from "../timeline/entry-of";

/** An entry of a list as a file holds it: with all of the claim that it belongs to. */
export type ExportedEntry =
  | { kind: "claim"; page: ToldClaim }
  | { kind: "response"; page: ToldClaim; said: Attribution }
  | { kind: "question"; question: QuestionLine; page: ToldClaim | null };
