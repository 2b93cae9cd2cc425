import { database } from "@/db/client";
import type { Database } from "@/db/connection";
import { databaseIsDown } from "@/db/outage";

/** Something to be written; the doors are handed one and never the database itself. */
export type Command<T> = (db: Database) => Promise<T>;

/**
 * Writes at once, the others wait here: each holds a connection while it waits for whoever writes the same subject, and
 * those who read must find one free.
 */
const atOnce = 5;
let writing = 0;
const waiting: (() => void)[] = [];

/**
 * Writes for a page or a machine. A database that is away is an expected outcome, as it is for `read`; whether anything
 * was written is then not known, and sending the same action again finds out.
 */
export async function write<T>(
  command: Command<T>,
): Promise<{ ok: true; value: T } | { ok: false; reason: "database-down" }> {
  if (writing >= atOnce) await new Promise<void>((turn) => waiting.push(turn));
  else writing += 1;
  try {
    return { ok: true, value: await command(database()) };
  } catch (error) {
    if (databaseIsDown(error)) return { ok: false, reason: "database-down" };
    throw error;
  } finally {
    const next = waiting.shift();
    if (next) next();
    else writing -= 1;
  }
}
