import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { ArticleLine } from "@/domain/draft/desk-pages";

/** Articles that are held, at the desk or published, with all of these words in title, outlet or author; the newest first. */
export async function heldArticles(db: Reader, asked: string, most = 12): Promise<ArticleLine[]> {
  const words = asked
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, 8);
  if (words.length === 0) return [];
  const has = words.map(
    (word) =>
      Prisma.sql`concat_ws(' ', title, outlet, author) ILIKE ${`%${word.replaceAll(/[\\%_]/g, "\\$&")}%`}`,
  );
  const rows = await db.$queryRaw<(Omit<ArticleLine, "publishedAt"> & { publishedAt: Date })[]>`
    WITH held AS (
      SELECT a.id, a.title, a.author, a.published_at, e.name AS outlet
      FROM article a JOIN entity e ON e.id = a.outlet_id
      WHERE NOT EXISTS (SELECT FROM draft d WHERE d.kind = 'article' AND d.id = a.id)
      UNION ALL
      SELECT d.id, d.content ->> 'title', d.content ->> 'author', (d.content ->> 'publishedAt')::timestamptz,
        coalesce((SELECT o.content -> 'names' -> 0 ->> 'text' FROM draft o WHERE o.kind = 'entity' AND o.id = d.content ->> 'outletId'),
          (SELECT e.name FROM entity e WHERE e.id = d.content ->> 'outletId'))
      FROM draft d WHERE d.kind = 'article'
    )
    SELECT id, title, outlet, published_at AS "publishedAt" FROM held
    WHERE ${Prisma.join(has, " AND ")} ORDER BY published_at DESC, id LIMIT ${most}`;
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }));
}
