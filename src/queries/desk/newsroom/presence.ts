import type { Reader } from "@/db/connection";
import type { SubjectName } from "@/domain/draft/subject";
import type { Present } from "@/domain/suggestion/tagging-page";

/** How long after the last sign of life somebody counts as being there, in ms. */
const stillThere = 30_000;

/** Others who have a subject open at `now`, the last seen first. */
export async function othersAt(
  db: Reader,
  { kind, id }: SubjectName,
  viewerId: string,
  now: Date,
): Promise<Present[]> {
  const rows = await db.presence.findMany({
    where: { kind, id, userId: { not: viewerId }, at: { gt: new Date(now.getTime() - stillThere) } },
    orderBy: [{ at: "desc" }, { userId: "asc" }],
  });
  return rows.map(({ userId, name, at }) => ({ id: userId, name, at: at.toISOString() }));
}
