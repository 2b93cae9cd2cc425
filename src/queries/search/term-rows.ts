import type { Reader } from "@/db/connection";
import { TermTable } from "./term-table";

/**
 * The values of every row of the index, in this process: to count those of a hundred thousand matches in the database
 * means to visit as many rows, and takes thirty times as long. It is loaded when it is first asked for, block by block,
 * and brought up to date before each answer by the rows that changed since; nothing is counted from an older state
 * than that in which the matches were found.
 */
const tables = new Map<string, Promise<TermTable>>();
/** A process has one database; tests have one after the other. */
const mostTables = 3;

/** The table of the database called `name` (see `stateOf`), at `version` or later. */
export async function termTable(db: Reader, name: string, version: number): Promise<TermTable> {
  const held = tables.get(name) ?? hold(name, load(db));
  const table = await held.then((table) => brought(db, table, version));
  if (table.version >= version && !table.isOutdated) return table;
  if (tables.get(name) === held) tables.delete(name);
  return termTable(db, name, version);
}

/** For a database that was put back to an earlier state under our feet: what is held is of a future that is no more. */
export function forgetTable(name: string): void {
  tables.delete(name);
}

function hold(name: string, loading: Promise<TermTable>): Promise<TermTable> {
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

async function load(db: Reader): Promise<TermTable> {
  const [state] = await db.$queryRaw<{ version: number; terms: Change["terms"] }[]>`
    SELECT version, (SELECT json_agg(json_build_object('id', id, 'facet', facet, 'value', value) ORDER BY id)
      FROM search.term WHERE facet <> 'word') AS terms FROM search.state`;
  const table = new TermTable(state!.version);
  table.name(state!.terms ?? []);
  const blocks = await db.$queryRaw<
    { low: number }[]
  >`SELECT block * 15360 AS low FROM search.blocks() AS block`;
  for (const { low } of blocks) {
    const [some] = await db.$queryRaw<{ rows: string | null }[]>`
      SELECT string_agg(array_to_string(ordinal || terms, ' '), ',') AS rows
      FROM search.entry WHERE ordinal BETWEEN ${low} AND ${low + 15_359}`;
    table.put(some?.rows ?? "");
  }
  return table;
}

/** What changed meanwhile is asked for in one statement, so that all of it is of one version. */
async function brought(db: Reader, table: TermTable, version: number): Promise<TermTable> {
  if (table.version >= version) return table;
  const [change] = await db.$queryRaw<Change[]>`
    SELECT s.version, s.changes_from,
      (SELECT string_agg(concat_ws(' ', c.ordinal, array_to_string(e.terms, ' ')), ',')
        FROM (SELECT DISTINCT ordinal FROM search.changed WHERE version > ${table.version}) AS c
        LEFT JOIN search.entry e ON e.ordinal = c.ordinal) AS rows,
      (SELECT json_agg(json_build_object('id', id, 'facet', facet, 'value', value) ORDER BY id)
        FROM search.term WHERE id > ${table.lastTerm} AND facet <> 'word') AS terms
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
