import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { nameKey } from "@/domain/saved-search";
import { isTaken, ownTurn } from "./own-turn";

export type Renamed = { ok: true } | { ok: false; reason: "name-taken" | "not-found" };

/** Gives one of one's own searches another name. Somebody else's is not found, as one that is not there. */
export function renameSearch(
  db: Database,
  { id: userId }: Viewer,
  id: string,
  name: string,
): Promise<Renamed> {
  return ownTurn(db, userId, async (tx): Promise<Renamed> => {
    const key = nameKey(name);
    if (await isTaken(tx, userId, key, id)) return { ok: false, reason: "name-taken" };
    const { count } = await tx.savedSearch.updateMany({
      where: { id, userId },
      data: { name, nameKey: key },
    });
    return count === 1 ? { ok: true } : { ok: false, reason: "not-found" };
  });
}
