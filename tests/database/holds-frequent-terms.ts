import type { Database } from "@/db/connection";

/**
 * Keeps the bits of words that some dozens of rows have, and pairs of those that any of its first claims have, so that
 * a small corpus is searched as a great one is.
 */
export async function holdsFrequentTerms(db: Database): Promise<void> {
  await db.$executeRaw`
    CREATE OR REPLACE FUNCTION search.worth_holding() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT 25 $$`;
  await db.$executeRaw`
    CREATE OR REPLACE FUNCTION search.worth_pairing() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT 1 $$`;
}
