import { plans } from "./plans";
import type { RowColumns, Side } from "./row-columns";
import { type RowSet, rowOf } from "./row-set";

/** A place in the order of entries: by instant, those of one instant by rank. */
export type Place = { sortAt: number; rank: number };

/** Which rows come next: along the time or against it, those of one instant by rising rank or by falling. */
export type Walk = {
  rising: boolean;
  ranksRising: boolean;
  /** All of the rows lie between these instants, where they are known. */
  from: number | null;
  to: number | null;
  /** Begins after this place. Rows of the very place are told too, since only their names say which come after it. */
  after: Place | null;
  /** Ends after so many rows, and those that have the place of the last one. */
  wanted: number;
};

/** Beyond so many rows that changed since, it is quicker to sort all of them anew. */
const mostTouched = 50_000;

/** All rows in the order of time. Rows that changed since are sorted in when somebody next asks. */
export class RowsByTime {
  private order = new Int32Array(0);
  /** Null: everything has to be sorted. */
  private touched: Set<number> | null = null;

  constructor(private readonly columns: RowColumns) {}

  touch(ordinal: number): void {
    this.touched?.add(ordinal);
    if (this.touched && this.touched.size > mostTouched) this.touched = null;
  }

  /** Ordinals in the order of the walk. */
  next(among: RowSet, walk: Walk): number[] {
    const size = among.size("standing") + among.size("past");
    const candidates = size <= plans.sorted ? this.nearest(among.ordinals(), walk) : this.inOrder();
    return this.walked(candidates, among, walk);
  }

  /** Of few rows, those that can come next, in the order of time. */
  private nearest(ordinals: readonly number[], { rising, after, wanted }: Walk): number[] {
    const step = rising ? 1 : -1;
    const ahead = ordinals.filter((ordinal) => !after || (this.sortAt(ordinal) - after.sortAt) * step >= 0);
    const times = Float64Array.from(ahead, (ordinal) => this.sortAt(ordinal) * step).sort();
    const ties = after ? ahead.filter((ordinal) => this.sortAt(ordinal) === after.sortAt).length : 0;
    const last = times[wanted + ties - 1] ?? Number.POSITIVE_INFINITY;
    return ahead
      .filter((ordinal) => this.sortAt(ordinal) * step <= last)
      .sort((a, b) => this.sortAt(a) - this.sortAt(b));
  }

  private walked(order: ArrayLike<number>, among: RowSet, walk: Walk): number[] {
    const { rising, ranksRising, after, wanted } = walk;
    const [first, last] = this.ends(order, walk);
    const step = rising ? 1 : -1;
    const found: number[] = [];
    let ties = 0;
    let met = Number.NaN;
    for (let at = rising ? first : last - 1; at >= first && at < last; at += step) {
      const ordinal = order[at]!;
      if (!among.has(ordinal)) continue;
      const sortAt = this.sortAt(ordinal);
      if (found.length - ties >= wanted && sortAt !== met) break;
      if (after && sortAt === after.sortAt) {
        const beyond = (this.rank(ordinal) - after.rank) * (ranksRising ? 1 : -1);
        if (beyond < 0) continue;
        if (beyond === 0) ties += 1;
      }
      found.push(ordinal);
      met = sortAt;
    }
    found.sort(
      (a, b) =>
        (this.sortAt(a) - this.sortAt(b)) * step || (this.rank(a) - this.rank(b)) * (ranksRising ? 1 : -1),
    );
    let end = wanted + ties;
    while (end < found.length && this.isTie(found[end - 1]!, found[end]!)) end += 1;
    return found.slice(0, end);
  }

  /** Ordinals of the rows that are sorted between two instants, both included. */
  between(from: number, to: number): Int32Array {
    const order = this.inOrder();
    return order.subarray(this.firstNotBefore(order, from), this.firstAfter(order, to));
  }

  placeOf(ordinal: number): Place {
    return { sortAt: this.sortAt(ordinal), rank: this.rank(ordinal) };
  }

  private sortAt(ordinal: number): number {
    return this.columns.of(ordinal).sortAt[rowOf(ordinal)]!;
  }

  private rank(ordinal: number): number {
    return this.columns.of(ordinal).rank[rowOf(ordinal)]!;
  }

  private isTie(a: number, b: number): boolean {
    return this.sortAt(a) === this.sortAt(b) && this.rank(a) === this.rank(b);
  }

  /** Between which places of the order the walk leads. */
  private ends(order: ArrayLike<number>, { rising, after, from, to }: Walk): [first: number, end: number] {
    const earliest = Math.max(
      from ?? Number.NEGATIVE_INFINITY,
      rising && after ? after.sortAt : Number.NEGATIVE_INFINITY,
    );
    const latest = Math.min(
      to ?? Number.POSITIVE_INFINITY,
      !rising && after ? after.sortAt : Number.POSITIVE_INFINITY,
    );
    return [this.firstNotBefore(order, earliest), this.firstAfter(order, latest)];
  }

  private firstNotBefore(order: ArrayLike<number>, instant: number): number {
    return firstOf(order.length, (at) => this.sortAt(order[at]!) >= instant);
  }

  private firstAfter(order: ArrayLike<number>, instant: number): number {
    return firstOf(order.length, (at) => this.sortAt(order[at]!) > instant);
  }

  private inOrder(): Int32Array {
    if (this.touched?.size === 0) return this.order;
    const { touched } = this;
    const compare = (a: number, b: number) => this.sortAt(a) - this.sortAt(b) || this.rank(a) - this.rank(b);
    this.touched = new Set();
    if (touched === null) {
      const { standing, past } = this.columns;
      this.order = Int32Array.from([...rowsOf(standing), ...rowsOf(past).map((row) => -1 - row)]).sort(
        compare,
      );
      return this.order;
    }
    const come = Int32Array.from(touched)
      .filter((ordinal) => this.columns.of(ordinal).place[rowOf(ordinal)] !== 0)
      .sort(compare);
    const stayed = this.order.filter((ordinal) => !touched.has(ordinal));
    const order = new Int32Array(stayed.length + come.length);
    let [next, into] = [0, 0];
    for (const ordinal of come) {
      while (next < stayed.length && compare(stayed[next]!, ordinal) <= 0) order[into++] = stayed[next++]!;
      order[into++] = ordinal;
    }
    order.set(stayed.subarray(next), into);
    this.order = order;
    return order;
  }
}

/** The first place from which on something holds. */
function firstOf(length: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function rowsOf({ place, rows }: Side): number[] {
  const found: number[] = [];
  for (let row = 0; row < rows; row += 1) if (place[row] !== 0) found.push(row);
  return found;
}
