import type { Database } from "@/db/connection";
import { type Reached, reach } from "@/db/reach";

/** Something to be written; the doors are handed one and never the database itself. */
export type Command<T> = (db: Database) => Promise<T>;

/**
 * Writes at once; the others wait here. Each holds a connection while it waits for whoever writes the same subject, and
 * those who read must find one free.
 */
const atOnce = 5;
let writing = 0;
const waiting: (() => void)[] = [];

/**
 * Writes for a page or a machine. Where the database went away it is not known whether anything was written; sending the
 * same action again finds out.
 */
export async function write<T>(command: Command<T>): Promise<Reached<T>> {
  if (writing >= atOnce) await new Promise<void>((turn) => waiting.push(turn));
  else writing += 1;
  try {
    return await reach(command);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else writing -= 1;
  }
}
