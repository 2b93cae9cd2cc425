import { stringify } from "csv-stringify/sync";
import { claimJson } from "@/domain/api/claim-json";
import { csv, textOf, utf8Mark } from "../text-stream";
import type { FileKind } from "./export-answer";

/** A table, for spreadsheets. */
export const csvFile: FileKind = {
  ending: "csv",
  written: (steps, table, told) =>
    textOf(steps, utf8Mark + stringify([table.columns], csv), (entries) =>
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
