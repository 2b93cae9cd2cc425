import { database } from "@/db/client";
import type { Reader } from "@/db/connection";
import { databaseIsDown } from "@/db/outage";

/** Something to ask of the database; the doors are handed one and never the database itself. */
export type Query<T> = (db: Reader) => Promise<T>;

/**
 * Reads for a page or an answer. A database that is away is an expected outcome, which the door puts into words and
 * a status; anything else is a surprise and throws.
 */
export async function read<T>(
  query: Query<T>,
): Promise<{ ok: true; value: T } | { ok: false; reason: "database-down" }> {
  try {
    return { ok: true, value: await query(database()) };
  } catch (error) {
    if (databaseIsDown(error)) return { ok: false, reason: "database-down" };
    throw error;
  }
}
