import type { Reader } from "@/db/connection";
import type { PublicationPlan, PublicationRecord } from "@/domain/desk/publication";
import { StoredPlan } from "@/domain/desk/stored-plan";

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
};

export function publicationRecord(row: Row): PublicationRecord {
  const { scope, changes, secondLooks } = StoredPlan.parse(row.plan);
  return {
    ...{ id: row.id, state: row.state, scope, digest: row.digest, changes, secondLooks },
    requestedBy: row.requestedBy,
    requestedById: row.requestedById,
    requestedAt: row.requestedAt.toISOString(),
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    note: row.note,
  };
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
): Promise<{ record: PublicationRecord; plan: PublicationPlan } | null> {
  const row = await db.publication.findUnique({ where: { id } });
  return row && { record: publicationRecord(row), plan: StoredPlan.parse(row.plan) };
}
