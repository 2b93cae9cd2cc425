import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { LineStyle } from "@/domain/vocabulary";

/** How many entries of each style a story had on a day, and when the last of them became public. */
export type StoryCounts = { counts: Partial<Record<LineStyle, number>>; lastChangedAt: Date | null };

/** By the story's id; one of which nothing was known has none. */
export async function countsByStory(
  db: Reader,
  ids: readonly string[],
  asOf: Date,
): Promise<Map<string, StoryCounts>> {
  const rows = await db.$queryRaw<({ id: string } & StoryCounts)[]>`
    SELECT s.id, jsonb_object_agg(its.style, its.count) AS counts, max(its.changed) AS "lastChangedAt"
    FROM unnest(${[...ids]}::text[]) AS s(id) JOIN search.term t ON t.key = 'story:' || s.id
    CROSS JOIN LATERAL (
      SELECT e.style, count(*)::int AS count, max(e.public_from) AS changed
      FROM (
        SELECT style, public_from FROM search.entry
        WHERE words @@ search.lexeme(t) AND public_to = 'infinity' AND public_from <= ${asOf}
        UNION ALL
        SELECT style, public_from FROM search.entry
        WHERE words @@ search.lexeme(t) AND public_to < 'infinity' AND public_from <= ${asOf} AND public_to > ${asOf}
      ) AS e
      GROUP BY e.style
    ) AS its
    GROUP BY s.id`;
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

/** The statement that tells when entries of the story last `changed`, also those that stand no more. */
export function lastChangesOf(storyId: string, asOf: Date): Prisma.Sql {
  const last = (side: Prisma.Sql) => Prisma.sql`
    SELECT max(e.public_from) AS changed FROM search.term t JOIN search.entry e ON e.words @@ search.lexeme(t)
    WHERE t.key = ${`story:${storyId}`} AND ${side} AND e.public_from <= ${asOf}`;
  return Prisma.sql`${last(Prisma.sql`e.public_to = 'infinity'`)} UNION ALL ${last(Prisma.sql`e.public_to < 'infinity'`)}`;
}

/**
 * The stories that changed last, by a walk back along the days on which entries became public: from one to the next of
 * a story that was not met yet. To ask every story for its last change would mean to look at every entry.
 */
export async function storiesLastChanged(db: Reader, asOf: Date, most: number): Promise<string[]> {
  const next = (beyond: Prisma.Sql) => Prisma.sql`
    SELECT e.public_from, its.stories FROM search.entry e
    CROSS JOIN LATERAL (SELECT ARRAY(
      SELECT story_id FROM story_claim sc JOIN story s ON s.id = sc.story_id AND NOT s.withdrawn
      WHERE e.kind <> 'question' AND claim_id = e.claim_id
      UNION SELECT story_id FROM open_question WHERE e.kind = 'question' AND id = e.entry_id) AS stories) AS its
    WHERE e.public_from <= ${asOf} AND e.public_to > ${asOf} AND ${beyond}
    ORDER BY e.public_from DESC LIMIT 1`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE met AS (
      (SELECT public_from, stories, stories AS seen FROM (${next(Prisma.sql`its.stories <> '{}'`)}) AS first)
      UNION ALL
      SELECT later.public_from, later.stories, met.seen || later.stories
      FROM met CROSS JOIN LATERAL (${next(Prisma.sql`e.public_from <= met.public_from AND NOT its.stories <@ met.seen`)}) AS later
    ),
    listed AS (SELECT id, min(place) AS place FROM (
      SELECT unnest(stories) AS id, place FROM (SELECT stories, row_number() OVER () AS place FROM met LIMIT ${most}) AS each
    ) AS every GROUP BY id)
    SELECT listed.id FROM listed JOIN story s ON s.id = listed.id AND NOT s.withdrawn ORDER BY place, s.slug LIMIT ${most}`;
  return rows.map(({ id }) => id);
}
