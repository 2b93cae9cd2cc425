import type { ExportedEntry } from "./exported-entry";

/** What a file is written for: the instant that it tells of, whether it was asked for, and the public address of the site. */
export type Told = { asOf: Date; asked: Date | null; origin: string };

/** A list of entries as rows and columns, whatever kind of file it comes to stand in. */
export type Table = {
  name: "claims" | "attributions";
  columns: string[];
  rows: (entry: ExportedEntry, told: Told) => (string | number)[][];
};
