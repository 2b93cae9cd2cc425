import type { Reader } from "@/db/connection";
import type { FacetName } from "@/domain/timeline/timeline-query";
import type { LineStyle } from "@/domain/vocabulary";
import { keptCounts, keptTally } from "./kept-counts";
import { overMatches } from "./matching";
import type { Sought } from "./query-ast";
import { isEverything, type Resolved } from "./resolve";
import type { RowTable } from "./rows/row-table";
import type { Tally } from "./rows/tally";

/**
 * How many rows match; of those, how many have each value (by its term), the most frequent first; in how many stories.
 */
export type MatchCounts = {
  total: number;
  values: Map<FacetName, [term: number, count: number][]>;
  stories: number;
};

/** Names of the facets as the index has them. */
export const inIndex: Record<FacetName, string> = {
  status: "status",
  stance: "stance",
  person: "person",
  organization: "organization",
  outlet: "outlet",
  sourceType: "identity",
  hedge: "hedge",
  story: "story",
};

/** Their values are counted without looking at any other. */
const ofShortLists: ReadonlySet<FacetName> = new Set(["status", "stance", "sourceType"]);

/** Values of one facet that are told at the most, but for those of as many rows as the last of them. */
const mostValues = 40;
/** Of as many rows as the last, so many more: a hundred thousand values that one row each has are no answer. */
const mostAlike = 200;

/** Counts the matches, and the values of these facets among them; `named` are told whatever their count. */
export function matchCounts(
  db: Reader,
  resolved: Resolved,
  sought: Sought,
  facets: readonly FacetName[],
  named: readonly number[] = [],
): Promise<MatchCounts> {
  const { query, latest, generation } = resolved;
  const question = [sought, facets, named, query.from, query.to, latest || query.asOf];
  return keptCounts(generation, question, async () => {
    const needsTerms = facets.length === 0 || facets.some((name) => !ofShortLists.has(name));
    const { table, tally } = await tallied(db, resolved, sought, needsTerms ? "terms" : "listed");
    const wanted = new Set(named);
    const values = facets.map((name): [FacetName, [number, number][]] => [
      name,
      commonest(table.termsOf(inIndex[name]), table.countsOf(tally, inIndex[name]), wanted),
    ]);
    return { total: tally.total, values: new Map(values), stories: storiesIn(table, tally) };
  });
}

function storiesIn(table: RowTable, tally: Tally): number {
  let stories = 0;
  for (const count of table.countsOf(tally, inIndex.story)) if (count > 0) stories += 1;
  return stories;
}

/** Every value that any match has, of these facets of the index, with the number of matches that have it. */
export async function everyValue(
  db: Reader,
  resolved: Resolved,
  sought: Sought,
  facets: readonly string[],
): Promise<[term: number, count: number][]> {
  const { table, tally } = await tallied(db, resolved, sought);
  return facets.flatMap((facet) => {
    const counts = table.countsOf(tally, facet);
    return table
      .termsOf(facet)
      .map((term, at): [number, number] => [term, counts[at]!])
      .filter(([, count]) => count > 0);
  });
}

function commonest(terms: readonly number[], counts: Uint32Array, named: ReadonlySet<number>) {
  const least = Math.max(1, nth(counts, mostValues + named.size));
  const found: [number, number][] = [];
  for (let at = 0; at < terms.length; at += 1)
    if (counts[at]! >= least || named.has(terms[at]!)) found.push([terms[at]!, counts[at]!]);
  return found
    .sort(([, a], [, b]) => b - a)
    .filter(([term], at) => at < mostValues + mostAlike || named.has(term));
}

/** The count in that place of the list, the most frequent first; 0 where the list is shorter. */
export function nth(counts: Iterable<number>, place: number): number {
  const first: number[] = [];
  for (const count of counts) {
    if (first.length === place && count <= first[place - 1]!) continue;
    let at = first.length;
    while (at > 0 && first[at - 1]! < count) at -= 1;
    first.splice(at, 0, count);
    if (first.length > place) first.pop();
  }
  return first.length < place ? 0 : first.at(-1)!;
}

/** By style and month. `areCounted`: the facets of the same question are counted too. */
export async function matchStyles(
  db: Reader,
  resolved: Resolved,
  sought: Sought,
  areCounted: boolean,
): Promise<{ day: string; style: LineStyle; count: number }[]> {
  const { table, tally } = await tallied(db, resolved, sought, areCounted ? "terms" : "styles");
  return table.stylesByMonth(tally);
}

/** By style and day. For a stretch of days: those of ten years are as many bars as nobody looks at. */
export function matchStylesByDay(
  db: Reader,
  resolved: Resolved,
  sought: Sought,
): Promise<{ day: string; style: LineStyle; count: number }[]> {
  return overMatches(db, resolved, sought, (table, rows) => table.stylesByDay(rows()));
}

/** How much is counted of each row: its style and month; what it has of the short lists too; everything. */
type Depth = "styles" | "listed" | "terms";

function tallied(
  db: Reader,
  resolved: Resolved,
  sought: Sought,
  depth: Depth = "terms",
): Promise<{ table: RowTable; tally: Tally }> {
  const { query, latest, generation } = resolved;
  return keptTally(generation, [sought, depth, query.from, query.to, latest || query.asOf], () =>
    overMatches(db, resolved, sought, (table, rows) => ({
      table,
      tally:
        tallyOfAll(table, resolved, sought) ??
        (depth === "terms" ? table.tally(rows()) : table.shortTally(rows(), depth)),
    })),
  );
}

/** Of everything, or of all that has a status, nothing has to be counted. */
function tallyOfAll(table: RowTable, { query, latest }: Resolved, sought: Sought): Tally | null {
  if (!latest || query.from || query.to) return null;
  if (isEverything(sought)) return table.tallyAll(null);
  if (sought.is === "term") return table.tallyAll([sought.term.id]);
  if (sought.is !== "any") return null;
  const terms = sought.of.flatMap((part) => (part.is === "term" ? [part.term.id] : []));
  return terms.length === sought.of.length ? table.tallyAll(terms) : null;
}
