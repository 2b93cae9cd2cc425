import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { mostRanked } from "@/domain/timeline/most-ranked";
import { overMatches } from "./matching";
import { type Sought, tsqueryOf } from "./query-ast";
import { isEverything, type Resolved, soughtBy } from "./resolve";

export type PageRow = {
  id: string;
  kind: "claim" | "response" | "question";
  claim_id: string | null;
  sort_at: Date;
  rank: number;
  score: number | null;
};

/**
 * The next rows of a page in the order they are read, one more than asked where there are more. By relevance, of the newest
 * `most` that match.
 */
export async function pageRows(db: Reader, resolved: Resolved, most = mostRanked): Promise<PageRow[]> {
  const sought = soughtBy(resolved);
  if (sought.is === "nothing") return [];
  const { query } = resolved;
  if (query.order === "relevance" && !isEverything(resolved.words))
    return byRelevance(db, resolved, sought, most);
  // What only the record tells is asked of a few entries at a time, until there are enough.
  const [marked, condition] = sought.is === "checked" ? [sought.of, sought.condition] : [sought, null];
  const { rising, backwards, ...ordering } = orderingOf(query);
  const wanted = query.limit + 1;
  return overMatches(db, resolved, marked, async (table, rows) => {
    const { version } = table;
    const seen = new Set<number>();
    const found: PageRow[] = [];
    let after = query.cursor && { sortAt: query.cursor.sortAt.getTime(), rank: query.cursor.rank };
    for (let most = condition ? 4 * wanted : wanted; found.length < wanted; most *= 2) {
      const ordinals = table
        .next(rows(), {
          rising,
          ranksRising: !backwards,
          from: query.from?.getTime() ?? null,
          to: query.to?.getTime() ?? null,
          publicAt: resolved.latest ? null : query.asOf.getTime(),
          after,
          wanted: most,
        })
        .filter((ordinal) => !seen.has(ordinal));
      if (ordinals.length === 0) break;
      const fetched = await db.$queryRaw<(PageRow & { version: number })[]>`
        SELECT s.version, e.* FROM search.state s LEFT JOIN (
          SELECT e.entry_id AS id, e.kind, e.claim_id, e.sort_at, e.rank, NULL AS score FROM search.entry e
          WHERE e.ordinal = ANY(${ordinals}) ${ordering.beyond} ${condition ? Prisma.sql`AND ${condition}` : Prisma.empty}
          ORDER BY ${ordering.order} LIMIT ${wanted}
        ) AS e ON true ORDER BY ${ordering.told}`;
      if (fetched[0]?.version !== version || table.version !== version) return null;
      found.push(...fetched.flatMap(({ version: _, ...row }) => (row.id === null ? [] : [row])));
      if (condition === null) break;
      for (const ordinal of ordinals) seen.add(ordinal);
      after = table.placeOf(ordinals.at(-1)!);
    }
    return found.slice(0, wanted);
  });
}

/** Newest or oldest first, read forwards or back; `beyond` is the cursor, on rows `e`. */
function orderingOf({ cursor, order }: Resolved["query"]) {
  const backwards = cursor?.direction === "before";
  const rising = (order === "oldest") !== backwards;
  const time = Prisma.raw(rising ? "ASC" : "DESC");
  const within = Prisma.raw(backwards ? "DESC" : "ASC");
  const [past, beside] = [Prisma.raw(rising ? ">" : "<"), Prisma.raw(backwards ? "<" : ">")];
  return {
    rising,
    backwards,
    order: Prisma.sql`e.sort_at ${time}, e.rank ${within}, e.entry_id ${within}`,
    told: Prisma.sql`e.sort_at ${time}, e.rank ${within}, e.id ${within}`,
    beyond: cursor
      ? Prisma.sql`AND (e.sort_at ${past} ${cursor.sortAt}
          OR (e.sort_at = ${cursor.sortAt} AND (e.rank, e.entry_id) ${beside} (${cursor.rank}, ${cursor.id})))`
      : Prisma.empty,
  };
}

/**
 * What says most of the words first, among the newest `most` that match. To weigh a match means to read it, and a word
 * that a third of all entries say took seconds.
 */
function byRelevance(db: Reader, resolved: Resolved, sought: Sought, most: number): Promise<PageRow[]> {
  const { query, words } = resolved;
  const marks = tsqueryOf(words);
  const { cursor } = query;
  const backwards = cursor?.direction === "before";
  const [falling, rising] = [Prisma.raw(backwards ? "ASC" : "DESC"), Prisma.raw(backwards ? "DESC" : "ASC")];
  const [less, more] = [Prisma.raw(backwards ? ">" : "<"), Prisma.raw(backwards ? "<" : ">")];
  const beyond = cursor
    ? Prisma.sql`WHERE (e.score ${less} ${cursor.score ?? 0} OR (e.score = ${cursor.score ?? 0} AND (e.sort_at ${less} ${cursor.sortAt}
        OR (e.sort_at = ${cursor.sortAt} AND (e.rank, e.entry_id) ${more} (${cursor.rank}, ${cursor.id})))))`
    : Prisma.empty;
  return overMatches(db, resolved, sought, async (table, rows) => {
    const { version } = table;
    const newest = table.next(rows(), {
      rising: false,
      ranksRising: true,
      from: query.from?.getTime() ?? null,
      to: query.to?.getTime() ?? null,
      publicAt: resolved.latest ? null : query.asOf.getTime(),
      after: null,
      wanted: most,
    });
    const fetched = await db.$queryRaw<(PageRow & { version: number })[]>`
      WITH weighed AS MATERIALIZED (
        SELECT e.entry_id, e.kind, e.claim_id, e.sort_at, e.rank,
          CASE WHEN ${marks === null} THEN 0 ELSE (ts_rank(e.words, ${marks ?? ""}::tsquery) * 1000000)::int END AS score
        FROM search.entry e WHERE e.ordinal = ANY(${newest})
        ORDER BY e.sort_at DESC, e.rank, e.entry_id LIMIT ${most})
      SELECT s.version, page.* FROM search.state s LEFT JOIN (
        SELECT e.entry_id AS id, e.kind, e.claim_id, e.sort_at, e.rank, e.score FROM weighed e ${beyond}
        ORDER BY e.score ${falling}, e.sort_at ${falling}, e.rank ${rising}, e.entry_id ${rising}
        LIMIT ${query.limit + 1}
      ) AS page ON true
      ORDER BY page.score ${falling}, page.sort_at ${falling}, page.rank ${rising}, page.id ${rising}`;
    if (fetched[0]?.version !== version || table.version !== version) return null;
    return fetched.flatMap(({ version: _, ...row }) => (row.id === null ? [] : [row]));
  });
}
