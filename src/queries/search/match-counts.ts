import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { FacetName } from "@/domain/timeline/timeline-query";
import { bitsMatching } from "./bits";
import { isQuickByRows, plans, type Resolved, rowsWhere } from "./resolve";
import { allOf, anyTerm, type Sought, type Term } from "./sought";

/** How many rows match, and of those how many have each value (by its term). */
export type MatchCounts = { total: number; values: Map<FacetName, Map<number, number>> };

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
const byIndexName = new Map(Object.entries(inIndex).map(([name, facet]) => [facet, name as FacetName]));

/** Values of a facet that fewer rows have than this may have no bits; that they have at this many, the index sees to. */
const surelyHeld = 25;

type Row = { term: number | null; facet: string | null; count: number };

/**
 * Counts the matches and, for each of `facets`, at least its `most` commonest values exactly, and those of `named`: all
 * by their terms. Few rows are counted one by one. Of many, the bits of the commonest values are laid over those of the
 * matches: a value that fewer rows have than the last one shown can be passed over, and where that does not suffice the
 * rows decide.
 */
export async function matchCounts(
  db: Reader,
  resolved: Resolved,
  sought: Sought,
  facets: readonly FacetName[],
  { most, named }: { most: number; named: readonly Term[] },
): Promise<MatchCounts> {
  const counts: MatchCounts = { total: 0, values: new Map(facets.map((name) => [name, new Map()])) };
  if (sought.is === "nothing") return counts;
  if (isQuickByRows(resolved, sought)) {
    take(counts, await byRows(db, resolved, sought, facets));
    return counts;
  }
  const matching = bitsMatching(resolved, sought);
  const held = named.filter((term) => term.held).map(({ id }) => id);
  take(counts, await byCommonest(db, matching, facets, held));
  if (facets.length === 0 || counts.total === 0) return counts;
  if (counts.total <= plans.fewRows) {
    take(counts, await byRows(db, resolved, sought, facets));
    return counts;
  }
  const shown = (name: FacetName) => nth([...counts.values.get(name)!.values()], most);
  const uncertain = facets.filter((name) => !alwaysHeld.has(name) && shown(name) < surelyHeld);
  const further = facets.filter((name) => !alwaysHeld.has(name));
  if (further.length > 0) take(counts, await byFurther(db, matching, further, counts, shown));
  const contending = await sparseValues(db, uncertain, shown);
  const few = contending.length <= plans.sparseValues;
  if (!few) take(counts, await byRows(db, resolved, sought, uncertain));
  const sparse = [...named.filter((term) => !term.held), ...(few ? contending : [])];
  if (sparse.length > 0)
    take(counts, await byRows(db, resolved, allOf([sought, anyTerm(sparse)]), facets, sparse));
  return counts;
}

/** Values without bits that at least as many rows have as the last value shown has matches. */
function sparseValues(
  db: Reader,
  facets: readonly FacetName[],
  shown: (name: FacetName) => number,
): Promise<Term[]> {
  if (facets.length === 0) return Promise.resolve([]);
  const parts = facets.map(
    (name) => Prisma.sql`(SELECT id, '#' || id AS lexeme, standing + past AS count, held FROM search.term
      WHERE NOT held AND facet = ${inIndex[name]} AND standing + past >= ${Math.max(shown(name), 1)}
      LIMIT ${plans.sparseValues + 1})`,
  );
  return db.$queryRaw`${Prisma.join(parts, " UNION ALL ")}`;
}

/** Short lists, of which every value is counted. */
const alwaysHeld: ReadonlySet<FacetName> = new Set(["status", "stance", "sourceType"]);

function take(counts: MatchCounts, rows: readonly Row[]): void {
  for (const { term, facet, count } of rows) {
    if (term === null || facet === null) counts.total = count;
    else counts.values.get(byIndexName.get(facet)!)?.set(term, count);
  }
}

function nth(counts: number[], place: number): number {
  return counts.sort((a, b) => b - a)[place - 1] ?? 0;
}

function byRows(
  db: Reader,
  resolved: Resolved,
  sought: Sought,
  facets: readonly FacetName[],
  only: readonly Term[] | null = null,
): Promise<Row[]> {
  const { standing, past } = rowsWhere(resolved, sought);
  const rows = (where: Prisma.Sql) => Prisma.sql`SELECT e.terms FROM search.entry e WHERE ${where}`;
  const names = facets.map((name) => inIndex[name]);
  const which = only ? Prisma.sql`AND t.id = ANY(${only.map(({ id }) => id)})` : Prisma.empty;
  const total = only
    ? Prisma.sql`SELECT NULL::int AS term, NULL AS facet, 0 AS count WHERE false`
    : Prisma.sql`SELECT NULL::int AS term, NULL AS facet, count(*)::int AS count FROM found`;
  const values =
    facets.length === 0
      ? Prisma.empty
      : Prisma.sql`UNION ALL
        SELECT t.id, t.facet, counted.count
        FROM (SELECT term, count(*)::int AS count FROM found, unnest(terms) AS term GROUP BY term) AS counted
        JOIN search.term t ON t.id = counted.term WHERE t.facet = ANY(${names}) ${which}`;
  return db.$queryRaw`
    WITH found AS MATERIALIZED (${rows(standing)} ${past ? Prisma.sql`UNION ALL ${rows(past)}` : Prisma.empty})
    ${total} ${values}`;
}

function byCommonest(
  db: Reader,
  matching: Prisma.Sql,
  facets: readonly FacetName[],
  named: readonly number[],
): Promise<Row[]> {
  if (facets.length === 0)
    return db.$queryRaw`SELECT NULL::int AS term, NULL AS facet, coalesce(sum(bit_count(bits)), 0)::int AS count
      FROM (${matching}) AS m`;
  return db.$queryRaw`
    WITH m AS MATERIALIZED (${matching}),
    wanted AS MATERIALIZED (
      SELECT id, facet FROM (
        SELECT id, facet, row_number() OVER (PARTITION BY facet ORDER BY standing + past DESC, id) AS place
        FROM search.term WHERE held AND facet = ANY(${facets.map((name) => inIndex[name])})
      ) AS ranked WHERE place <= ${plans.firstValues} OR id = ANY(${[...named]}) OR facet IN ('status', 'stance', 'identity')
    )
    SELECT NULL::int AS term, NULL AS facet, coalesce(sum(bit_count(bits)), 0)::int AS count FROM m
    UNION ALL
    ${overlaid}`;
}

/** The values beyond the first ones of which as many rows have them as the last one shown has matches. */
function byFurther(
  db: Reader,
  matching: Prisma.Sql,
  facets: readonly FacetName[],
  { values }: MatchCounts,
  shown: (name: FacetName) => number,
): Promise<Row[]> {
  const wanted = facets.map(
    (name) => Prisma.sql`SELECT id, facet FROM search.term
      WHERE held AND facet = ${inIndex[name]} AND standing + past >= ${shown(name)}
        AND id <> ALL(${[...values.get(name)!.keys()]})`,
  );
  return db.$queryRaw`
    WITH m AS MATERIALIZED (${matching}), wanted AS MATERIALIZED (${Prisma.join(wanted, " UNION ALL ")})
    ${overlaid}`;
}

const overlaid = Prisma.sql`
  SELECT w.id AS term, w.facet, sum(bit_count(b.bits & m.bits))::int AS count
  FROM wanted w JOIN search.bits b ON b.term = w.id JOIN m ON m.block = b.block GROUP BY 1, 2`;
