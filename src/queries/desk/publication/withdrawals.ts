import type { Reader } from "@/db/connection";
import type { Withdrawal, WithdrawnKind } from "@/domain/withdrawal";

/** What is taken down now, the last first; with `of`, only that of one subject. What went with something else is told with it. */
export async function withdrawals(
  db: Reader,
  of: { kind: WithdrawnKind; id: string } | null = null,
): Promise<Withdrawal[]> {
  const rows = await db.withdrawal.findMany({
    where: {
      undoneAt: null,
      ...(of === null ? { withIt: false } : { subjectKind: of.kind, subjectId: of.id }),
    },
    orderBy: [{ at: "desc" }, { id: "asc" }],
    take: mostListed,
  });
  return rows.map(({ id, subjectKind, subjectId, title, path, leadsTo, reason, by, at, moved }) => ({
    ...{ id, kind: subjectKind as WithdrawnKind, subject: subjectId, title, path, leadsTo, reason, by },
    at: at.toISOString(),
    isMerge: moved !== null,
  }));
}

const mostListed = 200;
