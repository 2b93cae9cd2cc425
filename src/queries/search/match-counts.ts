import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { LineStyle } from "@/domain/timeline/entry";
import type { FacetName } from "@/domain/timeline/timeline-query";
import { bitsMatching } from "./bits";
import { kept } from "./kept-answers";
import { isEverything, isQuickByRows, type Resolved, rowsWhere } from "./resolve";
import type { Sought } from "./sought";
import { forgetTable, termTable } from "./term-rows";
import type { Tally, TermTable } from "./term-table";

/**
 * How many rows match; of those, how many have each value (by its term), the most frequent first; in how many stories;
 * and by style and month.
 */
export type MatchCounts = {
  total: number;
  values: Map<FacetName, [term: number, count: number][]>;
  stories: number;
  styles: { day: string; style: LineStyle; count: number }[];
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

/** Values of one facet that are told at the most, but for those of as many rows as the last of them. */
const mostValues = 40;
/** Of as many rows as the last, so many more: a hundred thousand values that one row each has are no answer. */
const mostAlike = 200;

/** Counts the matches, and the values of all facets among them; `named` are told whatever their count. */
export function matchCounts(
  db: Reader,
  resolved: Resolved,
  sought: Sought,
  named: readonly number[] = [],
): Promise<MatchCounts> {
  const { query, latest, generation } = resolved;
  return kept(generation, [sought, named, query.from, query.to, latest || query.asOf], async () => {
    const { table, tally } = await tallied(db, resolved, sought);
    const wanted = new Set(named);
    const values = (Object.keys(inIndex) as FacetName[]).map(
      (name) => [name, commonest(table, tally, inIndex[name], wanted)] as const,
    );
    return {
      total: tally.total,
      values: new Map(values),
      stories: table.termsOf("story").filter((term) => table.countOf(tally, term) > 0).length,
      styles: table.stylesByMonth(tally),
    };
  });
}

/** Every value that any match has, of these facets of the index, with the number of matches that have it. */
export async function everyValue(
  db: Reader,
  resolved: Resolved,
  sought: Sought,
  facets: readonly string[],
): Promise<[term: number, count: number][]> {
  const { table, tally } = await tallied(db, resolved, sought);
  return facets
    .flatMap((facet) => table.termsOf(facet))
    .map((term): [number, number] => [term, table.countOf(tally, term)])
    .filter(([, count]) => count > 0);
}

function commonest(table: TermTable, tally: Tally, facet: string, named: ReadonlySet<number>) {
  const pairs = table
    .termsOf(facet)
    .map((term): [number, number] => [term, table.countOf(tally, term)])
    .filter(([term, count]) => count > 0 || named.has(term));
  const least = nth(pairs, mostValues + named.size);
  return pairs
    .filter(([term, count]) => count >= least || named.has(term))
    .sort(([, a], [, b]) => b - a)
    .filter(([term], at) => at < mostValues + mostAlike || named.has(term));
}

/** The count in that place of the list, the most frequent first; 0 where the list is shorter. */
function nth(pairs: readonly [number, number][], place: number): number {
  const first: number[] = [];
  for (const [, count] of pairs) {
    if (first.length === place && count <= first.at(-1)!) continue;
    let at = first.length;
    while (at > 0 && first[at - 1]! < count) at -= 1;
    first.splice(at, 0, count);
    if (first.length > place) first.pop();
  }
  return first.length < place ? 0 : first.at(-1)!;
}

async function tallied(
  db: Reader,
  resolved: Resolved,
  sought: Sought,
): Promise<{ table: TermTable; tally: Tally }> {
  const { query, latest } = resolved;
  if (isEverything(sought) && latest && !query.from && !query.to) {
    const table = await termTable(db, resolved.name, resolved.version);
    return { table, tally: table.tallyAll() };
  }
  for (let tries = 1; ; tries += 1) {
    const { version, count } = await found(db, resolved, sought);
    const table = await termTable(db, resolved.name, version);
    // Where something was published in between, its rows are not those that were found.
    if (table.version === version) return { table, tally: count(table) };
    if (tries % 8 === 0) forgetTable(resolved.name);
  }
}

type Found = { version: number; count: (table: TermTable) => Tally };

/** The rows that match, with the version of the index in which they do: few one by one, of many their bits. */
async function found(db: Reader, resolved: Resolved, sought: Sought): Promise<Found> {
  if (sought.is !== "nothing" && isQuickByRows(resolved, sought)) {
    const { standing, past } = rowsWhere(resolved, sought);
    const rows = (where: Prisma.Sql) => Prisma.sql`SELECT e.ordinal FROM search.entry e WHERE ${where}`;
    const [all] = await db.$queryRaw<{ version: number; ordinals: Uint8Array | null }[]>`
      SELECT s.version, (SELECT string_agg(int4send(ordinal), '') FROM (
        ${rows(standing)} ${past ? Prisma.sql`UNION ALL ${rows(past)}` : Prisma.empty}) AS matching) AS ordinals
      FROM search.state s`;
    const ordinals = all!.ordinals ?? new Uint8Array();
    return { version: all!.version, count: (table) => table.tallyOf(ordinals) };
  }
  const blocks = await db.$queryRaw<{ version: number; block: number | null; bits: Uint8Array }[]>`
    WITH m AS MATERIALIZED (${bitsMatching(resolved, sought)})
    SELECT s.version, m.block, bit_send(m.bits) AS bits FROM search.state s LEFT JOIN m ON bit_count(m.bits) > 0`;
  const laid = blocks.flatMap(({ block, bits }) => (block === null ? [] : [{ block, bits }]));
  return { version: blocks[0]!.version, count: (table) => table.tallyBits(laid) };
}
