import type { QuestionRecord } from "../change/story-change";
import type { ClaimRecord } from "../claim";
import { answeredSince } from "../status/answered-since";
import { statusSpans } from "../status/status-history";
import type { QuestionSnapshot } from "./snapshot";

/** An open question as the newsroom held it; `claimOf` finds the claim that answers it, as it was held then. */
export function recordedQuestion(
  { id, key, text, aboutId, answeredById, publishedAt }: QuestionSnapshot,
  claimOf: (id: string) => ClaimRecord | null | undefined,
): QuestionRecord {
  const answer = answeredById === null ? null : (claimOf(answeredById) ?? null);
  return {
    ...{ id, key, text, aboutId },
    publishedAt: new Date(publishedAt),
    answer: answer && answered(answer),
  };
}

function answered(claim: ClaimRecord): QuestionRecord["answer"] {
  const was = statusSpans(claim).map(({ status, from }) => ({ status, from }));
  return { id: claim.id, key: claim.key, text: claim.text, since: answeredSince(was), was };
}
