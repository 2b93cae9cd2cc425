import { streamXlsxRows } from "hucre/xlsx";
import { mostOfSheet, tooManyRows } from "@/domain/sheet/sheet-answer";
import { packedFault } from "./packed-sizes";
import type { Table } from "./read-table";

export const locked = "It is locked by a password, or an old .xls. Save it as .xlsx without one.";

/** The records of the first sheet of a workbook. Of a formula its last value is read; nothing is ever worked out. */
export async function xlsxTable(bytes: Uint8Array): Promise<Table> {
  const fault = packedFault(bytes);
  if (fault !== null) return { ok: false, words: fault };
  const records: string[][] = [];
  try {
    for await (const { index, values } of streamXlsxRows(bytes)) {
      const cells = values.map(textOf);
      // A sheet that was coloured in has a million rows with nothing in them.
      if (cells.every((cell) => cell === "")) continue;
      if (!Number.isInteger(index) || index < records.length)
        return { ok: false, words: "Its rows are not in order." };
      if (index > mostOfSheet.lines) return { ok: false, words: tooManyRows };
      while (records.length < index) records.push([]);
      records.push(cells);
    }
  } catch (error) {
    // Whatever its reader stumbles over is the file's fault: it was made by others.
    const name = error instanceof Error ? error.name : "";
    if (name === "EncryptedFileError") return { ok: false, words: locked };
    if (error instanceof RangeError && !/utf-8/i.test(error.message)) throw error;
    return { ok: false, words: "It cannot be read as a workbook. Open it and save it as .xlsx again." };
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
