import type { Tx } from "@/db/connection";
import type { QuestionSnapshot } from "@/domain/dossier/snapshot";
import { type Authorship, type Change, writeRevisions } from "./changes";

/** Writes open questions as they now are. */
export async function saveQuestions(
  tx: Tx,
  changes: readonly Change<QuestionSnapshot>[],
  authorship: Authorship,
): Promise<void> {
  for (const { id, to, number } of changes) {
    const { id: _, selectors, publishedAt, ...fields } = to;
    const row = { ...fields, publishedAt: new Date(publishedAt), revision: number };
    await tx.openQuestion.upsert({
      where: { id },
      create: { id, ...row, recordedAt: authorship.at },
      update: row,
    });
    await tx.selector.deleteMany({ where: { openQuestionId: id } });
    await tx.selector.createMany({
      data: selectors.map((selector) => ({ ...selector, id: `${id}.${selector.role}`, openQuestionId: id })),
    });
  }
  await writeRevisions(tx, "open_question", changes, authorship);
}
