import type { QuestionRefusal, QuestionSnapshot } from "../dossier/snapshot";
import { sameDocument } from "../draft/three-way";

/**
 * A question as its publication gives it to readers, who were told on no day before of what no article tells: of the question itself
 * where no article raises it, and of who was added to it later. `held` is what they have of it already, whose days stay.
 */
export function publishedQuestion(
  question: QuestionSnapshot,
  held: QuestionSnapshot | null,
  at: Date,
): QuestionSnapshot {
  const now = at.toISOString();
  const isNewsrooms = question.versionId === null && held === null;
  const toldSince = (refusal: QuestionRefusal) => {
    const told = held?.refusals.find((one) => isSameRefusal(one, refusal));
    return told ? told.since : refusal.since && now;
  };
  return {
    ...question,
    refusals: question.refusals.map((refusal) => ({ ...refusal, since: toldSince(refusal) })),
    ...(isNewsrooms && { publishedAt: now }),
  };
}

/** Whether two are of one who refused in one way, from whichever day they are told. */
export const isSameRefusal = (one: QuestionRefusal, other: QuestionRefusal): boolean =>
  sameDocument({ ...one, since: null }, { ...other, since: null });
