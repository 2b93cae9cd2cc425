import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { StorySummary } from "@/domain/pages";
import type { LineStyle } from "@/domain/vocabulary";
import { wordedAt } from "./words-then";

/**
 * Stories with what was known of each, the one that changed last first, and how many there are. Those of which nothing
 * was known come at the end.
 */
export async function storyList(
  db: Reader,
  asOf: Date,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ stories: StorySummary[]; total: number }> {
  const total = await db.story.count();
  const changed = await lastChanged(db, asOf, offset + limit);
  const ids = changed.slice(offset);
  if (ids.length < limit) {
    const known = changed.length;
    const rest = await db.$queryRaw<{ id: string }[]>`
      SELECT id FROM story WHERE id <> ALL(${changed}) ORDER BY slug
      LIMIT ${limit - ids.length} OFFSET ${Math.max(offset - known, 0)}`;
    ids.push(...rest.map(({ id }) => id));
  }
  const newest = await db.$queryRaw<
    (Omit<StorySummary, "counts"> & { id: string; counts: Partial<Record<LineStyle, number>> | null })[]
  >`
    SELECT s.id, s.slug, s.headline, s.standfirst, s.topic, known.counts, known.changed AS "lastChangedAt",
      CASE WHEN s.closed_at <= ${asOf} THEN s.closed_at END AS "closedAt"
    FROM story s LEFT JOIN search.term t ON t.key = 'story:' || s.id
    LEFT JOIN LATERAL (
      SELECT jsonb_object_agg(style, count) AS counts, max(changed) AS changed FROM (
        SELECT e.style, count(*)::int AS count, max(e.public_from) AS changed
        FROM (
          SELECT style, public_from FROM search.entry
          WHERE words @@ search.lexeme(t) AND public_to = 'infinity' AND public_from <= ${asOf}
          UNION ALL
          SELECT style, public_from FROM search.entry
          WHERE words @@ search.lexeme(t) AND public_to < 'infinity' AND public_from <= ${asOf} AND public_to > ${asOf}
        ) AS e
        GROUP BY e.style) AS styles
    ) AS known ON true
    WHERE s.id = ANY(${ids})`;
  const rows = await wordedAt(db, newest, asOf);
  const byId = new Map(rows.map(({ id, ...row }) => [id, { ...row, counts: row.counts ?? {} }]));
  return { stories: ids.flatMap((id) => byId.get(id) ?? []), total };
}

/**
 * The stories that changed last, by a walk back along the days on which entries became public: from one to the next of
 * a story that was not met yet. To ask every story for its last change would mean to look at every entry.
 */
async function lastChanged(db: Reader, asOf: Date, most: number): Promise<string[]> {
  const next = (beyond: Prisma.Sql) => Prisma.sql`
    SELECT e.public_from, its.stories FROM search.entry e
    CROSS JOIN LATERAL (SELECT ARRAY(
      SELECT story_id FROM story_claim WHERE e.kind <> 'question' AND claim_id = e.claim_id
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
    SELECT listed.id FROM listed JOIN story s ON s.id = listed.id ORDER BY place, s.slug LIMIT ${most}`;
  return rows.map(({ id }) => id);
}
