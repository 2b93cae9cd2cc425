import type { QuestionRecord } from "../change/story-change";
import { firstPublic } from "./recorded-claim";
import type { ClaimSnapshot, QuestionSnapshot } from "./snapshot";

/** An open question as the newsroom held it; `claimOf` finds the claim that answers it, as it was held then. */
export function recordedQuestion(
  { id, key, text, aboutId, answeredById, publishedAt }: QuestionSnapshot,
  claimOf: (id: string) => ClaimSnapshot | null | undefined,
): QuestionRecord {
  const answer = answeredById === null ? null : (claimOf(answeredById) ?? null);
  return {
    ...{ id, key, text, aboutId },
    publishedAt: new Date(publishedAt),
    answer: answer && { id: answer.id, key: answer.key, text: answer.text, publishedAt: firstPublic(answer) },
  };
}
