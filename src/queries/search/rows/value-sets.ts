/**
 * Sets of values of a short list, each by a number of its own: a row has many values, and one set of them. Of a hundred
 * thousand rows the few sets are counted, and then the values in them.
 */
export class ValueSets {
  private readonly sets: (readonly number[])[] = [];
  private readonly numbers = new Map<string, number>();

  get count(): number {
    return this.sets.length;
  }

  /** Values as they come; in another order they are another set, which counts the same. */
  numberOf(values: readonly number[]): number {
    const key = values.join(" ");
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.sets.length);
    return this.sets.push([...values]) - 1;
  }

  valuesOf(set: number): readonly number[] {
    return this.sets[set] ?? [];
  }

  /** How often each value below `length` comes, when each set comes so often. */
  valuesIn(counts: Uint32Array, length: number): Uint32Array {
    const values = new Uint32Array(length);
    for (const [set, its] of this.sets.entries()) for (const value of its) values[value]! += counts[set] ?? 0;
    return values;
  }
}
