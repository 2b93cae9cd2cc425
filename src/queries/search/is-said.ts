import type { Reader } from "@/db/connection";
import { overMatches } from "./matching";
import type { Sought } from "./query-ast";
import type { Resolved } from "./resolve";

/** Whether any entry has that and was public on the day: one that comes out tomorrow is not to be guessed at today. */
export function isSaid(db: Reader, resolved: Resolved, sought: Sought): Promise<boolean> {
  return overMatches(db, resolved, sought, (_, rows) => {
    const found = rows();
    return found.size("standing") + found.size("past") > 0;
  });
}
