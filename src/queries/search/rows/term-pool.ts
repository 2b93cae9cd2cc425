import { roomy } from "./grow";
import { rowOf } from "./row-set";

/** A row begins with the number of its terms; then they follow. */
export const termsStart = 1;

/**
 * The terms of rows, one row after the other, each behind a number of its own. To count a row here and a row there means
 * to wait for the memory, so what is read of one lies together, and in two bytes a number for as long as that is enough:
 * it is twice as quick. What is replaced stays behind as waste.
 */
export class TermPool {
  /** Where each row lies, of those that stand and of those that are past. */
  readonly standing = { start: new Int32Array(0) };
  readonly past = { start: new Int32Array(0) };
  numbers: Uint16Array | Uint32Array = new Uint16Array(1 << 16);
  // Nothing lies at nought: that is where a row lies that was never written.
  private used = termsStart;
  private waste = 0;

  write(ordinal: number, terms: readonly number[]): void {
    const side = ordinal >= 0 ? this.standing : this.past;
    const row = rowOf(ordinal);
    side.start = roomy(side.start, row + 1);
    if (side.start[row] !== 0) this.waste += termsStart + this.numbers[side.start[row]!]!;
    const end = this.used + termsStart + terms.length;
    if (this.numbers instanceof Uint16Array && Math.max(terms.length, ...terms) > 65_535)
      this.numbers = Uint32Array.from(this.numbers);
    this.numbers = roomy(this.numbers, end);
    this.numbers[this.used] = terms.length;
    this.numbers.set(terms, this.used + termsStart);
    side.start[row] = this.used;
    this.used = end;
  }

  of(ordinal: number): Uint16Array | Uint32Array {
    const start = (ordinal >= 0 ? this.standing : this.past).start[rowOf(ordinal)] ?? 0;
    return this.numbers.subarray(start + termsStart, start + termsStart + this.numbers[start]!);
  }

  isWasteful(): boolean {
    return this.waste > 1 << 20 && this.waste > this.used / 2;
  }
}
