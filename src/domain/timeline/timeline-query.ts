import { z } from "zod";
import type { Stance, Status } from "../vocabulary";
import type { NamedFilter } from "./query-text";

/** What a reader of the timeline asks for, after the door has parsed it. Values of one filter are alternatives. */
export type TimelineQuery = {
  words: string | null;
  status: (Status | "none" | "open")[];
  person: string[];
  organization: string[];
  story: string[];
  outlet: string[];
  /** Who says it, by slug; and how they stand to it. */
  source: string[];
  stance: Stance[];
  /** The same filters by names as readers type them, beside the slugs above. */
  named: Record<NamedFilter, string[]>;
  /** Words that weaken an attribution, as they stand in the article. */
  hedge: string[];
  /** Null for all kinds of entry. */
  kinds: ("claim" | "response" | "question")[] | null;
  /** When it happened, or was published where that is not known: both ends inclusive. */
  from: Date | null;
  to: Date | null;
  asOf: Date;
  order: "newest" | "oldest";
  limit: number;
  cursor: Cursor | null;
};

export const FilterName = z.enum(["status", "person", "organization", "story", "outlet"]);
export type FilterName = z.infer<typeof FilterName>;

/** Where a page begins: after one entry (older) or before one (back again). */
export type Cursor = { direction: "after" | "before"; sortAt: Date; rank: number; id: string };

export function cursorText({ direction, sortAt, rank, id }: Cursor): string {
  return `${direction}~${sortAt.toISOString()}~${rank}~${id}`;
}

/** Null where the text is not one of ours. */
export function readCursor(text: string): Cursor | null {
  const match =
    /^(after|before)~(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)~(\d{1,9})~([a-z0-9-]{1,40})$/.exec(text);
  if (!match) return null;
  const sortAt = new Date(match[2]!);
  if (Number.isNaN(sortAt.getTime())) return null;
  return { direction: match[1] as Cursor["direction"], sortAt, rank: Number(match[3]), id: match[4]! };
}
