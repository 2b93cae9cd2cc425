import type { Tx } from "@/db/connection";
import type { Prisma } from "@/db/generated/client";
import type { ReadText } from "@/domain/watching/change-kind";
import type { Compared, TouchedClaim } from "@/domain/watching/compare-readings";
import { SourceVersions } from "@/domain/watching/source-change";

/** How many places a change is told by; a page that was written anew has no more to tell. */
const mostTold = 200;

type Found = {
  id: string;
  articleId: string;
  at: Date;
  open: string | null;
  before: ReadText;
  after: ReadText;
  compared: Compared;
  /** It was taken back: no text stands in its place. */
  withdrawn?: true;
};

/**
 * Writes down that an article changed at its source, with the claims that it touches: a new change, or another round of the one
 * that is not settled. A decision stays where the passage is still the one that it was on. False where that change was settled
 * or begun by others meanwhile: what was compared is not what stands.
 */
export async function saveChange(tx: Tx, found: Found): Promise<boolean> {
  const { id, articleId, at, open, before, after, compared } = found;
  const [row] = await tx.$queryRaw<{ id: string; versions: unknown }[]>`
    SELECT id::text, versions FROM source_change WHERE article_id = ${articleId} AND closed_at IS NULL FOR UPDATE`;
  if ((row?.id ?? null) !== open) return false;
  const version = { ...after, at: at.toISOString(), ...(found.withdrawn && { withdrawn: found.withdrawn }) };
  const differences = compared.differences.slice(0, mostTold) as Prisma.InputJsonValue;
  if (!row) {
    await tx.sourceChange.create({
      data: { id, articleId, foundAt: at, changedAt: at, before, versions: [version], differences },
    });
    await tx.sourceChangeClaim.createMany({ data: rowsOf(id, compared.touched) });
    return true;
  }
  const versions = [...SourceVersions.parse(row.versions), version];
  await tx.sourceChange.update({
    where: { id: row.id },
    data: {
      ...{ round: { increment: 1 }, changedAt: at, versions, differences },
    },
  });
  const decided = await tx.sourceChangeClaim.findMany({
    where: { changeId: row.id, outcome: { not: null } },
  });
  await tx.sourceChangeClaim.deleteMany({ where: { changeId: row.id } });
  await tx.sourceChangeClaim.createMany({
    data: rowsOf(row.id, compared.touched).map((one) => {
      const same = decided.find(
        ({ kind, subjectId, after }) =>
          kind === one.kind && subjectId === one.subjectId && after === one.after,
      );
      return same ? { ...one, ...decisionOf(same) } : one;
    }),
  });
  return true;
}

const rowsOf = (changeId: string, touched: readonly TouchedClaim[]) =>
  touched.map(({ kind, id: subjectId, before, after }) => ({ changeId, kind, subjectId, before, after }));

const decisionOf = <T extends { outcome: unknown; decidedBy: unknown; decidedAt: unknown }>({
  outcome,
  decidedBy,
  decidedAt,
}: T) => ({ outcome, decidedBy, decidedAt }) as Pick<T, "outcome" | "decidedBy" | "decidedAt">;
