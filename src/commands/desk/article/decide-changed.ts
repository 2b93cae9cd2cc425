import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { DecideChangedAnswer } from "@/domain/outbox/answers";
import type { DecideChangedRequest } from "@/domain/outbox/requests";
import { closeIfSettled } from "../../watching/close-if-settled";

/**
 * Writes down what an editor decided of a claim whose passage changed at the source, or takes that back. The claim itself is left
 * as it is: its words and its status are changed where they always are.
 */
export async function decideChanged(
  db: Database,
  viewer: Viewer,
  { change: id, round, kind, id: subjectId, outcome }: DecideChangedRequest,
  at: Date,
): Promise<DecideChangedAnswer> {
  return db.$transaction(async (tx): Promise<DecideChangedAnswer> => {
    await tx.$executeRaw`SELECT FROM source_change WHERE id = ${id}::uuid FOR UPDATE`;
    const change = await tx.sourceChange.findUnique({ where: { id } });
    const isThere = await tx.sourceChangeClaim.count({ where: { changeId: id, kind, subjectId } });
    if (!change || isThere === 0) return { ok: false, reason: "not-found" };
    if (change.round !== round) return { ok: false, reason: "not-waiting" };
    if (change.closedAt !== null && outcome === null) {
      const other = await tx.sourceChange.count({ where: { articleId: change.articleId, closedAt: null } });
      if (other > 0) return { ok: false, reason: "not-waiting" };
    }
    const decided =
      outcome === null ? { decidedBy: null, decidedAt: null } : { decidedBy: viewer.name, decidedAt: at };
    await tx.sourceChangeClaim.updateMany({
      where: { changeId: id, kind, subjectId },
      data: { outcome, ...decided },
    });
    return { ok: true, closed: await closeIfSettled(tx, id, at) };
  });
}
