import { database } from "@/db/client";
import { migrationState } from "@/db/migrations";
import { databaseIsDown } from "@/db/outage";

export type Health = { ok: true } | { ok: false; reason: "database-down" | "migrations-missing" };

/** Whether the house can serve: its database answers, and every migration of this version is in. */
export async function readHealth(): Promise<Health> {
  try {
    const { state } = await migrationState((sql) => database().$queryRawUnsafe<object[]>(sql));
    return state === "in" ? { ok: true } : { ok: false, reason: "migrations-missing" };
  } catch (error) {
    if (databaseIsDown(error)) return { ok: false, reason: "database-down" };
    throw error;
  }
}
