import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { TimelineQuery } from "@/domain/timeline/timeline-query";
import { rowsWhere, soughtBy } from "./resolve";
import { settle } from "./spelling";

/**
 * How many entries of these claims and questions a search finds that came on record or became public after `since`; of more
 * than `most`, so many.
 */
export async function countNew(
  db: Reader,
  query: TimelineQuery,
  { since, owners, most }: { since: Date; owners: readonly string[]; most: number },
): Promise<number> {
  const { resolved } = await settle(db, query);
  const sought = soughtBy(resolved);
  if (sought.is === "nothing") return 0;
  const { standing, past } = rowsWhere(resolved, sought);
  const rows = (where: Prisma.Sql) => Prisma.sql`
    SELECT e.entry_id FROM search.entry e
    WHERE e.owner = ANY(${[...owners]}) AND ${where} AND CASE e.kind
      WHEN 'claim' THEN EXISTS (SELECT FROM claim c
        WHERE c.id = e.entry_id AND greatest(c.recorded_at, c.first_published_at) > ${since})
      WHEN 'response' THEN EXISTS (SELECT FROM attribution a
        WHERE a.id = e.entry_id AND greatest(a.recorded_at, a.published_at) > ${since})
      ELSE EXISTS (SELECT FROM open_question q
        WHERE q.id = e.entry_id AND greatest(q.recorded_at, q.published_at) > ${since}) END`;
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT DISTINCT entry_id FROM (${rows(standing)} ${past ? Prisma.sql`UNION ALL ${rows(past)}` : Prisma.empty}) AS fresh
      LIMIT ${most}) AS counted`;
  return row?.count ?? 0;
}
