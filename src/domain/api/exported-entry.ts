import type { Attribution } from "../claim";
import type { ClaimPage } from "../pages";
import type { QuestionLine } from "../timeline/entry-of";

/** An entry of a list as a file holds it: with all of the claim that it belongs to. */
export type ExportedEntry =
  | { kind: "claim"; page: ClaimPage }
  | { kind: "response"; page: ClaimPage; said: Attribution }
  | { kind: "question"; question: QuestionLine; page: ClaimPage | null };
