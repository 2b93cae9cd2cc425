import type { Reader } from "@/db/connection";
import type { Revised } from "@/domain/dossier/recorded-claim";
import type { ClaimSnapshot } from "@/domain/dossier/snapshot";
import type { WithdrawnKind } from "@/domain/withdrawal";

/**
 * Of these subjects, those that readers see no more: for what is read from the revisions. The tables of the record say it by
 * themselves, in their column `withdrawn`.
 */
export async function takenDown(
  db: Reader,
  kind: WithdrawnKind,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await db.withdrawal.findMany({
    where: { subjectKind: kind, subjectId: { in: [...new Set(ids)] }, undoneAt: null },
    select: { subjectId: true },
  });
  return new Set(rows.map(({ subjectId }) => subjectId));
}

/** Of these subjects, those that readers may see. */
export async function shownIds(db: Reader, kind: WithdrawnKind, ids: readonly string[]): Promise<string[]> {
  const gone = await takenDown(db, kind, ids);
  return gone.size === 0 ? [...ids] : ids.filter((id) => !gone.has(id));
}

/** The versions of all articles that were taken down: what was said in them is told of nowhere. */
export async function versionsTakenDown(db: Reader): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT v.id FROM withdrawal w JOIN article_version v ON v.article_id = w.subject_id
    WHERE w.subject_kind = 'article' AND w.undone_at IS NULL`;
  return new Set(rows.map(({ id }) => id));
}

/** Revisions of claims without what was said in articles that were taken down. */
export async function withoutTakenDown(
  db: Reader,
  revisions: Map<string, Revised<ClaimSnapshot>[]>,
): Promise<Map<string, Revised<ClaimSnapshot>[]>> {
  const gone = await versionsTakenDown(db);
  if (gone.size === 0) return revisions;
  const without = (claim: ClaimSnapshot): ClaimSnapshot => ({
    ...claim,
    attributions: claim.attributions.filter(({ versionId }) => !gone.has(versionId)),
  });
  return new Map(
    [...revisions].map(([id, own]) => [
      id,
      own.map((each) => ({ ...each, snapshot: each.snapshot && without(each.snapshot) })),
    ]),
  );
}
