import type { Database } from "./connection";
import type { Prisma } from "./generated/client";

/** Runs a statement without the bounds on time, which are for those who wait for an answer. */
export async function unhurried(db: Database, sql: Prisma.Sql): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('statement_timeout', '0', true), set_config('maintenance_work_mem', '512MB', true)`;
      await tx.$executeRaw(sql);
    },
    { timeout: 30 * 60_000 },
  );
}
