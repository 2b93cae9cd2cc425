import { roomy } from "./grow";
import { PublicSpans } from "./public-spans";
import { rowOf } from "./row-set";

/** The rows of one side: those that stand are numbered from 0 up, those that are past by their ordinals -1, -2, … */
export type Side = {
  /** So many rows have been there; some of them are gone. */
  rows: number;
  /** Its place among the styles and months; nought for a row that is gone. */
  place: Uint32Array;
  /** The set of values of the short lists that it has, see `ValueSets`. */
  listed: Uint32Array;
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
  listed: number;
  sortAt: number;
  rank: number;
  from: number;
  to: number;
};

/** What is known of rows but for their terms, in columns. */
export class RowColumns {
  readonly standing: Side = side();
  readonly past: Side = side();

  of(ordinal: number): Side {
    return ordinal >= 0 ? this.standing : this.past;
  }

  write(ordinal: number, { place, listed, sortAt, rank, from, to }: Row): void {
    const rows = this.of(ordinal);
    const row = rowOf(ordinal);
    makeRoom(rows, row);
    rows.place[row] = place;
    rows.listed[row] = listed;
    rows.sortAt[row] = sortAt;
    rows.rank[row] = rank;
    rows.from[row] = from;
    rows.to[row] = to;
    rows.spans.widen(row, from, to);
  }
}

function side(): Side {
  return {
    rows: 0,
    place: new Uint32Array(0),
    listed: new Uint32Array(0),
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
  if (row < rows.place.length) return;
  rows.place = roomy(rows.place, row + 1);
  rows.listed = roomy(rows.listed, row + 1);
  rows.sortAt = roomy(rows.sortAt, row + 1);
  rows.rank = roomy(rows.rank, row + 1);
  rows.from = roomy(rows.from, row + 1);
  rows.to = roomy(rows.to, row + 1);
}
