import { parse } from "csv-parse/sync";
import { mostOfSheet, tooManyRows } from "@/domain/sheet/sheet-answer";
import type { Table } from "./read-table";

/** What stands between the cells of a line: a comma, a semicolon or a tab, whichever parts its first line most often. */
function separatorOf(text: string): string {
  const counts = new Map([",", ";", "\t"].map((sign) => [sign, 0]));
  let isQuoted = false;
  for (const sign of text.slice(0, 100_000)) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === "\n" || sign === "\r") && [...counts.values()].some(Boolean)) break;
    else if (!isQuoted && counts.has(sign)) counts.set(sign, counts.get(sign)! + 1);
  }
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

/** A line by which Excel is told the separator; a spreadsheet does not count it. */
const told = /^sep=([,;\t|])\r?\n/i;

/** The records of a text in CSV. An empty line stays, so that rows have the numbers that a spreadsheet gives them. */
export function csvTable(text: string): Table {
  const named = told.exec(text);
  try {
    const records: string[][] = parse(text.slice(named?.[0].length ?? 0), {
      delimiter: named?.[1] ?? separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: 2_000_000,
      to: mostOfSheet.lines + 1,
    });
    return records.length > mostOfSheet.lines ? { ok: false, words: tooManyRows } : { ok: true, records };
  } catch (error) {
    const { code, records, lines } = error as { code?: unknown; records?: unknown; lines?: unknown };
    if (typeof code !== "string" || !code.startsWith("CSV_")) throw error;
    const words =
      code === "CSV_QUOTE_NOT_CLOSED"
        ? `A quotation mark in row ${Number(records) + 1} is never closed.`
        : `It cannot be read as CSV near line ${Number(lines)}.`;
    return { ok: false, words };
  }
}
