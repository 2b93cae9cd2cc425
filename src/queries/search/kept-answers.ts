import type { RowSet } from "./rows/row-set";

/**
 * Answers that were worked out for one generation of the index and stay right while it lasts: a reader who pages, or a
 * hundred who look at the same thing, are counted once. Anything published makes a new generation, so nothing is ever
 * stale; the oldest answers make room for the new.
 */
export class KeptAnswers<Answer = unknown> {
  private readonly answers = new Map<string, Answer>();

  constructor(private readonly most: number) {}

  find(generation: string, question: unknown): Answer | undefined {
    return this.answers.get(keyOf(generation, question));
  }

  keep(generation: string, question: unknown, answer: Answer): void {
    this.put(keyOf(generation, question), answer);
  }

  /** Of a promise, a failure is told to those who asked, and the next who asks tries again. */
  get<T extends Answer>(generation: string, question: unknown, work: () => T): T {
    const key = keyOf(generation, question);
    const held = this.answers.get(key) as T | undefined;
    const answer = held ?? work();
    this.put(key, answer);
    if (held === undefined && answer instanceof Promise) answer.catch(() => this.answers.delete(key));
    return answer;
  }

  /** From then on it is the one that was asked for last. */
  private put(key: string, answer: Answer): void {
    this.answers.delete(key);
    this.answers.set(key, answer);
    if (this.answers.size > this.most) this.answers.delete(this.answers.keys().next().value!);
  }

  clear(): void {
    this.answers.clear();
  }
}

function keyOf(generation: string, question: unknown): string {
  return `${generation} ${JSON.stringify(question)}`;
}

const counts = new KeptAnswers(1_000);
/** What the database found, sets of rows and what was counted of them take hundreds of kilobytes each at a million claims. */
const marks = new KeptAnswers(64);
const rows = new KeptAnswers(64);
const tallies = new KeptAnswers(64);

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
