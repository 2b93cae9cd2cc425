import type { Reader } from "@/db/connection";
import type { Histogram } from "@/domain/pages";
import { barsOf, unitOf } from "@/domain/timeline/histogram";
import { matchStyles } from "./search/match-counts";
import { everything, type Resolved, soughtBy } from "./search/resolve";

/** Entries over time: those that match by status, and beside them everything that was known by then. */
export async function histogramOf(db: Reader, resolved: Resolved): Promise<Histogram | null> {
  const undated = { ...resolved, query: { ...resolved.query, from: null, to: null } };
  const [matching, all] = await Promise.all([
    matchStyles(db, undated, soughtBy(undated), !resolved.query.from && !resolved.query.to),
    matchStyles(db, undated, everything, false),
  ]);
  return barsOf(unitOf(all), matching, all);
}
