import type { EntityRef } from "../claim";
import type { SanctionLine } from "../pages";

/** That a publication of a list named somebody of ours, in the list's words. */
export type ListedOn = {
  list: string;
  title: string;
  entry: string;
  name: string;
  publishedOn: string;
  programmes: string[];
};

/** A list by the publication that stood on a day. */
export type KeptList = { key: string; title: string; publishedOn: string; entries: number };

/** One with sanctions on record, or whom a list names. */
export type SanctionedRow = { entity: EntityRef; sanctions: SanctionLine[]; listed: ListedOn[] };

/** Who was under sanctions on a day, one part of them, by name. */
export type SanctionsPage = {
  items: SanctionedRow[];
  total: number;
  lists: KeptList[];
  /** Number of the next page, null at the end. */
  next: number | null;
};
