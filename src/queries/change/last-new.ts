import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";

/** Of more than so many claims only those are looked at of which something came out or was stored last. */
const many = 5_000;

/**
 * Of these claims (a statement that tells their `id`), those of which something was last new: became public, or was stored,
 * whichever came later. An entry among the first `most` is of one of these, since each of them has one that is at least as new.
 */
export async function lastNew(db: Reader, own: Prisma.Sql, asOf: Date, most: number): Promise<string[]> {
  const [counted] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM (SELECT FROM (${own}) AS listed LIMIT ${many + 1}) AS counted`;
  const few = (counted?.total ?? 0) <= many;
  const from = few ? own : Prisma.sql`SELECT id FROM (${newest(asOf)}) AS n WHERE id IN (${own})`;
  return inOrder(db, from, asOf, most);
}

/** The same of all claims that there are. */
export async function newestClaims(db: Reader, asOf: Date, most: number): Promise<string[]> {
  return inOrder(db, newest(asOf), asOf, most);
}

/** Claims of which something came out last, or was stored last: by an index each, however many there are. */
const newest = (asOf: Date) => Prisma.sql`
  SELECT id FROM (SELECT claim_id AS id FROM attribution WHERE published_at <= ${asOf}
    ORDER BY published_at DESC LIMIT ${many}) AS said
  UNION SELECT id FROM (SELECT claim_id AS id FROM evidence WHERE published_at <= ${asOf}
    ORDER BY published_at DESC LIMIT ${many}) AS shown
  UNION SELECT id FROM (SELECT subject_id AS id FROM (SELECT subject_id, subject_kind, at FROM revision ORDER BY at DESC
    LIMIT ${many}) AS written WHERE subject_kind = 'claim') AS stored`;

async function inOrder(db: Reader, own: Prisma.Sql, asOf: Date, most: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT own.id
    FROM (${own}) AS own
    JOIN claim ON claim.id = own.id AND NOT claim.withdrawn
    CROSS JOIN LATERAL (
      SELECT max(greatest(at, stored)) AS at FROM (
        SELECT published_at AS at, recorded_at AS stored FROM attribution WHERE claim_id = own.id
        UNION ALL SELECT published_at, recorded_at FROM evidence WHERE claim_id = own.id
        UNION ALL SELECT effective_at, recorded_at FROM determination WHERE claim_id = own.id
        UNION ALL SELECT ends_at, recorded_at FROM determination WHERE claim_id = own.id AND ends_at IS NOT NULL
      ) AS parts WHERE at <= ${asOf}) AS news
    CROSS JOIN LATERAL (
      SELECT max(at) AS at FROM revision WHERE subject_kind = 'claim' AND subject_id = own.id) AS written
    WHERE news.at IS NOT NULL
    ORDER BY greatest(news.at, written.at) DESC, own.id LIMIT ${most}`;
  return rows.map(({ id }) => id);
}
