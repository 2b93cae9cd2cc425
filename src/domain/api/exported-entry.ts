import type { Attribution } from "../claim";
import type { ListedClaim } from "../pages";
import type { QuestionLine } from "../timeline/entry-of";

/** An entry of a list as a file holds it: with all of the claim that it belongs to. */
export type ExportedEntry =
  | { kind: "claim"; page: ListedClaim }
  | { kind: "response"; page: ListedClaim; said: Attribution }
  | { kind: "question"; question: QuestionLine; page: ListedClaim | null };
