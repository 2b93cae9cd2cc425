import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { onlyUnnamed } from "../claim/unnamed-sources";

/** A page that readers see, by its path, and when what it shows was last recorded. */
export type PublicAddress = { path: string; changedAt: Date };

/**
 * Every story, claim, person, organization and article that readers see: what is published, and of that nothing that was
 * merged into another, was taken down or comes out later than `asOf`. What is still being worked on has no row in these tables.
 */
const all = (asOf: Date) => Prisma.sql`
  SELECT 1 AS kind, s.id, '/stories/' || s.slug AS path, greatest(s.recorded_at,
    (SELECT max(c.recorded_at) FROM story_claim sc JOIN claim c ON c.id = sc.claim_id WHERE sc.story_id = s.id)) AS changed
  FROM story s WHERE NOT s.withdrawn
  UNION ALL
  SELECT 2, c.id, '/claims/' || c.id, greatest(c.recorded_at, c.first_published_at)
  FROM claim c WHERE c.first_published_at <= ${asOf} AND NOT c.withdrawn
  UNION ALL
  SELECT 3, n.id, CASE n.kind WHEN 'person' THEN '/people/' ELSE '/organizations/' END || n.slug, n.recorded_at
  FROM entity n WHERE NOT n.withdrawn AND NOT EXISTS (SELECT FROM entity_merge m WHERE m.from_id = n.id AND m.undone_at IS NULL)
    AND NOT ${onlyUnnamed(Prisma.sql`n.id`)}
  UNION ALL
  SELECT 4, a.id, '/articles/' || a.id, a.recorded_at FROM article a WHERE a.published_at <= ${asOf} AND NOT a.withdrawn`;

export async function publicAddressCount(db: Reader, asOf: Date): Promise<number> {
  const [row] = await db.$queryRaw<
    { total: number }[]
  >`SELECT count(*)::int AS total FROM (${all(asOf)}) AS every`;
  return row!.total;
}

/** A part of them, in an order that a new one of another kind does not change. */
export function publicAddresses(
  db: Reader,
  asOf: Date,
  { limit, offset }: { limit: number; offset: number },
): Promise<PublicAddress[]> {
  return db.$queryRaw<PublicAddress[]>`
    SELECT path, changed AS "changedAt" FROM (${all(asOf)}) AS every ORDER BY kind, id LIMIT ${limit} OFFSET ${offset}`;
}
