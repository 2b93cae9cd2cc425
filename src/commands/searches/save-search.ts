import { randomUUID } from "node:crypto";
import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { mostSearches, nameKey } from "@/domain/saved-search";
import { isTaken, ownTurn } from "./own-turn";

export type Saved =
  | { ok: true; renamed: boolean }
  | { ok: false; reason: "name-taken" | "too-many-searches" };

/** Keeps a search under a name. One that is kept already gets the name: nobody has the same search twice. */
export function saveSearch(
  db: Database,
  { id: userId }: Viewer,
  { search, name, openedAt }: { search: string; name: string; openedAt?: Date | undefined },
  at: Date,
): Promise<Saved> {
  return ownTurn(db, userId, async (tx): Promise<Saved> => {
    const kept = await tx.savedSearch.findUnique({ where: { userId_search: { userId, search } } });
    const named = { name, nameKey: nameKey(name) };
    if (await isTaken(tx, userId, named.nameKey, kept?.id ?? null))
      return { ok: false, reason: "name-taken" };
    if (kept) {
      await tx.savedSearch.update({ where: { id: kept.id }, data: named });
      return { ok: true, renamed: true };
    }
    if ((await tx.savedSearch.count({ where: { userId } })) >= mostSearches)
      return { ok: false, reason: "too-many-searches" };
    const seen = openedAt && openedAt < at ? openedAt : at;
    await tx.savedSearch.create({ data: { id: randomUUID(), userId, ...named, search, openedAt: seen } });
    return { ok: true, renamed: false };
  });
}
