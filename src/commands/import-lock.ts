import type { Database, Tx } from "@/db/connection";

/** Ten thousand claims take about a minute; a slow disk gets its time, and so do those who wait for it. */
const longestImport = 30 * 60_000;

/**
 * Runs an import in a transaction of its own, after those that are under way: two at once would each find the
 * other's subjects missing, and both would create them.
 */
export function oneAtATime<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.$transaction(
    async (tx) => {
      await afterTheOthers(tx);
      return work(tx);
    },
    { maxWait: 60_000, timeout: longestImport },
  );
}

/**
 * Waits, in a transaction, for imports and publications that are under way, and makes later ones wait for it. The limits on
 * statements and locks are lifted first, since the wait for a long import is itself a statement that waits for a lock.
 */
export async function afterTheOthers(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT set_config('lock_timeout', '0', true), set_config('statement_timeout', '0', true),
    set_config('idle_in_transaction_session_timeout', '0', true)`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('reportedly import'))`;
}
