import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { keptMarks, keptRows } from "./kept-counts";
import { forgetTable, heldTable } from "./load-table";
import { isWord, type Sought } from "./query-ast";
import { type Resolved, rowsWhere } from "./resolve";
import type { RowSet } from "./rows/row-set";
import type { RowTable } from "./rows/row-table";
import { plans } from "./thresholds";

/**
 * Hands `work` the rows that match and the table of all rows, both at one version of the index; what it does before it
 * waits for anything sees no other. Answers null: something was published meanwhile, and all is asked once more.
 */
export async function overMatches<T>(
  db: Reader,
  resolved: Resolved,
  sought: Sought,
  work: (table: RowTable, rows: () => RowSet) => T | null | Promise<T | null>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const marked = await markedRows(db, resolved, sought, tries > 1);
    const table = await heldTable(db, resolved.name, marked?.version ?? resolved.version);
    if (marked === null || marked.version === table.version) {
      const parts = marked?.parts ?? new Map();
      const answer = await work(table, () => matchesIn(table, resolved, sought, parts));
      if (answer !== null) return answer;
    }
    // A table that never comes to the version of the database is of a future that is no more.
    if (tries % 8 === 0) forgetTable(resolved.name);
  }
}

/** What the database alone knows, by part of the question: blocks of bits, or ordinals. */
type Marked = { version: number; parts: Map<string, Mark[]> };
type Mark = { block: number | null; rows: Uint8Array | null };

/** Asks for all words at once, so that what is found is of one version. Null: there is nothing to ask. */
async function markedRows(
  db: Reader,
  resolved: Resolved,
  sought: Sought,
  isAnew: boolean,
): Promise<Marked | null> {
  const parts = new Map(markedParts(sought).map((part) => [keyOf(part), part]));
  if (parts.size === 0) return null;
  const keys = [...parts.keys()];
  const ask = async (): Promise<Marked> => {
    const found = await db.$queryRaw<({ version: number; part: number | null } & Mark)[]>`
      SELECT s.version, found.* FROM search.state s LEFT JOIN (${Prisma.join(
        [...parts.values()].map((part, at) => statementOf(part, at, resolved)),
        " UNION ALL ",
      )}) AS found ON true`;
    const marks = new Map(keys.map((key): [string, Mark[]] => [key, []]));
    for (const { part, block, rows } of found)
      if (part !== null) marks.get(keys[part]!)!.push({ block, rows });
    return { version: found[0]!.version, parts: marks };
  };
  const { query, latest, generation } = resolved;
  return isAnew ? ask() : keptMarks(generation, [keys, query.from, query.to, latest || query.asOf], ask);
}

type Part = Extract<Sought, { is: "term" | "phrase" | "checked" | "told" }>;

/** Parts whose rows the database has to find. */
function markedParts(sought: Sought): Part[] {
  switch (sought.is) {
    case "term":
      return isWord(sought.term) ? [sought] : [];
    case "phrase":
    case "checked":
    case "told":
      return [sought];
    case "any":
    case "all":
      return sought.of.flatMap(markedParts);
    case "not":
      return markedParts(sought.of);
    case "nothing":
      return [];
    default:
      return sought satisfies never;
  }
}

function keyOf(part: Part): string {
  return JSON.stringify(part);
}

function statementOf(part: Part, at: number, resolved: Resolved): Prisma.Sql {
  if (part.is === "term" && part.term.held)
    return Prisma.sql`SELECT ${at}::int AS part, block, bit_send(bits) AS rows FROM search.bits
      WHERE term = ${part.term.id} ${resolved.latest ? Prisma.sql`AND block >= 0` : Prisma.empty}`;
  const { standing, past } = rowsWhere(resolved, part);
  const rows = (where: Prisma.Sql) => Prisma.sql`SELECT ${at}::int AS part, NULL::int AS block,
    string_agg(int4send(e.ordinal), '') AS rows FROM search.entry e WHERE ${where}`;
  return past === null ? rows(standing) : Prisma.sql`${rows(standing)} UNION ALL ${rows(past)}`;
}

function matchesIn(
  table: RowTable,
  resolved: Resolved,
  sought: Sought,
  parts: ReadonlyMap<string, Mark[]>,
): RowSet {
  const { query, latest, name } = resolved;
  const version = `${name}/${table.version}`;
  const [from, to] = [query.from?.getTime() ?? null, query.to?.getTime() ?? null];
  const publicAt = latest ? null : query.asOf.getTime();
  return keptRows(version, [sought, from, to, publicAt], () => {
    const rows = rowsOf(sought, table, parts, !latest);
    if (publicAt === null && from === null && to === null) return rows;
    const within = { from: from ?? Number.NEGATIVE_INFINITY, to: to ?? Number.POSITIVE_INFINITY, publicAt };
    if (rows.size("standing") + rows.size("past") <= plans.lookedAt) return table.keepWithin(rows, within);
    if (publicAt !== null) rows.and(keptRows(version, ["public", publicAt], () => table.publicAt(publicAt)));
    if (from !== null || to !== null)
      rows.and(
        keptRows(version, ["sorted", from, to, latest], () =>
          table.sortedWithin(within.from, within.to, !latest),
        ),
      );
    return rows;
  });
}

function rowsOf(
  sought: Sought,
  table: RowTable,
  parts: ReadonlyMap<string, Mark[]>,
  withPast: boolean,
): RowSet {
  const of = (part: Sought) => rowsOf(part, table, parts, withPast);
  switch (sought.is) {
    case "nothing":
      return table.noRow(withPast);
    case "term":
      if (!isWord(sought.term)) return table.having(sought.term.id, withPast);
      return laid(table.noRow(withPast), parts.get(keyOf(sought)));
    case "phrase":
    case "checked":
    case "told":
      return laid(table.noRow(withPast), parts.get(keyOf(sought)));
    case "any":
      return sought.of.map(of).reduce((all, rows) => all.or(rows));
    case "all": {
      const wanted = sought.of.flatMap((part) => (part.is === "not" ? [] : [of(part)]));
      const unwanted = sought.of.flatMap((part) => (part.is === "not" ? [of(part.of)] : []));
      const rows =
        wanted.length === 0 ? table.everyRow(withPast) : wanted.reduce((all, each) => all.and(each));
      return unwanted.reduce((all, each) => all.without(each), rows);
    }
    case "not":
      return table.everyRow(withPast).without(of(sought.of));
    default:
      return sought satisfies never;
  }
}

function laid(rows: RowSet, marks: readonly Mark[] = []): RowSet {
  for (const { block, rows: bytes } of marks) {
    if (bytes === null) continue;
    if (block === null) rows.addAll(bytes);
    else rows.addBlock(block, bytes);
  }
  return rows;
}
