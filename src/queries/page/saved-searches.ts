import type { Reader } from "@/db/connection";
import type { SavedSearch } from "@/domain/saved-search";

/** All that somebody keeps, by name. */
export async function savedSearches(db: Reader, userId: string): Promise<SavedSearch[]> {
  return db.savedSearch.findMany({
    where: { userId },
    orderBy: [{ nameKey: "asc" }],
    select: { id: true, name: true, search: true, openedAt: true },
  });
}

/** What the timeline shows of them: those last looked at, how many there are, and what this search is kept as. */
export type SearchesAtHand = {
  latest: { id: string; name: string }[];
  all: number;
  here: { id: string; name: string } | null;
};

/** So many are at hand; the page of all of them has the others. */
const atHand = 10;

/** `search` is what the timeline shows, as domain/saved-search.ts writes it; null where that is no search. */
export async function searchesAtHand(
  db: Reader,
  userId: string,
  search: string | null,
): Promise<SearchesAtHand> {
  const rows = await db.$queryRaw<{ id: string; name: string; here: boolean; all: number }[]>`
    SELECT id::text, name, search IS NOT DISTINCT FROM ${search} AS here, count(*) OVER ()::int AS all
    FROM saved_search WHERE user_id = ${userId}
    ORDER BY here DESC, opened_at DESC, id LIMIT ${atHand}`;
  const [first] = rows;
  return {
    latest: rows.map(({ id, name }) => ({ id, name })),
    all: first?.all ?? 0,
    here: first?.here ? { id: first.id, name: first.name } : null,
  };
}
