import { RowSet } from "./row-set";

/** So many are looked at sooner than two sets are laid over each other. */
const few = 5_000;

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

  /** The row goes; answers the values that it had. */
  remove(ordinal: number): number[] {
    this.every.remove(ordinal);
    return this.sets.flatMap((set, value) => (set.remove(ordinal) ? [value] : []));
  }

  /** How many of these rows have each value. */
  countsIn(rows: RowSet): Uint32Array {
    const counts = new Uint32Array(this.sets.length);
    if (rows.size("standing") + rows.size("past") > few)
      for (const [value, set] of this.sets.entries()) counts[value] = rows.sizeOfBoth(set);
    else
      rows.each((ordinal) => {
        for (const [value, set] of this.sets.entries()) if (set.has(ordinal)) counts[value]! += 1;
      });
    return counts;
  }
}
