import type { Reader } from "@/db/connection";
import type { Histogram } from "@/domain/pages";
import { barsOf, stretchOf } from "@/domain/timeline/histogram";
import { matchStyles, matchStylesByDay } from "./match-counts";
import { everything, type Resolved, soughtBy } from "./resolve";

/**
 * Entries over time: those that match by status, and beside them everything that was known by then. The dates that are
 * asked for leave nothing out, and say which stretch is shown.
 */
export async function histogramOf(db: Reader, resolved: Resolved): Promise<Histogram | null> {
  const { from, to } = resolved.query;
  const between = (dates: { from: Date | null; to: Date | null }) => ({
    ...resolved,
    query: { ...resolved.query, ...dates },
  });
  const undated = between({ from: null, to: null });
  const all = await matchStyles(db, undated, everything, false);
  const stretch = stretchOf(all, from, to);
  if (stretch === null) return null;
  if (stretch.unit !== "day")
    return barsOf(stretch, await matchStyles(db, undated, soughtBy(undated), !from && !to), all);
  const shown = between(stretch);
  const [matching, days] = await Promise.all([
    matchStylesByDay(db, shown, soughtBy(shown)),
    matchStylesByDay(db, shown, everything),
  ]);
  return barsOf(stretch, matching, days);
}
