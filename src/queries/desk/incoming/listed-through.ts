import type { Reader } from "@/db/connection";
import { type ListedEntry, listedEntry } from "@/domain/lists/list-entry";
import type { ListedThrough } from "@/domain/lists/proposed-sanctions";

/** An entry through all publications that are kept: what was last said of it, and what since when. Null where there is none. */
export type KeptEntry = ListedThrough & {
  listId: string;
  listKey: string;
  entry: string;
  /** As the last publication that had it says. */
  last: ListedEntry;
  isOn: boolean;
};

type Row = { entry: string; since: Date; isFirst: boolean; until: Date | null; parts: unknown };

const day = (date: Date): string => date.toISOString().slice(0, 10);

/** By their ids in the list; those that it never had are left out. */
export async function keptEntries(
  db: Reader,
  listId: string,
  entries: readonly string[],
): Promise<Map<string, KeptEntry>> {
  const list = await db.sanctionList.findUnique({ where: { id: listId } });
  if (!list) return new Map();
  const rows = await db.$queryRaw<Row[]>`
    SELECT e.entry, s.published_on AS since, e.since = 1 AS "isFirst", u.published_on AS until, e.parts
    FROM list_entry e
    JOIN list_publication s ON s.list_id = e.list_id AND s.number = e.since
    LEFT JOIN list_publication u ON u.list_id = e.list_id AND u.number = e.until
    WHERE e.list_id = ${listId}::uuid AND e.entry = ANY(${[...new Set(entries)]}) ORDER BY e.entry, e.since`;
  const found = new Map<string, KeptEntry>();
  for (const { entry, since, isFirst, until, parts } of rows) {
    const last = listedEntry(parts);
    const spells = found.get(entry)?.spells ?? [];
    const { authority, key: listKey } = list;
    spells.push({
      ...{ since: day(since), isFirst, until: until && day(until) },
      sanctions: last.sanctions,
    });
    found.set(entry, { listId, listKey, entry, authority, last, isOn: until === null, spells });
  }
  return found;
}
