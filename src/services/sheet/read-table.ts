import { type OldEncoding, type Readable, readableAs } from "@/domain/article/old-encodings";
import { guessedEncoding, textOfFile } from "@/domain/article/text-of-file";
import { mostOfSheet, tooManyRows } from "@/domain/sheet/sheet-answer";
import { csvTable } from "./csv-table";
import { locked, xlsxTable } from "./xlsx-table";

/** The cells of a file as text, header first; or in words why there are none. */
export type Table = { ok: true; records: string[][] } | { ok: false; words: string };

/** As what letters a text was read, where that was a guess, and as what else it can be. */
export type Letters = { read: string; isGuess: boolean; choices: Readable[] };

const noTable = "This file holds no table that can be read. Save it as .xlsx or as CSV.";

/** Reads a file that somebody made elsewhere: a workbook, or CSV in whatever letters. `chosen` is what somebody who saw the letters says. */
export async function readTable(
  bytes: Uint8Array,
  chosen: OldEncoding | null,
): Promise<{ table: Table; letters: Letters | null }> {
  if (bytes.byteLength > mostOfSheet.bytes)
    return { table: refused("It is longer than 10 megabytes."), letters: null };
  if (starts(bytes, [0x50, 0x4b])) return { table: bounded(await xlsxTable(bytes)), letters: null };
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { table: refused(locked), letters: null };
  const guess = guessedEncoding(bytes);
  const text = textOfFile(bytes, guess === null ? undefined : (chosen ?? undefined));
  if (!text.ok)
    return { table: refused(text.words === "This file is empty." ? text.words : noTable), letters: null };
  const letters =
    guess === null ? null : { read: chosen ?? guess, isGuess: chosen === null, choices: readableAs(bytes) };
  return { table: bounded(csvTable(text.text)), letters };
}

const refused = (words: string): Table => ({ ok: false, words });

const starts = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** A table of a size that somebody can look through, or in words why it is none. */
function bounded(table: Table): Table {
  if (!table.ok) return table;
  const records = withoutEnd(table.records);
  const filled = records.filter((record) => record.some((cell) => cell.trim() !== "")).length;
  if (filled === 0) return refused("This file is empty.");
  if (filled === 1) return refused("It has a header and no rows.");
  const widest = records.reduce((most, record) => Math.max(most, record.length), 0);
  if (widest > mostOfSheet.columns)
    return refused(`It has ${widest.toLocaleString("en")} columns, and may have ${mostOfSheet.columns}.`);
  if (filled - 1 > mostOfSheet.rows) return refused(tooManyRows);
  if (records[0]!.every((cell) => cell.trim() === ""))
    return refused("Its first row is empty: the names of the columns stand there.");
  return { ok: true, records };
}

/** Without cells and rows at the end in which nothing stands: a spreadsheet that was coloured in has thousands. */
function withoutEnd(records: readonly string[][]): string[][] {
  const cut = records.map((record) =>
    record.slice(0, record.findLastIndex((cell) => cell.trim() !== "") + 1),
  );
  return cut.slice(0, cut.findLastIndex((record) => record.length > 0) + 1);
}
