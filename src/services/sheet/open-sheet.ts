import type { OldEncoding } from "@/domain/article/old-encodings";
import type { Fault } from "@/domain/dossier/faults";
import { columnLetters, headerRow } from "@/domain/sheet/cell-name";
import { guessColumns, guessKind, type Mapping, mappingFaults } from "@/domain/sheet/guess-columns";
import { readRows } from "@/domain/sheet/read-rows";
import type { OpenedSheet } from "@/domain/sheet/sheet-answer";
import type { SheetKind } from "@/domain/sheet/sheet-kind";
import { readTable } from "./read-table";

/** What somebody says of a file; null where it is left to be found. */
export type SheetAsked = {
  bytes: Uint8Array;
  kind: SheetKind | null;
  mapping: Mapping | null;
  letters: OldEncoding | null;
  /** Which sheet of a workbook, by name; the first with rows where nothing is said. */
  sheet: string | null;
};

/** A file that was read. `rows` are JSON, which goes from thread to thread as it is: many rows would hold up the one between. */
export type OpenSheet =
  | { ok: true; opened: OpenedSheet; rows: string; faults: Fault[] }
  | { ok: false; words: string };

/** Opens a spreadsheet: what its columns are taken for, and what its rows say by that. */
export async function openSheet({
  bytes,
  kind: asked,
  mapping: given,
  ...chosen
}: SheetAsked): Promise<OpenSheet> {
  const { table, letters, sheets } = await readTable(bytes, chosen);
  if (!table.ok) return table;
  const width = table.records.reduce((most, record) => Math.max(most, record.length), 0);
  const header = Array.from({ length: width }, (_, column) => (table.records[0]?.[column] ?? "").trim());
  const kind = asked ?? guessKind(header);
  const guessed = guessColumns(kind, header);
  const mapping = given === null ? guessed : guessed.map((_, column) => given[column] ?? null);
  const unmapped = mappingFaults(kind, mapping).map((message) => ({ path: headerRow, message }));
  const read = readRows(kind, mapping, table.records);
  const columns = header.map((title, column) => ({
    letters: columnLetters(column),
    header: title.slice(0, 200),
    sample: sampleOf(table.records, column),
  }));
  const opened = { kind, columns, mapping, letters, sheets, rows: read.rows.length, empty: read.empty };
  return { ok: true, opened, rows: JSON.stringify(read.rows), faults: [...unmapped, ...read.faults] };
}

/** The first words of a column, by which its reader knows what it is. */
function sampleOf(records: readonly string[][], column: number): string {
  const cell = records.slice(1, 200).find((record) => (record[column] ?? "").trim() !== "")?.[column] ?? "";
  const words = cell.trim().replace(/\s+/g, " ");
  return words.length <= 80 ? words : `${words.slice(0, 79).toWellFormed()}…`;
}
