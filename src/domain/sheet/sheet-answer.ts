import type { Fault } from "../dossier/faults";
import type { Mapping } from "./guess-columns";
import type { SheetKind } from "./sheet-kind";

/** How a file was opened, before anything was made of its rows. */
export type OpenedSheet = {
  kind: SheetKind;
  columns: { letters: string; header: string; sample: string }[];
  mapping: Mapping;
  /** Asked where the file is of letters from before UTF-8: as what it was read, and as what else it can be. */
  letters: { read: string; isGuess: boolean; choices: { value: string; label: string }[] } | null;
  sheets: Sheets | null;
  rows: number;
  empty: number;
};

/** Asked where a workbook shows several sheets: which is read, and all of them by name, in order. */
export type Sheets = { read: string; names: string[] };

/** What is done with a row: it becomes something, is held already, or tells more of what another row began. */
export type RowFate = { row: number; does: "new" | "held" | "joins" | "fault"; told: string };

/** A row as it would be: what it says under each field, and what is done with it. */
export type ShownRow = RowFate & { values: Record<string, string> };

/** What would come of a file, as the record stands now. `faults` are the first of `faultCount`. */
export type SheetPreview = OpenedSheet & {
  faults: Fault[];
  faultCount: number;
  shown: ShownRow[];
  counts: { made: number; held: number; joined: number; beside: string[] };
};

/** A file that is no table, in words. */
export type UnreadSheet = { ok: false; words: string };

export type SheetAnswer =
  | ({ ok: true; imported: boolean } & SheetPreview)
  | { ok: false; reason: "invalid"; faults: Fault[] };

/** How many faults, and how many rows, are shown of a file. */
export const mostShown = { faults: 100, rows: 20 };

/** The most that is taken in one file; `lines` counts empty rows too. */
export const mostOfSheet = { bytes: 10_000_000, rows: 20_000, lines: 200_000, columns: 100 };

export const tooManyRows = `It has more than ${mostOfSheet.rows.toLocaleString("en")} rows. Part it into several files.`;
