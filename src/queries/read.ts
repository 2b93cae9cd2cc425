import type { Reader } from "@/db/connection";
import { type Reached, reach } from "@/db/reach";

/** Something to ask of the database; the doors are handed one and never the database itself. */
export type Query<T> = (db: Reader) => Promise<T>;

/** Reads for a page or an answer. */
export const read: <T>(query: Query<T>) => Promise<Reached<T>> = reach;
