import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";

/** Notes that somebody looks at one of their searches now, and answers what it asks for; null where they have no such. */
export async function openSearch(
  db: Database,
  { id: userId }: Viewer,
  id: string,
  at: Date,
): Promise<string | null> {
  const [opened] = await db.savedSearch.updateManyAndReturn({
    where: { id, userId },
    data: { openedAt: at },
    select: { search: true },
  });
  return opened?.search ?? null;
}
