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

  remove(ordinal: number): void {
    this.every.remove(ordinal);
    this.sets.forEach((set) => {
      set.remove(ordinal);
    });
  }
}
