import type { Database } from "@/db/connection";

/** Keeps the bits of what some dozens of rows have already, so that a small corpus is searched as a great one is. */
export async function holdsFrequentTerms(db: Database): Promise<void> {
  await db.$executeRaw`
    CREATE OR REPLACE FUNCTION search.worth_holding(facet text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT CASE WHEN facet IN ('kind', 'status', 'stance', 'identity', 'year', 'month') THEN 1 ELSE 25 END $$`;
}
