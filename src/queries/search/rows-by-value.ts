import { RowSet } from "./row-set";

/** The rows that have each value of a short list, kept while they come and go. */
export class RowsByValue {
  /** Those that have any. */
  readonly every = RowSet.none(0, 0);
  private readonly sets: RowSet[] = [];

  of(value: number): RowSet {
    return this.sets[value] ?? RowSet.none(0, 0);
  }

  add(ordinal: number, value: number): void {
    this.sets[value] ??= RowSet.none(0, 0);
    this.sets[value].add(ordinal);
    this.every.add(ordinal);
  }

  /** The row goes, with all of its values. */
  remove(ordinal: number): void {
    for (const set of this.sets) set?.remove(ordinal);
    this.every.remove(ordinal);
  }

  /** How many of these rows have each value. */
  countsIn(rows: RowSet): Uint32Array {
    return Uint32Array.from(this.sets, (set) => (set ? rows.sizeOfBoth(set) : 0));
  }
}
