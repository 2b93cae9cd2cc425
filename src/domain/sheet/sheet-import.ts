/** The kind of action by which imports are known. */
export const sheetImport = "sheet-import";

/** A spreadsheet that was brought in, by its action; `takenBackBy` is null while it stands. */
export type SheetImport = { id: string; words: string; by: string; at: string; takenBackBy: string | null };
