import type { WithdrawnKind } from "../withdrawal";

/** Open, or settled: it was an error, or it was none. */
export type ReportState = "open" | "error" | "none";

/** What a reader reported, as the desk sees it. */
export type ReaderReport = {
  id: string;
  /** The address of the page, and what it was called then. */
  path: string;
  title: string;
  words: string;
  /** For an answer, while the report is open. */
  email: string | null;
  at: string;
  state: ReportState;
  settledBy: string | null;
  settledAt: string | null;
  note: string | null;
  /** What the page is about, where it is worked on at the desk. */
  subject: { kind: WithdrawnKind; id: string } | null;
};

/** A page of them; `open` is how many are not settled, on whichever page. */
export type ReaderReports = {
  items: ReaderReport[];
  total: number;
  page: number;
  pages: number;
  open: number;
};
