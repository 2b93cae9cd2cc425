import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { TimelinePage } from "@/domain/pages";
import { cursorText, type TimelineQuery } from "@/domain/timeline/timeline-query";
import { type EntryRow, entriesOf } from "./entries";
import { entryCondition } from "./entry-filter";
import { facetsOf } from "./facets";
import { histogramOf } from "./histogram";

type PageRow = EntryRow & { sort_at: Date; rank: number };

/** One page of the timeline with its counts, as known at `query.asOf`. */
export async function timelinePage(db: Reader, query: TimelineQuery): Promise<TimelinePage> {
  const [{ rows, next, previous }, totals, facets, histogram] = await Promise.all([
    pageOf(db, query),
    totalsOf(db, query),
    facetsOf(db, query),
    histogramOf(db, query),
  ]);
  return { entries: await entriesOf(db, rows, query.asOf), ...totals, facets, histogram, next, previous };
}

/** The rows of one page, and the cursors of the pages beside it. */
export async function pageOf(
  db: Reader,
  query: TimelineQuery,
): Promise<{ rows: PageRow[]; next: string | null; previous: string | null }> {
  const { rows, more } = await pageRows(db, query);
  const first = rows[0];
  const last = rows.at(-1);
  const backwards = query.cursor?.direction === "before";
  const older = backwards || more;
  const newer = query.cursor !== null && (!backwards || more);
  return {
    rows,
    next: last && older ? cursorText({ ...keyOf(last), direction: "after" }) : null,
    previous: first && newer ? cursorText({ ...keyOf(first), direction: "before" }) : null,
  };
}

function keyOf({ sort_at, rank, id }: PageRow) {
  return { sortAt: sort_at, rank, id };
}

/** By keyset, so that a page stays where it is while new claims come in. One row more than asked tells whether it goes on. */
async function pageRows(db: Reader, query: TimelineQuery): Promise<{ rows: PageRow[]; more: boolean }> {
  const { cursor, limit } = query;
  const backwards = cursor?.direction === "before";
  const descending = (query.order === "newest") !== backwards;
  const time = Prisma.raw(descending ? "DESC" : "ASC");
  const within = Prisma.raw(backwards ? "DESC" : "ASC");
  const [past, beside] = [Prisma.raw(descending ? "<" : ">"), Prisma.raw(backwards ? "<" : ">")];
  const from = cursor
    ? Prisma.sql`AND (e.sort_at ${past} ${cursor.sortAt}
        OR (e.sort_at = ${cursor.sortAt} AND (e.rank, e.id) ${beside} (${cursor.rank}, ${cursor.id})))`
    : Prisma.empty;
  const rows = await db.$queryRaw<PageRow[]>`
    SELECT e.id, e.kind, e.claim_id, e.sort_at, e.rank
    FROM entry e
    WHERE ${entryCondition(query)} ${from}
    ORDER BY e.sort_at ${time}, e.rank ${within}, e.id ${within}
    LIMIT ${limit + 1}`;
  const page = rows.slice(0, limit);
  return { rows: backwards ? page.reverse() : page, more: rows.length > limit };
}

export async function totalsOf(
  db: Reader,
  query: TimelineQuery,
): Promise<{ total: number; stories: number }> {
  const rows = await db.$queryRaw<{ total: number; stories: number }[]>`
    SELECT count(*)::int AS total,
      (SELECT count(DISTINCT es.story_id)::int FROM entry e JOIN entry_story es ON es.entry_id = e.id
        WHERE ${entryCondition(query)}) AS stories
    FROM entry e WHERE ${entryCondition(query)}`;
  return rows[0]!;
}
