import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { blockRows } from "./rows/row-set";
import { RowTable } from "./rows/row-table";

/**
 * The values of every row of the index, in this process: to count those of a hundred thousand matches in the database
 * means to visit as many rows, and takes thirty times as long. It is loaded when it is first asked for, block by block,
 * and brought up to date before each answer by the rows that changed since; nothing is counted from an older state
 * than that in which the matches were found.
 *
 * Pages and the API are bundled apart, each with this module: on the global object they hold one table between them,
 * and wait for it once.
 */
const shared = globalThis as typeof globalThis & { reportedlyTables?: Map<string, Promise<RowTable>> };
shared.reportedlyTables ??= new Map();
const tables = shared.reportedlyTables;
/** A process has one database; tests have one after the other. */
const mostTables = 3;

/** The table of the database called `name` (see `stateOf`), at `version` or later. */
export async function heldTable(db: Reader, name: string, version: number): Promise<RowTable> {
  const held = tables.get(name) ?? hold(name, load(db));
  const table = await held.then((table) => brought(db, table, version));
  if (table.version >= version && !table.isOutdated) return table;
  if (tables.get(name) === held) tables.delete(name);
  return heldTable(db, name, version);
}

/** For a database that was put back to an earlier state under our feet: what is held is of a future that is no more. */
export function forgetTable(name: string): void {
  tables.delete(name);
}

function hold(name: string, loading: Promise<RowTable>): Promise<RowTable> {
  tables.set(name, loading);
  // A failure is told to those who asked, and the next who asks tries again.
  loading.catch(() => tables.delete(name));
  if (tables.size > mostTables) tables.delete(tables.keys().next().value!);
  return loading;
}

type Change = {
  version: number;
  changes_from: number;
  rows: string | null;
  terms: { id: number; facet: string; value: string }[] | null;
};

/** So many blocks are asked for ahead while one is read. */
const ahead = 2;

async function load(db: Reader): Promise<RowTable> {
  const [state] = await db.$queryRaw<{ version: number; terms: Change["terms"] }[]>`
    SELECT version, (SELECT json_agg(json_build_object('id', id, 'facet', facet, 'value', value) ORDER BY id)
      FROM search.term WHERE facet NOT IN ('word', 'pair')) AS terms FROM search.state`;
  const table = new RowTable(state!.version);
  table.name(state!.terms ?? []);
  const blocks = await db.$queryRaw<
    { low: number }[]
  >`SELECT block * ${blockRows}::int AS low FROM search.blocks() AS block`;
  const asked: Promise<{ rows: string | null }[]>[] = [];
  const ask = (low: number) => {
    const rows = db.$queryRaw<{ rows: string | null }[]>`
      SELECT string_agg(${rowInColumns}, ',') AS rows
      FROM search.entry e WHERE e.ordinal BETWEEN ${low} AND ${low + blockRows - 1}`;
    // Who waits for it hears of a failure; until then it is nobody's.
    rows.catch(() => undefined);
    return rows;
  };
  for (const { low } of blocks.slice(0, ahead)) asked.push(ask(low));
  for (const [at] of blocks.entries()) {
    const [some] = await asked.shift()!;
    const further = blocks[at + ahead];
    if (further) asked.push(ask(further.low));
    table.put(some?.rows ?? "");
  }
  return table;
}

const milliseconds = (column: string) => Prisma.raw(`(date_part('epoch', ${column}) * 1000)::bigint`);
/** A row `e` of the index as `RowTable.put` reads it. */
const rowInColumns = Prisma.sql`concat_ws(' ', e.ordinal, ${milliseconds("e.sort_at")}, e.rank, ${milliseconds("e.public_from")},
  CASE WHEN e.ordinal < 0 THEN ${milliseconds("e.public_to")} ELSE 0 END, array_to_string(e.terms, ' '))`;

/** What changed meanwhile is asked for in one statement, so that all of it is of one version. */
async function brought(db: Reader, table: RowTable, version: number): Promise<RowTable> {
  if (table.version >= version) return table;
  const [change] = await db.$queryRaw<Change[]>`
    SELECT s.version, s.changes_from,
      (SELECT string_agg(CASE WHEN e.ordinal IS NULL THEN c.ordinal::text ELSE ${rowInColumns} END, ',')
        FROM (SELECT DISTINCT ordinal FROM search.changed WHERE version > ${table.version}) AS c
        LEFT JOIN search.entry e ON e.ordinal = c.ordinal) AS rows,
      (SELECT json_agg(json_build_object('id', id, 'facet', facet, 'value', value) ORDER BY id)
        FROM search.term WHERE id > ${table.lastTerm} AND facet NOT IN ('word', 'pair')) AS terms
    FROM search.state s`;
  const { rows, terms, changes_from } = change!;
  // Another who asked at the same time may have been quicker, and later.
  if (change!.version <= table.version) return table;
  if (table.version < changes_from) table.isOutdated = true;
  else {
    table.name(terms ?? []);
    table.put(rows ?? "");
    table.version = change!.version;
  }
  return table;
}
