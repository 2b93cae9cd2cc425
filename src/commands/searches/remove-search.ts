import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { SavedSearch } from "@/domain/saved-search";
import { ownTurn } from "./own-turn";

export type Removed = { ok: true; removed: SavedSearch } | { ok: false; reason: "not-found" };

/** Takes one of one's own searches away, and answers what it was: that is all it takes to put it back. */
export function removeSearch(db: Database, { id: userId }: Viewer, id: string): Promise<Removed> {
  return ownTurn(db, userId, async (tx): Promise<Removed> => {
    const removed = await tx.savedSearch.findUnique({ where: { id, userId } });
    if (removed === null) return { ok: false, reason: "not-found" };
    await tx.savedSearch.delete({ where: { id } });
    const { name, search, openedAt } = removed;
    return { ok: true, removed: { id, name, search, openedAt } };
  });
}
