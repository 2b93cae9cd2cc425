import { roomy } from "./roomy";
import { RowSet } from "./row-set";

/** Rows by their styles, and of those that stand, how many of each style have each term: kept while they come and go. */
export class RowsByStyle {
  /** Of any style. */
  readonly every = RowSet.none(0, 0);
  private readonly sets: RowSet[] = [];
  private readonly terms: Uint32Array[] = [];

  of(style: number): RowSet {
    return this.sets[style] ?? RowSet.none(0, 0);
  }

  /** A row comes (1) or goes (-1), with terms whose numbers lie below `length`. */
  count(style: number, ordinal: number, terms: Int32Array, length: number, by: 1 | -1): void {
    this.sets[style] ??= RowSet.none(0, 0);
    for (const set of [this.every, this.sets[style]]) {
      if (by === 1) set.add(ordinal);
      else set.remove(ordinal);
    }
    if (ordinal < 0) return;
    this.terms[style] = roomy(this.terms[style] ?? new Uint32Array(0), length);
    const counts = this.terms[style];
    for (let at = 0; at < terms.length; at += 1) counts[terms[at]!]! += by;
  }

  /** How many rows that stand have each term, of these styles. */
  termsOf(styles: readonly number[], length: number): Uint32Array {
    const sum = new Uint32Array(length);
    for (const style of styles) {
      const counts = this.terms[style] ?? sum.subarray(0, 0);
      const end = Math.min(length, counts.length);
      for (let at = 0; at < end; at += 1) sum[at]! += counts[at]!;
    }
    return sum;
  }
}
