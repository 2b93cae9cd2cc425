import { readXlsx, streamXlsxRows } from "hucre/xlsx";
import { mostOfSheet, type Sheets, tooManyRows } from "@/domain/sheet/sheet-answer";
import { joined } from "@/domain/status/wording";
import { packedFault } from "./packed-sizes";
import type { Table } from "./read-table";

export const locked = "It is locked by a password, or an old .xls. Save it as .xlsx without one.";

/** A workbook: one of its sheets as a table, and which others it has. */
export type Workbook = { table: Table; sheets: Sheets | null };

/**
 * Reads the sheet of a workbook that is asked for by its name, or the first with rows. A sheet that is hidden is none: whoever looks at the
 * workbook does not see it. `sheets` is null where nothing is to be chosen.
 */
export async function xlsxTable(bytes: Uint8Array, asked: string | null): Promise<Workbook> {
  const refused = (words: string): Workbook => ({ table: { ok: false, words }, sheets: null });
  const fault = packedFault(bytes);
  if (fault !== null) return refused(fault);
  try {
    const names = await sheetNames(bytes);
    if (asked !== null && !names.includes(asked))
      return refused(`It has no sheet “${asked}”, but ${joined(names)}.`);
    for (const read of asked === null ? names : [asked]) {
      const table = await tableOf(bytes, read);
      const isLast = read === (asked ?? names.at(-1));
      if (isLast || !table.ok || table.records.filter((record) => record.length > 0).length > 1)
        return { table, sheets: names.length > 1 ? { read, names } : null };
    }
    return refused("Every sheet of this workbook is hidden.");
  } catch (error) {
    // Whatever its reader stumbles over is the file's fault: it was made by others.
    const name = error instanceof Error ? error.name : "";
    if (name === "EncryptedFileError") return refused(locked);
    if (error instanceof RangeError && !/utf-8/i.test(error.message)) throw error;
    return refused("It cannot be read as a workbook. Open it and save it as .xlsx again.");
  }
}

/** The names of the sheets that are shown, in order; none of them is read for that. */
async function sheetNames(bytes: Uint8Array): Promise<string[]> {
  const names: string[] = [];
  await readXlsx(bytes, {
    sheets: ({ name, hidden, veryHidden }) => {
      if (!hidden && !veryHidden) names.push(name);
      return false;
    },
  });
  return names;
}

/** The records of a sheet. Of a formula its last value is read; nothing is ever worked out. */
async function tableOf(bytes: Uint8Array, sheet: string): Promise<Table> {
  const records: string[][] = [];
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    const cells = values.map(textOf);
    // A sheet that was coloured in has a million rows with nothing in them.
    if (cells.every((cell) => cell === "")) continue;
    if (!Number.isInteger(index) || index < records.length)
      return { ok: false, words: "Its rows are not in order." };
    if (index > mostOfSheet.lines) return { ok: false, words: tooManyRows };
    while (records.length < index) records.push([]);
    records.push(cells);
  }
  return { ok: true, records };
}

/** A cell as it is written. A day is the day that it shows, in whatever form it shows it. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : dayOf(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value);
}

/** Workbooks have no zone: midnight is the day, and an hour is told without one, for somebody to say which. */
function dayOf(date: Date): string {
  const iso = date.toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 16);
}
