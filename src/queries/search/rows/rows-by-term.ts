import { type Bytes, eachRow, type RowSet } from "./row-set";
import { type TermPool, termsStart } from "./term-pool";

/** The rows of each term, one term after the other. Terms are called by their numbers (see `TermNames`). */
type Posted = { start: Uint32Array; rows: Int32Array };

/** Beyond so many rows that changed since, it is quicker to post all of them anew. */
const mostTouched = 5_000;

/** Which rows have a term. Rows that changed after all were posted are looked at one by one. */
export class RowsByTerm {
  private posted: { standing: Posted; past: Posted } | null = null;
  private touched = new Set<number>();

  constructor(
    private readonly pool: TermPool,
    /** The rows that are there. */
    private readonly every: RowSet,
  ) {}

  touch(ordinal: number): void {
    if (this.posted) this.touched.add(ordinal);
  }

  /** Adds them to `rows`, those that are past only `withPast`. There are `terms` terms by now. */
  addTo(rows: RowSet, term: number, terms: number, withPast: boolean): void {
    if (!this.posted || this.touched.size > mostTouched) {
      const { pool, every } = this;
      this.posted = {
        standing: post(pool.standing.start, every.standing, pool.numbers, terms),
        past: post(pool.past.start, every.past, pool.numbers, terms),
      };
      this.touched.clear();
    }
    const { standing, past } = this.posted;
    for (const row of rowsOf(standing, term)) rows.add(row);
    if (withPast) for (const row of rowsOf(past, term)) rows.add(-1 - row);
    for (const ordinal of this.touched) {
      if (ordinal < 0 && !withPast) continue;
      if (this.every.has(ordinal) && this.pool.of(ordinal).includes(term)) rows.add(ordinal);
      else rows.remove(ordinal);
    }
  }
}

function rowsOf({ start, rows }: Posted, term: number): Int32Array {
  return term + 1 < start.length ? rows.subarray(start[term], start[term + 1]) : rows.subarray(0, 0);
}

function post(first: Int32Array, there: Bytes, pool: Uint16Array | Uint32Array, terms: number): Posted {
  const start = new Uint32Array(terms + 1);
  const each = (work: (row: number, term: number) => void) =>
    eachRow(there, (row) => {
      const begin = first[row]! + termsStart;
      const end = begin + pool[begin - 1]!;
      for (let at = begin; at < end; at += 1) work(row, pool[at]!);
    });
  each((_, term) => {
    start[term + 1]! += 1;
  });
  for (let term = 0; term < terms; term += 1) start[term + 1]! += start[term]!;
  const rows = new Int32Array(start[terms]!);
  const next = start.slice();
  each((row, term) => {
    rows[next[term]!++] = row;
  });
  return { start, rows };
}
