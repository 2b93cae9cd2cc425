import type { Reader } from "@/db/connection";
import type { SubjectName } from "@/domain/draft/subject";
import { Correcting } from "@/domain/outbox/requests";
import type { PublicationPlan, PublicationRecord } from "@/domain/publication/publication";
import { StoredPlan } from "@/domain/publication/stored-plan";

type Row = {
  id: string;
  state: PublicationRecord["state"];
  digest: string;
  plan: unknown;
  requestedBy: string;
  requestedById: string;
  requestedAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  note: string | null;
  answer: string | null;
};

export function publicationRecord(row: Row): PublicationRecord {
  const { scope, changes, edits, secondLooks } = StoredPlan.parse(row.plan);
  return {
    ...{ id: row.id, state: row.state, scope, digest: row.digest, changes, edits, secondLooks },
    requestedBy: row.requestedBy,
    requestedById: row.requestedById,
    requestedAt: row.requestedAt.toISOString(),
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    note: row.note,
    answer: row.answer,
  };
}

export async function publicationsWaiting(db: Reader): Promise<number> {
  return db.publication.count({ where: { state: "requested" } });
}

/** Publications, the newest request first: those that wait for a chief, or those that are decided. */
export async function publications(
  db: Reader,
  { waiting, limit = 50 }: { waiting: boolean; limit?: number },
): Promise<PublicationRecord[]> {
  const rows = await db.publication.findMany({
    where: { state: waiting ? "requested" : { not: "requested" } },
    orderBy: [{ requestedAt: "desc" }, { id: "asc" }],
    take: limit,
  });
  return rows.map(publicationRecord);
}

/** One publication with the whole plan as it was shown. Null where there is none of that id (a uuid). */
export async function publication(
  db: Reader,
  id: string,
): Promise<{ record: PublicationRecord; plan: PublicationPlan; correction: Correcting | null } | null> {
  const row = await db.publication.findUnique({ where: { id } });
  if (!row) return null;
  const correction = row.correction === null ? null : Correcting.parse(row.correction);
  return { record: publicationRecord(row), plan: StoredPlan.parse(row.plan), correction };
}

/**
 * Refusals that somebody has still to be told of: until the same is asked for again or published, or its author puts
 * the refusal away. Those of one author, or those of what is worked on. The newest first.
 */
export async function refusals(
  db: Reader,
  of: { askedBy: string } | { scopes: readonly SubjectName[] },
): Promise<PublicationRecord[]> {
  const isMeant =
    "askedBy" in of
      ? { requestedById: of.askedBy }
      : { OR: of.scopes.map(({ kind, id }) => ({ scopeKind: kind, scopeId: id })) };
  const refused = await db.publication.findMany({
    where: { state: "refused", dismissedAt: null, ...isMeant },
    orderBy: [{ requestedAt: "desc" }, { id: "asc" }],
    take: 50,
  });
  if (refused.length === 0) return [];
  // What was withdrawn again is not asked for: the refusal before it is still the last word.
  const last = await db.publication.groupBy({
    by: ["scopeKind", "scopeId"],
    where: { state: { not: "withdrawn" }, scopeId: { in: refused.map(({ scopeId }) => scopeId) } },
    _max: { requestedAt: true },
  });
  const isLast = ({ scopeKind, scopeId, requestedAt }: (typeof refused)[number]) =>
    last.some(
      (one) =>
        one.scopeKind === scopeKind &&
        one.scopeId === scopeId &&
        one._max.requestedAt?.getTime() === requestedAt.getTime(),
    );
  return refused.filter(isLast).map(publicationRecord);
}
