import { openSheet } from "@/services/sheet/open-sheet";

/** Spreadsheets that somebody made elsewhere: plain values in and out, and nothing here reaches for the database. */
export const sheetJobs = { openSheet } as const;
