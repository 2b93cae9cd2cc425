import { roomy } from "./grow";

/** Of the rows that stand, how many of each style have each term: kept while they come and go. */
export class CountsByStyle {
  private readonly terms: Uint32Array[] = [];

  /** A row comes (1) or goes (-1), with terms whose numbers lie below `length`. */
  count(style: number, terms: ArrayLike<number>, length: number, by: 1 | -1): void {
    this.terms[style] = roomy(this.terms[style] ?? new Uint32Array(0), length);
    const counts = this.terms[style];
    for (let at = 0; at < terms.length; at += 1) counts[terms[at]!]! += by;
  }

  /** How many rows of these styles have each term. */
  of(styles: Iterable<number>, length: number): Uint32Array {
    const sum = new Uint32Array(length);
    for (const style of styles) {
      const counts = this.terms[style] ?? sum.subarray(0, 0);
      const end = Math.min(length, counts.length);
      for (let at = 0; at < end; at += 1) sum[at]! += counts[at]!;
    }
    return sum;
  }
}
