import { instantWords } from "../time/date-words";
import { articleLines } from "./article-lines";
import { furnitureIn } from "./furniture-lines";
import { languageOf } from "./language-of";
import { noFacts, type PageFacts } from "./page-facts";
import {
  type Doubts,
  datelineDay,
  datelineOutlet,
  type Head,
  isPartOf,
  type Line,
  readHead,
} from "./read-head";
import { type LeftOut, type TakenPart, takenParts } from "./taken-part";
import type { Doubt } from "./written-day";

/** What a pasted article says of itself. Empty or null where it does not; an editor looks it over. */
export type Pasted = {
  title: string;
  standfirst: string;
  author: string | null;
  /** ISO date or instant. */
  publishedAt: string | null;
  outlet: string | null;
  /** Its own address, where the page says it. */
  url: string | null;
  /** BCP 47. */
  language: string;
  body: string;
  /** What is not in the body any more, and what it was taken as. */
  taken: TakenPart[];
  /** How many such parts are too much to be listed. */
  unlisted: number;
  doubts?: Doubts;
};

/**
 * Reads title, standfirst, byline, date and dateline off the top of a pasted article, and what stands around an article out
 * of it; the rest is its body. What the page says of itself in its markup (`facts`) goes before what its lines look like. Never throws.
 */
export function readPasted(
  text: string,
  {
    facts = noFacts,
    leftOut = [],
    begins = null,
  }: { facts?: PageFacts; leftOut?: readonly LeftOut[]; begins?: number | null } = {},
): Pasted {
  const lines: Line[] = articleLines(text).map((line) => ({ ...line, as: null }));
  const head = readHead(lines, facts, begins);
  for (const [at, as] of furnitureIn(lines, head.length)) lines[at]!.as = as;
  // Nothing but a head: then it was no head.
  const isHeadOnly = lines.every(({ as }) => as !== null);
  if (isHeadOnly) for (const line of lines) line.as = null;
  const body = isHeadOnly ? text.trim() : bodyOf(text, lines);
  const { doubts } = head;
  const published = publishedBy(facts, head, body);
  if (published.doubt !== null) doubts.publishedAt = published.doubt;
  // The title of a page may have more in it than its headline: its site, its part, its author.
  const isPart = facts.title !== null && isPartOf(head.title, facts.title);
  const title = facts.title === null || isPart ? (isHeadOnly ? "" : head.title) : facts.title;
  if (facts.title !== null && facts.shown !== null)
    doubts.title = {
      words: `Readers see another headline: “${facts.shown}”.`,
      choices: [{ value: facts.shown, label: "Take that one" }],
    };
  let outlet = facts.outlet ?? head.outlet;
  if (facts.outlet !== null) delete doubts.outlet;
  if (facts.publisher !== null)
    doubts.outlet = {
      words: `The page names “${facts.publisher}” as its publisher.`,
      choices: [{ value: facts.publisher, label: facts.publisher }],
    };
  const agency = outlet === null ? datelineOutlet(body) : null;
  if (agency !== null) {
    outlet = agency;
    doubts.outlet = { words: "The agency of the dateline. Was it another that published this?", choices: [] };
  }
  const read: Pasted = {
    title,
    standfirst: isHeadOnly ? "" : head.standfirst,
    author: facts.author ?? head.author,
    publishedAt: published.at,
    outlet,
    url: facts.url,
    language: languageOf(body, facts.language),
    body,
    ...takenParts(lines, leftOut),
  };
  return Object.keys(doubts).length === 0 || isHeadOnly ? read : { ...read, doubts };
}

/** When it was published: by its markup, else by its lines or its dateline. Where the two are days apart, both are offered. */
function publishedBy(facts: PageFacts, head: Head, body: string): { at: string | null; doubt: Doubt | null } {
  const marked = facts.published;
  const line = head.published;
  if (marked === null || (marked.at === null && line !== null)) {
    const day = line ?? head.updated;
    if (day?.doubt) return { at: day.at, doubt: day.doubt };
    if (day === null && facts.updated !== null) return { at: facts.updated, doubt: ofUpdate };
    if (day === null) {
      const written = datelineDay(body);
      return written === null
        ? { at: null, doubt: null }
        : { at: written.at, doubt: written.doubt ?? ofDateline };
    }
    return { at: day.at, doubt: line === null ? ofUpdate : null };
  }
  const isApart =
    marked.at !== null &&
    line?.at != null &&
    Math.abs(Date.parse(marked.at) - Date.parse(line.at)) > 1.5 * 86_400_000;
  if (!isApart) return marked;
  return {
    at: marked.at,
    doubt: {
      words: "The line above its text has another day than its markup.",
      choices: [{ value: line.at!, label: instantWords(new Date(line.at!)) }],
    },
  };
}

const ofDateline: Doubt = {
  words: "The day of the dateline, on which it was written. Was it published on another?",
  choices: [],
};

const ofUpdate: Doubt = {
  words: "This is the day of an update. When it was first published is not said.",
  choices: [],
};

/** The lines that stayed, as far apart as they stood. */
function bodyOf(text: string, lines: readonly Line[]): string {
  const pieces: string[] = [];
  let gap = "";
  let last: Line | null = null;
  for (const line of lines) {
    if (last !== null) {
      const between = text.slice(last.end, line.start);
      gap = between.length > gap.length ? between : gap;
    }
    last = line;
    if (line.as !== null) continue;
    pieces.push(pieces.length === 0 ? "" : gap, text.slice(line.start, line.end));
    gap = "";
  }
  return pieces.join("").trim();
}
