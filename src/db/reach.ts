import { database } from "./client";
import type { Database } from "./connection";
import { databaseIsDown } from "./outage";

/** What came of asking the database, which may be away. */
export type Reached<T> = { ok: true; value: T } | { ok: false; reason: "database-down" };

/**
 * Does some work with the process's database. That it is away is an expected outcome, which a door puts into words and
 * a status; anything else is a surprise and throws.
 */
export async function reach<T>(work: (db: Database) => Promise<T>): Promise<Reached<T>> {
  try {
    return { ok: true, value: await work(database()) };
  } catch (error) {
    if (databaseIsDown(error)) return { ok: false, reason: "database-down" };
    throw error;
  }
}
