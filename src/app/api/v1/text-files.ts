import { stringify } from "csv-stringify/sync";
import { claimJson } from "@/domain/api/claim-json";
import type { ExportedEntry } from "@/domain/api/exported-entry";
import type { FileKind } from "./export-answer";

/**
 * How tables are written. What somebody said may begin like a formula, and a spreadsheet would run it: such a cell gets a '
 * before it. With lines that end in CRLF, the library would leave a cell with half of one bare.
 */
const csv = { record_delimiter: "windows", escape_formulas: true, quoted_match: /[\r\n]/ } as const;

/** The mark at its beginning tells Excel that it is UTF-8. */
export const csvFile: FileKind = {
  ending: "csv",
  written: (steps, table, told) =>
    textOf(steps, `\uFEFF${stringify([table.columns], csv)}`, (entries) =>
      stringify(
        entries.flatMap((entry) => table.rows(entry, told)),
        csv,
      ),
    ),
};

/** Claims as JSON, one to a line. */
export const jsonLinesFile: FileKind = {
  ending: "jsonl",
  written: (steps, _table, { asOf, ...told }) =>
    textOf(steps, "", (entries) =>
      entries
        .flatMap((entry) => (entry.kind === "claim" ? claimJson(entry.page, asOf, told) : []))
        .map((claim) => `${JSON.stringify(claim)}\n`)
        .join(""),
    ),
};

/** The next part is made when the client has taken the one before, and none any more once it has gone. */
function textOf(
  steps: AsyncGenerator<ExportedEntry[]>,
  head: string,
  lines: (entries: ExportedEntry[]) => string,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let before = head;
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await steps.next();
      if (done) return controller.close();
      controller.enqueue(encoder.encode(before + lines(value)));
      before = "";
    },
    async cancel() {
      await steps.return(undefined);
    },
  });
}
