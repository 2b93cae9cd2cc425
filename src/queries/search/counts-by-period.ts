import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { bitsMatching } from "./bits";
import type { Resolved } from "./resolve";
import type { Sought } from "./sought";

/** Matches in each year ("2018"), and in each month ("2018-01") of `yearInMonths`; those without any are left out. */
export async function matchesByPeriod(
  db: Reader,
  resolved: Resolved,
  sought: Sought,
  yearInMonths: string | null,
): Promise<{ period: string; id: number; count: number }[]> {
  const months =
    yearInMonths === null
      ? Prisma.empty
      : Prisma.sql`OR (t.facet = 'month' AND t.value LIKE ${`${yearInMonths}-%`})`;
  return db.$queryRaw`
    WITH m AS MATERIALIZED (${bitsMatching(resolved, sought)})
    SELECT t.value AS period, t.id, sum(bit_count(b.bits & m.bits))::int AS count
    FROM search.term t JOIN search.bits b ON b.term = t.id JOIN m ON m.block = b.block
    WHERE t.held AND (t.facet = 'year' ${months})
    GROUP BY 1, 2 HAVING sum(bit_count(b.bits & m.bits)) > 0`;
}
