import type { Database, Tx } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { short, titleOf } from "@/domain/draft/subject-words";
import { isKnownFinding } from "@/domain/lint/known-findings";
import type { AnsweredFinding, Invalid } from "@/domain/outbox/answers";
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
    const held = await desk.held("claim", claimId);
    if (!held) return { ok: false, reason: "not-found" };
    const unknown = unknownFinding(
      "finding",
      [finding],
      held.content.attributions.map(({ id }) => id),
    );
    if (unknown) return unknown;
    const row = { reason, by: viewer.name, at };
    await keepAnswer(desk.tx, { claimId, finding }, row);
    return { ok: true, answer: { claimId, finding, ...row, at: at.toISOString() } };
  });
}

/** What is answered of those that name no remark that there can be on a claim with these attributions; null where all do. */
export function unknownFinding(
  path: string,
  findings: readonly string[],
  attributions: readonly string[],
): Invalid | null {
  const of = new Set(attributions);
  const unknown = findings.find((id) => !isKnownFinding(id, of));
  if (unknown === undefined) return null;
  const message = `names no remark on this claim: “${short(unknown, 80)}”`;
  return { ok: false, reason: "invalid", faults: [{ path, message }] };
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
