import type { Reader } from "@/db/connection";
import type { TimelineQuery } from "@/domain/timeline/timeline-query";
import { forgetAnswers } from "./kept-counts";
import { tsqueryOf } from "./query-ast";
import { resolve, soughtBy } from "./resolve";

/** What a benchmark asks of the index beside what a page does. */
export const measured = { forgetAnswers, sizeOf, isLaid, placeAfter, commonestWord, pageByHand };

/** Rows and bits, and what they take. */
async function sizeOf(db: Reader) {
  const [size] = await db.$queryRaw<
    { entries: number; bits: number; entryMegabytes: number; bitsMegabytes: number }[]
  >`
    SELECT (SELECT count(*)::int FROM search.entry) AS entries, (SELECT count(*)::int FROM search.bits) AS bits,
      (pg_total_relation_size('search.entry') / 1000000)::int AS "entryMegabytes",
      (pg_total_relation_size('search.bits') / 1000000)::int AS "bitsMegabytes"`;
  return size!;
}

/** Whether so many claims have been laid to the end: blocks come last, the highest after all others. */
async function isLaid(db: Reader, claims: number): Promise<boolean> {
  const [laid] = await db.$queryRaw<{ rows: number; whole: boolean }[]>`
    SELECT (SELECT count(*)::int FROM search.entry) AS rows, NOT EXISTS (SELECT FROM search.term WHERE held)
      OR (SELECT max(block) FROM search.bits) >= (SELECT search.block(max(ordinal)) - 1 FROM search.entry) AS whole`;
  return laid!.rows >= claims && laid!.whole;
}

/** The cursor of the page that begins after the first entry since a day. */
async function placeAfter(db: Reader, day: string): Promise<string> {
  const [place] = await db.$queryRaw<{ cursor: string }[]>`
    SELECT 'after~' || to_char(sort_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '~' || rank || '~' || entry_id AS cursor
    FROM search.entry WHERE public_to = 'infinity' AND sort_at > ${day}::timestamptz ORDER BY sort_at LIMIT 1`;
  return place!.cursor;
}

/** The word that the most entries have. */
async function commonestWord(db: Reader): Promise<string> {
  const [word] = await db.$queryRaw<{ value: string }[]>`
    SELECT value FROM search.term WHERE facet = 'word' ORDER BY standing DESC LIMIT 1`;
  return word!.value;
}

/** The first rows by one bare statement over the flat rows, as one would write it who knows the index. */
async function pageByHand(db: Reader, query: TimelineQuery): Promise<unknown[]> {
  const marks = tsqueryOf(soughtBy(await resolve(db, query)));
  const direction = query.order === "oldest" ? "ASC" : "DESC";
  return db.$queryRawUnsafe(
    `SELECT entry_id FROM search.entry WHERE public_to = 'infinity' ${marks === null ? "" : "AND words @@ $1::tsquery"}
      ${query.from ? `AND sort_at >= '${query.from.toISOString()}'` : ""} ${query.to ? `AND sort_at <= '${query.to.toISOString()}'` : ""}
      ${query.cursor ? `AND sort_at <= '${query.cursor.sortAt.toISOString()}'` : ""}
      ORDER BY sort_at ${direction}, rank, entry_id LIMIT 51`,
    ...(marks === null ? [] : [marks]),
  );
}
