import { database } from "@/db/client";
import { type Ask, migrationState } from "@/db/migrations";
import { databaseIsDown } from "@/db/outage";
import { functionsAreIn, readFunctions } from "@/db/sql-functions";

export type Health = { ok: true } | { ok: false; reason: "database-down" | "migrations-missing" };

/** Whether the house can serve: its database answers, and every migration and function of this version is in. */
export async function readHealth(): Promise<Health> {
  try {
    const ask: Ask = (sql) => database().$queryRawUnsafe<object[]>(sql);
    const isWhole =
      (await migrationState(ask)).state === "in" && (await functionsAreIn(ask, readFunctions()));
    return isWhole ? { ok: true } : { ok: false, reason: "migrations-missing" };
  } catch (error) {
    if (databaseIsDown(error)) return { ok: false, reason: "database-down" };
    throw error;
  }
}
