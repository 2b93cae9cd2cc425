import type { Reader } from "@/db/connection";
import type { TimelineQuery } from "@/domain/timeline/timeline-query";
import { countNew } from "../search";

/** A search, and since when what it finds is new. */
export type Since = { query: TimelineQuery; since: Date };

/** How many entries are new; `more` where there are so many that the rest was not counted. */
export type NewEntries = { count: number; more: boolean };

/** Beyond this a number says no more than "many". */
const mostCounted = 99;

/** Claims and questions that moved lately are looked at one by one; beyond so many, only the last ones are. */
const mostMoved = 5_000;

/**
 * How many entries each search finds that nobody could have seen before its `since`: they came on record after it, or
 * became public after it. An entry that only changed is not new. Where nothing moved, a search costs nothing.
 */
export async function newEntries(db: Reader, searches: readonly Since[], now: Date): Promise<NewEntries[]> {
  const earliest = new Date(Math.min(...searches.map(({ since }) => since.getTime()), now.getTime()));
  const moved = await movedSince(db, earliest, now);
  const found: NewEntries[] = [];
  // One after the other: somebody's long list is not to take every connection from those who read.
  for (const { query, since } of searches) {
    const owners = moved.filter(({ at }) => at > since).map(({ id }) => id);
    const count =
      owners.length === 0 ? 0 : await countNew(db, query, { since, owners, most: mostCounted + 1 });
    const isCut = moved.length > mostMoved && moved.at(-1)!.at > since;
    found.push({ count: Math.min(count, mostCounted), more: count > mostCounted || (isCut && count > 0) });
  }
  return found;
}

/** Claims and questions of which anything came on record or became public since, the latest first. */
function movedSince(db: Reader, since: Date, now: Date): Promise<{ id: string; at: Date }[]> {
  return db.$queryRaw`
    SELECT id, max(at) AS at FROM (
      SELECT subject_id AS id, at FROM revision WHERE at > ${since} AND subject_kind IN ('claim', 'open_question')
      UNION ALL
      SELECT claim_id, published_at FROM attribution WHERE published_at > ${since} AND published_at <= ${now}
      UNION ALL
      SELECT id, published_at FROM open_question WHERE published_at > ${since} AND published_at <= ${now}
    ) AS moved
    GROUP BY id ORDER BY 2 DESC LIMIT ${mostMoved + 1}`;
}
