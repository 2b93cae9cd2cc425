import { PublicSpans } from "./public-spans";
import { roomy } from "./roomy";
import { rowOf } from "./row-set";

/** The rows of one side: those that stand are numbered from 0 up, those that are past by their ordinals -1, -2, … */
export type Side = {
  /** So many rows have been there; some of them are gone. */
  rows: number;
  /** Where each row lies in the pool. */
  start: Int32Array;
  /** How many terms follow those that are counted, which are only sought. */
  more: Uint16Array;
  /** Its place among the styles and months; nought for a row that is gone. */
  place: Uint32Array;
  /** By which instant and rank it is sorted, in milliseconds. */
  sortAt: Float64Array;
  rank: Int32Array;
  /** Between which instants it is public, in milliseconds. */
  from: Float64Array;
  to: Float64Array;
  spans: PublicSpans;
};

export type Row = {
  place: number;
  terms: readonly number[];
  more: readonly number[];
  sortAt: number;
  rank: number;
  from: number;
  to: number;
};

/** In the pool, a row begins with its place and the number of its terms that are counted; then they follow. */
export const termsStart = 2;

/**
 * Rows in columns, and in one pool what is read when they are counted, that it lies together: to count a row here and a
 * row there means to wait for the memory. What is replaced stays behind as waste.
 */
export class RowColumns {
  readonly standing: Side = side();
  readonly past: Side = side();
  pool = new Int32Array(1 << 16);
  private used = 0;
  private waste = 0;

  of(ordinal: number): Side {
    return ordinal >= 0 ? this.standing : this.past;
  }

  write(ordinal: number, { place, terms, more, sortAt, rank, from, to }: Row): void {
    const rows = this.of(ordinal);
    const row = rowOf(ordinal);
    makeRoom(rows, row);
    if (rows.place[row] !== 0) this.waste += termsStart + this.termsOf(ordinal).length + rows.more[row]!;
    this.pool = roomy(this.pool, this.used + termsStart + terms.length + more.length);
    this.pool[this.used] = place;
    this.pool[this.used + 1] = terms.length;
    this.pool.set(terms, this.used + termsStart);
    this.pool.set(more, this.used + termsStart + terms.length);
    rows.start[row] = this.used;
    this.used += termsStart + terms.length + more.length;
    rows.more[row] = more.length;
    rows.place[row] = place;
    rows.sortAt[row] = sortAt;
    rows.rank[row] = rank;
    rows.from[row] = from;
    rows.to[row] = to;
    rows.spans.widen(row, from, to);
  }

  isWasteful(): boolean {
    return this.waste > 1 << 20 && this.waste > this.used / 2;
  }

  /** Those that are counted. */
  termsOf(ordinal: number): Int32Array {
    const start = this.of(ordinal).start[rowOf(ordinal)]!;
    return this.pool.subarray(start + termsStart, start + termsStart + this.pool[start + 1]!);
  }

  hasTerm(ordinal: number, term: number): boolean {
    const { start, more } = this.of(ordinal);
    const first = start[rowOf(ordinal)]!;
    const end = first + termsStart + this.pool[first + 1]! + more[rowOf(ordinal)]!;
    return this.pool.subarray(first + termsStart, end).includes(term);
  }
}

function side(): Side {
  return {
    rows: 0,
    start: new Int32Array(0),
    more: new Uint16Array(0),
    place: new Uint32Array(0),
    sortAt: new Float64Array(0),
    rank: new Int32Array(0),
    from: new Float64Array(0),
    to: new Float64Array(0),
    spans: new PublicSpans(),
  };
}

function makeRoom(rows: Side, row: number): void {
  if (row < rows.rows) return;
  rows.rows = row + 1;
  if (row < rows.start.length) return;
  rows.start = roomy(rows.start, row + 1);
  rows.more = roomy(rows.more, row + 1);
  rows.place = roomy(rows.place, row + 1);
  rows.sortAt = roomy(rows.sortAt, row + 1);
  rows.rank = roomy(rows.rank, row + 1);
  rows.from = roomy(rows.from, row + 1);
  rows.to = roomy(rows.to, row + 1);
}
