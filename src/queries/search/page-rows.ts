import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { matchesByPeriod } from "./counts-by-period";
import { isEverything, plans, type Resolved, rowsWhere, soughtBy } from "./resolve";
import { allOf, boundOf, needsRows, type Sought, tsqueryOf } from "./sought";

export type PageRow = {
  id: string;
  kind: "claim" | "response" | "question";
  claim_id: string | null;
  sort_at: Date;
  rank: number;
  score: number | null;
};

/**
 * The next rows of a page in the order they are read, one more than asked where there are more. Which way they are
 * found depends on how many there can be: rare words by the words, common ones along the days, and those between by
 * asking the bits in which months they lie.
 */
export async function pageRows(db: Reader, resolved: Resolved): Promise<PageRow[]> {
  const sought = soughtBy(resolved);
  if (sought.is === "nothing") return [];
  const { query, rows, latest } = resolved;
  const wanted = query.limit + 1;
  if (query.order === "relevance" && !isEverything(resolved.words)) return byRelevance(db, resolved, sought);
  const bound = boundOf(sought, rows);
  if (bound <= plans.fewRows) return fetched(db, resolved, sought, Prisma.empty);
  // Along the days of now: a match among every `shortWalk / wanted` rows is enough, and twice that is likely.
  if (latest && !needsRows(sought) && bound / rows > (2 * wanted) / plans.shortWalk) {
    const found = await walked(db, resolved, sought);
    if (found.length === wanted) return found;
  }
  return byMonths(db, resolved, sought);
}

type Ordering = { order: Prisma.Sql; beyond: Prisma.Sql; descending: boolean };

/** Newest or oldest first, read forwards or back; `beyond` is the cursor, on rows `e`. */
function orderingOf({ query: { cursor, order } }: Resolved): Ordering {
  const backwards = cursor?.direction === "before";
  const descending = (order !== "oldest") !== backwards;
  const time = Prisma.raw(descending ? "DESC" : "ASC");
  const within = Prisma.raw(backwards ? "DESC" : "ASC");
  const [past, beside] = [Prisma.raw(descending ? "<" : ">"), Prisma.raw(backwards ? "<" : ">")];
  return {
    descending,
    order: Prisma.sql`e.sort_at ${time}, e.rank ${within}, e.entry_id ${within}`,
    // The first condition repeats what the second says, in a form that an index can start from.
    beyond: cursor
      ? Prisma.sql`AND e.sort_at ${past}= ${cursor.sortAt} AND (e.sort_at ${past} ${cursor.sortAt}
          OR (e.rank, e.entry_id) ${beside} (${cursor.rank}, ${cursor.id}))`
      : Prisma.empty,
  };
}

const columns = Prisma.sql`e.entry_id, e.kind, e.claim_id, e.sort_at, e.rank`;

/** Every row that matches, sorted: for few. */
function fetched(db: Reader, resolved: Resolved, sought: Sought, within: Prisma.Sql): Promise<PageRow[]> {
  const { order, beyond } = orderingOf(resolved);
  const { standing, past } = rowsWhere(resolved, sought);
  const rows = (where: Prisma.Sql) =>
    Prisma.sql`SELECT ${columns} FROM search.entry e WHERE ${where} ${within} ${beyond}`;
  return db.$queryRaw`
    WITH e AS MATERIALIZED (${rows(standing)} ${past ? Prisma.sql`UNION ALL ${rows(past)}` : Prisma.empty})
    SELECT e.entry_id AS id, e.kind, e.claim_id, e.sort_at, e.rank, NULL AS score
    FROM e ORDER BY ${order} LIMIT ${resolved.query.limit + 1}`;
}

/** Row after row along the days, as far as a short walk leads. */
function walked(db: Reader, resolved: Resolved, sought: Sought): Promise<PageRow[]> {
  const { order, beyond } = orderingOf(resolved);
  const { query } = resolved;
  const { standing } = rowsWhere(resolved, sought);
  const days = Prisma.sql`${query.from ? Prisma.sql`AND e.sort_at >= ${query.from}` : Prisma.empty}
    ${query.to ? Prisma.sql`AND e.sort_at <= ${query.to}` : Prisma.empty}`;
  return db.$queryRaw`
    SELECT e.entry_id AS id, e.kind, e.claim_id, e.sort_at, e.rank, NULL AS score
    FROM (SELECT * FROM search.entry e WHERE e.public_to = 'infinity' ${days} ${beyond}
      ORDER BY ${order} LIMIT ${plans.shortWalk}) AS e
    WHERE ${standing} ORDER BY ${order} LIMIT ${query.limit + 1}`;
}

