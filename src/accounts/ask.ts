import type { Database } from "@/db/connection";
import { type Reached, reach } from "@/db/reach";

/** Something that concerns accounts; the doors are handed one and never the database itself. */
export type Matter<T> = (db: Database) => Promise<T>;

/** Sees to it for a page or an answer. */
export const ask: <T>(matter: Matter<T>) => Promise<Reached<T>> = reach;
