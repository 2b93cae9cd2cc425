import { writeXlsxStream } from "hucre/xlsx";
import type { ExportedEntry } from "@/domain/api/exported-entry";
import type { Table, Told } from "@/domain/api/table";
import type { FileKind } from "./export-answer";

/** Signs that a cell of Excel holds at most; a longer one makes it call the file damaged. */
const longest = 32_767;

/**
 * A workbook that opens in columns whatever language a spreadsheet speaks. Every word is a cell of text, which nothing
 * takes for a formula or for another date. What is beyond the rows of one sheet goes on in the next.
 */
export const spreadsheet: FileKind = {
  ending: "xlsx",
  written: (steps, table, told) =>
    writeXlsxStream(rowsOf(steps, table, told), {
      name: table.name,
      columns: table.columns.map((header) => ({ header, width: 24 })),
      freezePane: { rows: 1 },
      maxRowsPerSheet: 1_000_000,
    }),
};

async function* rowsOf(steps: AsyncGenerator<ExportedEntry[]>, table: Table, told: Told) {
  for await (const entries of steps)
    for (const entry of entries)
      for (const row of table.rows(entry, told))
        yield row.map((cell) => (typeof cell === "string" ? asText(cell) : cell));
}

/** Excel reads "_x0041_" as "A": its underscore is written so itself. */
function asText(words: string): string {
  return cut(words).replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
}

function cut(words: string): string {
  if (words.length <= longest) return words;
  const kept = words.slice(0, longest - 1);
  return `${kept.isWellFormed() ? kept : kept.slice(0, -1)}…`;
}
