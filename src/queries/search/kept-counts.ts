import { KeptAnswers } from "../kept-answers";
import type { RowSet } from "./rows/row-set";

const counts = new KeptAnswers<object>(1_000);
/** What the database found, sets of rows and what was counted of them take hundreds of kilobytes each at a million claims. */
const marks = new KeptAnswers<object>(64);
const rows = new KeptAnswers<object>(64);
const tallies = new KeptAnswers<object>(64);

export function keptCounts<T>(generation: string, question: unknown, work: () => Promise<T>): Promise<T> {
  return counts.get(generation, question, work);
}

/** For those who count the matches and those who list them, who ask at the same time. */
export function keptMarks<T>(generation: string, question: unknown, work: () => Promise<T>): Promise<T> {
  return marks.get(generation, question, work);
}

export function keptTally<T>(generation: string, question: unknown, work: () => Promise<T>): Promise<T> {
  return tallies.get(generation, question, work);
}

/** `version` names the database and how often it was written. Nobody may change what they are given. */
export function keptRows(version: string, question: unknown, work: () => RowSet): RowSet {
  return rows.get(version, question, work);
}

/** For measuring what an answer costs that nobody has asked for yet. */
export function forgetAnswers(): void {
  for (const each of [counts, marks, rows, tallies]) each.clear();
}
