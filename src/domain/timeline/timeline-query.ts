import { z } from "zod";
import type { LineStyle, Reporting, SourceIdentity, Stance, Status } from "../vocabulary";
import type { OriginsAsked } from "./origins-asked";
import { type DatesAsked, type LeftOut, type NamedFilter, nothingLeftOut } from "./query-text";

/** What a reader of the timeline asks for, after the door has parsed it. Values of one filter are alternatives. */
export type TimelineQuery = {
  words: string | null;
  status: LineStyle[];
  person: string[];
  organization: string[];
  story: string[];
  outlet: string[];
  /** Who says it, by slug; and how they stand to it. */
  source: string[];
  stance: Stance[];
  /** What kind of source speaks: a named person, a document, … */
  sourceType: SourceIdentity[];
  /** The same filters by names as readers type them, beside the slugs above. */
  named: Record<NamedFilter, string[]>;
  /** Words that weaken an attribution, as they stand in the article. */
  hedge: string[];
  /** A status that it had before the one that it has. */
  was: Status[];
  /** How many independent origins it has for certain: alternatives, like the values of every filter. */
  origins: OriginsAsked[];
  /** What is found about how it was reported. */
  reporting: Reporting[];
  /** Without whom no origin of it is left, by slug. */
  rests: string[];
  /** "any", or the list or authority that has somebody whom it is about under sanctions on that day. */
  sanctioned: string[];
  /** What no entry may have. */
  leftOut: LeftOut;
  /** Addresses of articles that the entries rest on. */
  addresses: string[];
  /** Null for all kinds of entry. */
  kinds: ("claim" | "response" | "question")[] | null;
  /** When it happened, or was published where that is not known: both ends inclusive. */
  from: Date | null;
  to: Date | null;
  /** When it was said, and when it was published, apart from when it happened; all of them hold. */
  said: DatesAsked[];
  published: DatesAsked[];
  asOf: Date;
  /** By when it happened or was published, or what says most of the words first. */
  order: "newest" | "oldest" | "relevance";
  limit: number;
  cursor: Cursor | null;
};

/** Filters of which the timeline counts what choosing each of their values would give. */
export const FacetName = z.enum([
  "status",
  "stance",
  "person",
  "organization",
  "outlet",
  "sourceType",
  "hedge",
  "story",
]);
export type FacetName = z.infer<typeof FacetName>;

export const FilterName = z.enum([...FacetName.options, "source", "was", "origins", "reporting", "rests"]);
export type FilterName = z.infer<typeof FilterName>;

/** A query that asks for nothing in particular: everything of these kinds that was known at `asOf`. */
export function askingFor(kinds: TimelineQuery["kinds"], asOf: Date): TimelineQuery {
  return {
    words: null,
    status: [],
    person: [],
    organization: [],
    story: [],
    outlet: [],
    source: [],
    stance: [],
    sourceType: [],
    named: { person: [], organization: [], story: [], outlet: [], source: [], rests: [] },
    hedge: [],
    was: [],
    origins: [],
    reporting: [],
    rests: [],
    sanctioned: [],
    leftOut: nothingLeftOut(),
    addresses: [],
    kinds,
    from: null,
    to: null,
    said: [],
    published: [],
    asOf,
    order: "newest",
    limit: 50,
    cursor: null,
  };
}

/** Where a page begins: after one entry or before one. `score` only where the order is by relevance. */
export type Cursor = {
  direction: "after" | "before";
  sortAt: Date;
  rank: number;
  id: string;
  score: number | null;
};

export function cursorText({ direction, sortAt, rank, id, score }: Cursor): string {
  return `${direction}~${sortAt.toISOString()}~${rank}~${id}${score === null ? "" : `~${score}`}`;
}

/** Where the page begins that opens on a day (or at another instant): with what happened then, in either order. */
export function jumpTo({ from, to }: { from: Date; to: Date }, order: TimelineQuery["order"]): Cursor {
  const sortAt = new Date(order === "oldest" ? from.getTime() - 1 : to.getTime() + 1);
  return { direction: "after", sortAt, rank: 999_999_999, id: "z", score: null };
}

/** Null where the text is not one of ours. */
export function readCursor(text: string): Cursor | null {
  const match =
    /^(after|before)~(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)~(\d{1,9})~([a-z0-9-]{1,40})(?:~(\d{1,9}))?$/.exec(
      text,
    );
  if (!match) return null;
  const sortAt = new Date(match[2]!);
  if (Number.isNaN(sortAt.getTime())) return null;
  return {
    direction: match[1] as Cursor["direction"],
    sortAt,
    rank: Number(match[3]),
    id: match[4]!,
    score: match[5] === undefined ? null : Number(match[5]),
  };
}