/** By the months in which matches lie, as many of them at a time as should be enough. */
async function byMonths(db: Reader, resolved: Resolved, sought: Sought): Promise<PageRow[]> {
  const { query } = resolved;
  const { descending } = orderingOf(resolved);
  const wanted = query.limit + 1;
  const start = query.cursor?.sortAt.toISOString().slice(0, 7) ?? null;
  const counts = await matchesByPeriod(db, resolved, loosened(sought), start?.slice(0, 4) ?? null);
  const ahead = counts
    .filter(({ period }) => start === null || isAhead(period, start, descending))
    .sort((a, b) => (descending ? -1 : 1) * (a.period < b.period ? -1 : 1));
  // Words that stand beside each other are far fewer than entries that have both.
  for (let target = needsRows(sought) ? 16 * wanted : wanted; ; ) {
    const taken: Period[] = [];
    let expected = 0;
    for (const period of ahead) {
      if (expected >= target) break;
      const room = target - expected;
      const isYear = period.period.length === 4;
      if (isYear && period.count > 4 * room + 500) {
        const months = await matchesByPeriod(db, resolved, loosened(sought), period.period);
        const within = months
          .filter((each) => each.period.startsWith(`${period.period}-`))
          .sort((a, b) => (descending ? -1 : 1) * (a.period < b.period ? -1 : 1));
        for (const month of within) {
          if (expected >= target) break;
          taken.push(month);
          expected += month.count;
        }
        break;
      }
      taken.push(period);
      // What lies in the month of the cursor may lie on its other side.
      expected += period.period === start ? 0 : period.count;
    }
    const isAll =
      taken.reduce((sum, { count }) => sum + count, 0) === ahead.reduce((sum, { count }) => sum + count, 0);
    const found = taken.length === 0 ? [] : await inPeriods(db, resolved, sought, taken);
    if (found.length === wanted || isAll) return found;
    target = Math.ceil(target * Math.min(8, (1.5 * wanted) / Math.max(found.length, 1)));
  }
}

type Period = { period: string; id: number; count: number };

/** Months of the cursor's year from its month on, and the years after that. */
function isAhead(period: string, start: string, descending: boolean): boolean {
  const year = start.slice(0, 4);
  if (period === year) return false;
  const from = period.length === 4 ? year : start;
  return descending ? period <= from : period >= from;
}

function inPeriods(
  db: Reader,
  resolved: Resolved,
  sought: Sought,
  periods: readonly Period[],
): Promise<PageRow[]> {
  const lying: Sought = {
    is: "any",
    of: periods.map(({ id, count }) => ({ is: "term", term: { id, count, lexeme: `#${id}`, held: true } })),
  };
  const names = periods.map(({ period }) => period).sort();
  const [first, last] = [names[0]!, names.at(-1)!];
  return fetched(
    db,
    resolved,
    tsqueryOf(sought) === null ? sought : allOf([sought, lying]),
    Prisma.sql`AND e.sort_at >= ${beginning(first)} AND e.sort_at <= ${lastInstant(last)}`,
  );
}

function beginning(period: string): Date {
  return new Date(`${period.length === 4 ? `${period}-01` : period}-01T00:00:00Z`);
}

function lastInstant(period: string): Date {
  const end = beginning(period);
  if (period.length === 4) end.setUTCFullYear(end.getUTCFullYear() + 1);
  else end.setUTCMonth(end.getUTCMonth() + 1);
  return new Date(end.getTime() - 1);
}

/** What is quick to count by bits and never less than what matches. */
function loosened(sought: Sought): Sought {
  switch (sought.is) {
    case "phrase":
      return allOf(sought.of.map((term): Sought => ({ is: "term", term })));
    case "checked":
      return loosened(sought.of);
    case "any":
      return { is: "any", of: sought.of.map(loosened) };
    case "all":
      return allOf(sought.of.map(loosened));
    case "not":
      return sought.of.is === "term" ? sought : { is: "all", of: [] };
    default:
      return sought;
  }
}

/** What says most of the words first: every match is weighed, so this is for asking, not for browsing. */
function byRelevance(db: Reader, resolved: Resolved, sought: Sought): Promise<PageRow[]> {
  const { query, words } = resolved;
  const { standing, past } = rowsWhere(resolved, sought);
  const marks = tsqueryOf(words);
  const rows = (where: Prisma.Sql) => Prisma.sql`SELECT ${columns},
    CASE WHEN ${marks === null} THEN 0 ELSE (ts_rank(e.words, ${marks ?? ""}::tsquery) * 1000000)::int END AS score
    FROM search.entry e WHERE ${where}`;
  const { cursor } = query;
  const backwards = cursor?.direction === "before";
  const [falling, rising] = [Prisma.raw(backwards ? "ASC" : "DESC"), Prisma.raw(backwards ? "DESC" : "ASC")];
  const [less, more] = [Prisma.raw(backwards ? ">" : "<"), Prisma.raw(backwards ? "<" : ">")];
  const beyond = cursor
    ? Prisma.sql`WHERE (e.score ${less} ${cursor.score ?? 0} OR (e.score = ${cursor.score ?? 0} AND (e.sort_at ${less} ${cursor.sortAt}
        OR (e.sort_at = ${cursor.sortAt} AND (e.rank, e.entry_id) ${more} (${cursor.rank}, ${cursor.id})))))`
    : Prisma.empty;
  return db.$queryRaw`
    WITH e AS MATERIALIZED (${rows(standing)} ${past ? Prisma.sql`UNION ALL ${rows(past)}` : Prisma.empty})
    SELECT e.entry_id AS id, e.kind, e.claim_id, e.sort_at, e.rank, e.score FROM e ${beyond}
    ORDER BY e.score ${falling}, e.sort_at ${falling}, e.rank ${rising}, e.entry_id ${rising}
    LIMIT ${query.limit + 1}`;
}
