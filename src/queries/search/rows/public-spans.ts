import { roomy } from "./grow";

/** Rows of a stretch; a whole number of bytes of a set. */
const stretch = 1024;

type PublicRows = { rows: number; from: Float64Array; to: Float64Array };

/**
 * Between which instants the rows of a stretch begin and end to be public, at the least. Rows are numbered about as they
 * become public, so most stretches are wholly public at an instant or wholly not, and only of the others must each row be
 * looked at. Never narrowed.
 */
export class PublicSpans {
  private earliestFrom: Float64Array = new Float64Array(0);
  private latestFrom: Float64Array = new Float64Array(0);
  private earliestTo: Float64Array = new Float64Array(0);
  private latestTo: Float64Array = new Float64Array(0);

  widen(row: number, from: number, to: number): void {
    const at = Math.floor(row / stretch);
    if (at >= this.earliestFrom.length) {
      this.earliestFrom = filled(this.earliestFrom, at + 1, Number.POSITIVE_INFINITY);
      this.latestFrom = filled(this.latestFrom, at + 1, Number.NEGATIVE_INFINITY);
      this.earliestTo = filled(this.earliestTo, at + 1, Number.POSITIVE_INFINITY);
      this.latestTo = filled(this.latestTo, at + 1, Number.NEGATIVE_INFINITY);
    }
    this.earliestFrom[at] = Math.min(this.earliestFrom[at]!, from);
    this.latestFrom[at] = Math.max(this.latestFrom[at]!, from);
    this.earliestTo[at] = Math.min(this.earliestTo[at]!, to);
    this.latestTo[at] = Math.max(this.latestTo[at]!, to);
  }

  /** Puts the rows of a side that are public at an instant into `bytes`, one bit each, and perhaps some that are gone. */
  mark({ rows, from, to }: PublicRows, bytes: Uint8Array, instant: number): void {
    for (let at = 0; at * stretch < rows; at += 1) {
      if (this.earliestFrom[at]! > instant || this.latestTo[at]! <= instant) continue;
      const first = at * stretch;
      if (this.latestFrom[at]! <= instant && this.earliestTo[at]! > instant) {
        bytes.fill(255, first / 8, (first + stretch) / 8);
        continue;
      }
      const end = Math.min(first + stretch, rows);
      for (let row = first; row < end; row += 1)
        if (from[row]! <= instant && to[row]! > instant) bytes[row >> 3]! |= 128 >> (row & 7);
    }
  }
}

function filled(column: Float64Array, length: number, value: number): Float64Array {
  const had = column.length;
  const more = roomy(column, length);
  more.fill(value, had);
  return more;
}
