import pLimit from "p-limit";
import type { Database } from "@/db/connection";
import { type Reached, reach } from "@/db/reach";

/** Something to be written; the doors are handed one and never the database itself. */
export type Command<T> = (db: Database) => Promise<T>;

/**
 * Five write at once; the others wait here. Each holds a connection while it waits for whoever writes the same subject, and
 * those who read must find one free.
 */
const limit = pLimit(5);

/**
 * Writes for a page or a machine. Where the database went away it is not known whether anything was written; sending the
 * same action again finds out.
 */
export function write<T>(command: Command<T>): Promise<Reached<T>> {
  return limit(() => reach(command));
}
