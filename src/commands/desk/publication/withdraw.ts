import type { Tx } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { WithdrawnKind } from "@/domain/withdrawal";
import { batches } from "../../changes";
import { refreshStatus } from "../../refresh-status";

type Named = { kind: WithdrawnKind; id: string };
type Withdrawn = Named & { title: string; path: string; withIt: boolean };
type Why = {
  id: string;
  leadsTo: string | null;
  reason: string;
  by: string;
  at: Date;
  /** What a merge put over. */
  moved?: Prisma.InputJsonValue;
};

/** Writes down that readers see no more of these, and hides them. Call it in the transaction of whoever takes them down. */
export async function withdraw(tx: Tx, why: Why, subjects: readonly Withdrawn[]): Promise<void> {
  const { moved, ...told } = why;
  for (const some of batches(subjects))
    await tx.withdrawal.createMany({
      data: some.map(({ kind, id, title, path, withIt }) => ({
        ...told,
        ...(moved !== undefined && !withIt && { moved }),
        subjectKind: kind,
        subjectId: id,
        title,
        path,
        withIt,
      })),
    });
  await markWithdrawn(tx, subjects);
}

/** Ends a withdrawal, and shows again what nothing else hides. Answers what it hid. */
export async function endWithdrawal(
  tx: Tx,
  id: string,
  { by, at, why }: { by: string; at: Date; why: string },
): Promise<Named[]> {
  const rows = await tx.withdrawal.findMany({ where: { id, undoneAt: null } });
  await tx.withdrawal.updateMany({
    where: { id, undoneAt: null },
    data: { undoneBy: by, undoneAt: at, undoneWhy: why },
  });
  const subjects = rows.map(({ subjectKind, subjectId }) => ({
    kind: subjectKind as WithdrawnKind,
    id: subjectId,
  }));
  await markWithdrawn(tx, subjects);
  return subjects;
}

/** Keeps the column that every list looks at (each kind has the table of its name), and works out anew the status of whatever rests on what was hidden or shown. */
async function markWithdrawn(tx: Tx, subjects: readonly Named[]): Promise<void> {
  const idsOf = (kind: WithdrawnKind) => subjects.filter((one) => one.kind === kind).map(({ id }) => id);
  for (const kind of WithdrawnKind.options) {
    const ids = idsOf(kind);
    if (ids.length === 0) continue;
    await tx.$executeRaw`
      UPDATE ${Prisma.raw(`"${kind}"`)} AS t SET withdrawn = EXISTS (
        SELECT FROM withdrawal w WHERE w.subject_kind = ${kind}::subject_kind AND w.subject_id = t.id AND w.undone_at IS NULL)
      WHERE t.id = ANY(${ids})`;
  }
  const said = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT a.claim_id AS id FROM attribution a JOIN article_version v ON v.id = a.version_id
    WHERE v.article_id = ANY(${idsOf("article")}) ORDER BY 1`;
  await refreshStatus(tx, [...new Set([...idsOf("claim"), ...said.map(({ id }) => id)])]);
}
