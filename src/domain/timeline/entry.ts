import type { EntityRef } from "../claim";
import type { Answer } from "../pages";
import type { DateWords } from "../time/edtf-date-words";
import type { LineStyle } from "../vocabulary";
import type { Beside } from "./beside";

/** One step of "who says so", from the source to the article that we hold. */
export type ChainLink = { name: string; what: string | null; href: string | null; external: boolean };

/**
 * One line of a timeline: a claim, a response that says nothing ("declined to comment"), or an open question.
 * All words are ready for readers; `style` picks the line.
 */
export type Entry = {
  kind: "claim" | "response" | "question";
  id: string;
  /** The author's own short id, shown as the permalink. */
  key: string;
  href: string;
  style: LineStyle;
  label: string;
  /** How it was said, in a phrase: "Direct quote, on record". */
  how: string | null;
  /** Cue and hedge as they stand in the article ("reportedly"), for the marker pen. */
  marks: string[];
  text: string;
  date: DateWords;
  /** Whether the date is of what happened, or of the first report of it: then nobody says when it happened. */
  dateOf: "happening" | "report";
  /** Entries of one group share a date heading. */
  dateKey: string;
  sortAt: Date;
  entities: EntityRef[];
  /** The way of one who says it. Empty where nobody does: those who deny it stand in `beside`. */
  chain: ChainLink[];
  /** Who else says it, who took it back, who denies it, and what shows the contrary. */
  beside: Beside[];
  /** What the claim rests on, in a phrase, counted of those who say it: "1 independent origin". */
  origins: string | null;
  /** What has answered a question; null for whatever is none, or open. */
  answer: Answer | null;
};
