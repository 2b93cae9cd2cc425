import type { Database, Tx } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { titleOf } from "@/domain/draft/subject-words";
import type { AnsweredFinding } from "@/domain/outbox/answers";
import type { AnswerRequest } from "@/domain/outbox/requests";
import { deskSubject } from "@/queries/desk/newsroom/subjects";
import { atDesk } from "../run-action";

/** Keeps an editor's reason for leaving a finding as it is; a later reason takes its place. */
export async function answerFinding(
  db: Database,
  viewer: Viewer,
  { action, claim: claimId, finding, reason }: AnswerRequest,
  at: Date,
): Promise<AnsweredFinding> {
  const claim = await deskSubject(db, "claim", claimId);
  const words = claim ? `Answered a remark on “${titleOf("claim", claim.content)}”` : "Answered a remark";
  return atDesk<AnsweredFinding>(db, { viewer, action, kind: "answer", words, at }, async (desk) => {
    if (!(await desk.held("claim", claimId))) return { ok: false, reason: "not-found" };
    const row = { reason, by: viewer.name, at };
    await keepAnswer(desk.tx, { claimId, finding }, row);
    return { ok: true, answer: { claimId, finding, ...row, at: at.toISOString() } };
  });
}

/** Writes down why a finding about a claim is left as it is; what was written before is written over. */
export async function keepAnswer(
  tx: Tx,
  of: { claimId: string; finding: string },
  row: { reason: string; by: string; at: Date },
): Promise<void> {
  await tx.findingAnswer.upsert({
    where: { claimId_finding: of },
    create: { ...of, ...row },
    update: row,
  });
}
