import type { Reader } from "@/db/connection";
import type { TakenFrom } from "@/domain/reconcile/looked-up";

/** What of a person or an organization was taken over from services, and by whom; also what was taken out again since. */
export async function takenOver(db: Reader, entityId: string): Promise<TakenFrom[]> {
  const rows = await db.takenOver.findMany({ where: { entityId }, orderBy: { at: "asc" }, take: 500 });
  return rows.map(({ entityId: _, what, at, ...row }) => ({
    ...row,
    what: what as TakenFrom["what"],
    at: at.toISOString(),
  }));
}
