import type { Fault } from "../dossier/faults";
import { cellName } from "./cell-name";
import { readCell } from "./cell-value";
import type { Mapping } from "./guess-columns";
import { fieldLabel, sheetFields } from "./sheet-fields";
import type { SheetKind } from "./sheet-kind";

/** A row as it was read: its number in the file, and what it says under each field that it fills. */
export type SheetRow = { number: number; values: Record<string, string> };

/** What the rows of a sheet say, and what is wrong with them cell by cell. Rows without a word are passed over. */
export type ReadRows = { rows: SheetRow[]; faults: Fault[]; empty: number };

/**
 * Reads the rows under a header. A fault is at its cell (`B7`), as the spreadsheet itself names it; a row with one is read
 * for the rest, so that all of its faults are told at once.
 */
export function readRows(kind: SheetKind, mapping: Mapping, records: readonly string[][]): ReadRows {
  const fields = sheetFields[kind];
  const columns = mapping.flatMap((field, column) =>
    field !== null && fields[field] ? [{ field, column, ...fields[field] }] : [],
  );
  const rows: SheetRow[] = [];
  const faults: Fault[] = [];
  let empty = 0;
  records.slice(1).forEach((record, at) => {
    const number = at + 2;
    if (record.every((cell) => cell.trim() === "")) {
      empty += 1;
      return;
    }
    const values: Record<string, string> = {};
    for (const { field, column, reading, needed, filled } of columns) {
      const cell = record[column] ?? "";
      if (cell.trim() === "") {
        if (needed || filled)
          faults.push({ path: cellName(column, number), message: `${fieldLabel(kind, field)} is missing` });
        continue;
      }
      const read = readCell(reading, cell);
      if (read.ok) values[field] = read.value;
      else faults.push({ path: cellName(column, number), message: read.words });
    }
    rows.push({ number, values });
  });
  return { rows, faults, empty };
}
