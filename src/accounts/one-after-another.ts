import type { Database, Tx } from "@/db/connection";

/**
 * Runs a change to accounts after those that are under way. What hangs on everybody at once (is there an administrator,
 * is this the last) would else be looked at by two before either has written.
 */
export function oneAfterAnother<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('reportedly accounts'))`;
      return work(tx);
    },
    { maxWait: 20_000, timeout: 20_000 },
  );
}
