import { database } from "./client";
import type { Database } from "./connection";
import { databaseIsDown, othersHoldIt } from "./outage";

/** What came of asking the database, which may be away, or held by somebody else for too long. */
export type Reached<T> = { ok: true; value: T } | { ok: false; reason: "database-down" | "busy" };

/**
 * Does some work with the process's database. That it is away, or that others hold what is asked for, is an
 * expected outcome, which a door puts into words and a status; anything else is a surprise and throws.
 */
export async function reach<T>(work: (db: Database) => Promise<T>): Promise<Reached<T>> {
  try {
    return { ok: true, value: await work(database()) };
  } catch (error) {
    if (databaseIsDown(error)) return { ok: false, reason: "database-down" };
    if (othersHoldIt(error)) return { ok: false, reason: "busy" };
    throw error;
  }
}
