import { type OldEncoding, type Readable, readableAs } from "@/domain/article/old-encodings";
import { guessedEncoding, textOfFile } from "@/domain/article/text-of-file";
import { mostOfSheet, type Sheets, tooManyRows } from "@/domain/sheet/sheet-answer";
import { csvTable } from "./csv-table";
import { locked, xlsxTable } from "./xlsx-table";

/** The cells of a file as text, header first; or in words why there are none. */
export type Table = { ok: true; records: string[][] } | { ok: false; words: string };

/** As what letters a text was read, where that was a guess, and as what else it can be. */
export type Letters = { read: string; isGuess: boolean; choices: Readable[] };

const noTable = "This file holds no table that can be read. Save it as .xlsx or as CSV.";

/** What somebody who saw the file says of it: its letters, and which sheet of a workbook is meant, by name. */
type Chosen = { letters: OldEncoding | null; sheet: string | null };

type TableRead = { table: Table; letters: Letters | null; sheets: Sheets | null };

/** Reads a file that somebody made elsewhere: a workbook, or CSV in whatever letters. */
export async function readTable(bytes: Uint8Array, chosen: Chosen): Promise<TableRead> {
  if (bytes.byteLength > mostOfSheet.bytes) return unread("It is longer than 10 megabytes.");
  if (starts(bytes, [0x50, 0x4b])) {
    const { table, sheets } = await xlsxTable(bytes, chosen.sheet);
    return { table: bounded(table), letters: null, sheets };
  }
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return unread(locked);
  const guess = guessedEncoding(bytes);
  const text = textOfFile(bytes, guess === null ? undefined : (chosen.letters ?? undefined));
  if (!text.ok) return unread(text.words === "This file is empty." ? text.words : noTable);
  const letters =
    guess === null
      ? null
      : { read: chosen.letters ?? guess, isGuess: chosen.letters === null, choices: readableAs(bytes) };
  return { table: bounded(csvTable(text.text)), letters, sheets: null };
}

const refused = (words: string): Table => ({ ok: false, words });
const unread = (words: string): TableRead => ({ table: refused(words), letters: null, sheets: null });

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
