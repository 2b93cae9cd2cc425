import { RowSet } from "./row-set";

/** Rows by their styles, and of those that stand, how many of each style have each term: kept while they come and go. */
export class RowsByStyle {
  private readonly sets: RowSet[] = [];
  private readonly terms: Uint32Array[] = [];

  constructor(styles: number) {
    for (let at = 0; at < styles; at += 1) {
      this.sets.push(RowSet.none(0, 0));
      this.terms.push(new Uint32Array(0));
    }
  }

  set(style: number): RowSet {
    return this.sets[style]!;
  }

  /** A row comes (1) or goes (-1). */
  count(style: number, ordinal: number, terms: Int32Array, lastTerm: number, by: 1 | -1): void {
    if (by === 1) this.sets[style]!.add(ordinal);
    else this.sets[style]!.remove(ordinal);
    if (ordinal < 0) return;
    if (this.terms[style]!.length <= lastTerm) {
      const more = new Uint32Array(Math.ceil((lastTerm + 1) * 1.5));
      more.set(this.terms[style]!);
      this.terms[style] = more;
    }
    const counts = this.terms[style]!;
    for (const term of terms) counts[term]! += by;
  }

  /** How many rows that stand have each term, of these styles. */
  termsOf(styles: readonly number[], length: number): Uint32Array {
    const sum = new Uint32Array(length);
    for (const style of styles) {
      const counts = this.terms[style]!;
      const end = Math.min(length, counts.length);
      for (let at = 0; at < end; at += 1) sum[at]! += counts[at]!;
    }
    return sum;
  }
}
