import { database } from "@/db/client";
import { type Ask, type MigrationFile, migrationState, readMigrations } from "@/db/migrations";
import { databaseIsDown } from "@/db/outage";
import { functionsAreIn, hashOf, readFunctions } from "@/db/sql-functions";

export type Health = { ok: true } | { ok: false; reason: "database-down" | "migrations-missing" };

/** What this version brings to a database. Its files are read once: pages ask for the health every second. */
let version: { migrations: MigrationFile[]; functions: string } | undefined;

function thisVersion() {
  version ??= { migrations: readMigrations(), functions: hashOf(readFunctions()) };
  return version;
}

/** Whether the house can serve: its database answers, and every migration and function of this version is in. */
export async function readHealth(): Promise<Health> {
  try {
    const ask: Ask = (sql) => database().$queryRawUnsafe<object[]>(sql);
    const { migrations, functions } = thisVersion();
    const isWhole =
      (await migrationState(ask, migrations)).state === "in" && (await functionsAreIn(ask, functions));
    return isWhole ? { ok: true } : { ok: false, reason: "migrations-missing" };
  } catch (error) {
    if (databaseIsDown(error)) return { ok: false, reason: "database-down" };
    throw error;
  }
}
