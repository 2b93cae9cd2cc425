import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { Facet, FacetRow } from "@/domain/pages";
import { facetTitle, facetValueLabel } from "@/domain/timeline/facet-words";
import { FacetName } from "@/domain/timeline/timeline-query";
import { LineOnly, SourceIdentity, Stance, Status } from "@/domain/vocabulary";
import { type MatchCounts, matchCounts } from "./match-counts";
import type { Sought, Term } from "./query-ast";
import { isEverything, isSaid, type Resolved, rowsWhere, soughtBy, spoken } from "./resolve";
import { termLabels } from "./term-labels";

/** Rows of a facet beyond these are reached by typing a name; a chosen row is always shown. */
const longestFacet = 8;

/** Values of the facets that are a short list: all are told, those that nothing has with their nought. */
const lists: Partial<Record<FacetName, readonly string[]>> = {
  status: [...Status.options.filter((status) => status !== "unsourced"), ...LineOnly.options],
  stance: Stance.options,
  sourceType: SourceIdentity.options,
};

/** How many values of a facet are told; `only` these, where somebody asks for some by name. */
type Shown = { most: number; only: readonly Term[] | null };

type Counted = { value: string; label: string; count: number };

/** Exact counts for every facet, each with its own choice lifted. */
export async function facetsOf(
  db: Reader,
  resolved: Resolved,
  names: readonly FacetName[] = FacetName.options,
  { most, only }: Shown = { most: longestFacet, only: null },
): Promise<Facet[]> {
  const free = freeOf(resolved, names);
  const groups = [
    ...(free.length > 0 ? [free] : []),
    ...names.filter((name) => !free.includes(name)).map((name) => [name]),
  ];
  const counted = await Promise.all(
    groups.map(async (group): Promise<[FacetName, Counted[]][]> => {
      const name = group[0]!;
      if (isBound(resolved, name)) return [[name, await bySpeech(db, resolved, name)]];
      const sought = soughtBy(resolved, isEverything(resolved.filters[name]) ? undefined : name);
      const named = only
        ? only.map(({ id }) => id)
        : group.flatMap((each) => chosenTerms(resolved.filters[each]));
      const { values } = await matchCounts(db, resolved, sought, group, named);
      return labelled(db, resolved, group, values, { most, only });
    }),
  );
  const found = new Map(counted.flat());
  return names.map((name) => ({
    name,
    title: facetTitle(name),
    rows: rowsOf(name, found.get(name) ?? [], resolved.query[name], most),
  }));
}

/** Facets of which nothing is chosen: they count the matches themselves. */
function freeOf(resolved: Resolved, names: readonly FacetName[]): FacetName[] {
  return names.filter((name) => isEverything(resolved.filters[name]) && !isBound(resolved, name));
}

/** How many entries match. */
export async function totalOf(db: Reader, resolved: Resolved): Promise<number> {
  return (await matchCounts(db, resolved, soughtBy(resolved), [])).total;
}

/** Of more than so many, in how many stories they are tells a reader nothing. */
const fewMatches = 3_000;

/** How many entries match, in how many stories: null where they are too many for that to tell anything. */
export async function totalsOf(
  db: Reader,
  resolved: Resolved,
): Promise<{ total: number; stories: number | null }> {
  const { total, stories } = await matchCounts(db, resolved, soughtBy(resolved), []);
  return { total, stories: total <= fewMatches ? stories : null };
}

function chosenTerms(sought: Sought): number[] {
  if (sought.is === "term") return [sought.term.id];
  return sought.is === "any" ? sought.of.flatMap(chosenTerms) : [];
}

/** Whether a value of this facet and what else is asked must hold of one and the same attribution. */
function isBound({ filters, when }: Resolved, name: FacetName): boolean {
  if (!(spoken as readonly string[]).includes(name)) return false;
  if (when.spoken.length > 0) return true;
  return spoken.some((other) => other !== name && !isEverything(filters[other]));
}

async function bySpeech(db: Reader, resolved: Resolved, name: FacetName): Promise<Counted[]> {
  const sought = soughtBy(resolved, name);
  if (sought.is === "nothing") return [];
  const others = spoken.filter((other) => other !== name && !isEverything(resolved.filters[other]));
  const value = {
    stance: Prisma.sql`a.stance::text`,
    sourceType: Prisma.sql`a.source_identity::text`,
    hedge: Prisma.sql`(SELECT left(lower(h.exact), 200) FROM selector h WHERE h.attribution_id = a.id AND h.role = 'hedge')`,
  }[name as "stance" | "sourceType" | "hedge"];
  const { standing, past } = rowsWhere(resolved, sought);
  const said = (where: Prisma.Sql) => Prisma.sql`
    SELECT ${value} AS value, e.entry_id FROM search.entry e
    JOIN attribution a ON ${isSaid(resolved, others)} WHERE ${where}`;
  const rows = await db.$queryRaw<{ value: string; count: number }[]>`
    SELECT value, count(DISTINCT entry_id)::int AS count
    FROM (${said(standing)} ${past ? Prisma.sql`UNION ALL ${said(past)}` : Prisma.empty}) AS said
    WHERE value IS NOT NULL GROUP BY 1`;
  return rows.map((row) => ({ ...row, label: facetValueLabel(name, row.value) }));
}

/** Names for the terms that were counted; those that come to be shown. */
async function labelled(
  db: Reader,
  resolved: Resolved,
  group: readonly FacetName[],
  values: MatchCounts["values"],
  { most, only }: Shown,
): Promise<[FacetName, Counted[]][]> {
  const shown = group.map((name): [FacetName, [number, number][]] => {
    const chosen = new Set(chosenTerms(resolved.filters[name]));
    const wanted = only && new Set(only.map(({ id }) => id));
    const sorted = values
      .get(name)!
      .filter(([id, count]) => chosen.has(id) || (count > 0 && (wanted === null || wanted.has(id))));
    // Equal counts are told in the order of their names, so all of them have to be known.
    const least = name in lists ? 0 : (sorted[most + chosen.size - 1]?.[1] ?? 0);
    return [name, sorted.filter(([id, count], at) => (count >= least && at < 200) || chosen.has(id))];
  });
  const ids = shown.flatMap(([, counts]) => counts.map(([id]) => id));
  const names = await termLabels(db, resolved.edition, ids, resolved.query.asOf);
  return shown.map(([name, counts]) => [
    name,
    counts.flatMap(([id, count]) => {
      const row = names.get(id);
      return row ? [{ value: row.value, label: row.label ?? facetValueLabel(name, row.value), count }] : [];
    }),
  ]);
}

/** A choice that nothing matches any more stays in the list, with its nought: else nobody could take it back. */
function rowsOf(
  name: FacetName,
  counted: readonly Counted[],
  chosen: readonly string[],
  most: number,
): FacetRow[] {
  const list = lists[name];
  if (list) {
    const counts = new Map(counted.map(({ value, count }) => [value, count]));
    return list.map((value) => ({
      value,
      label: facetValueLabel(name, value),
      count: counts.get(value) ?? 0,
      chosen: chosen.includes(value),
    }));
  }
  const sorted = counted.toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label, "en"));
  const isChosen = ({ value }: { value: string }) => chosen.includes(value);
  const first = sorted.filter((row) => !isChosen(row)).slice(0, most);
  const missing = chosen.filter((value) => !counted.some((row) => row.value === value));
  return [
    ...sorted.filter((row) => isChosen(row) || first.includes(row)),
    ...missing.map((value) => ({ value, label: facetValueLabel(name, value), count: 0 })),
  ].map((row) => ({ ...row, chosen: isChosen(row) }));
}
