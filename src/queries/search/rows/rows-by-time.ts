import { plans } from "../thresholds";
import type { RowColumns, Side } from "./row-columns";
import { RowSet, rowOf } from "./row-set";

/** A place in the order of entries: by instant, those of one instant by rank. */
export type Place = { sortAt: number; rank: number };

/** Which rows come next: along the time or against it, those of one instant by rising rank or by falling. */
export type Walk = {
  rising: boolean;
  ranksRising: boolean;
  /** All of the rows lie between these instants, where they are known. */
  from: number | null;
  to: number | null;
  /** All of the rows are public at this instant; null where that is all that can be said. */
  publicAt: number | null;
  /** Begins after this place. Rows of the very place are told too, since only their names say which come after it. */
  after: Place | null;
  /** Ends after so many rows, and those that have the place of the last one. */
  wanted: number;
};

/** So many rows that changed are looked at beside the others; beyond, they are sorted in among them. */
const mostTouched = 5_000;

/** So many rows after one another in the order are passed over together. */
const stretch = 1_024;

/** All rows in the order of time. Rows that changed since they were sorted are looked at one by one. */
export class RowsByTime {
  private order: Int32Array = new Int32Array(0);
  /** The instants by which they were sorted. */
  private sorted = new Float64Array(0);
  /** From when on any row of a stretch of the order is public, in milliseconds. */
  private publicFrom = new Float64Array(0);
  /** Rows that changed since; null: none was ever sorted. */
  private touched: Set<number> | null = null;

  constructor(private readonly columns: RowColumns) {}

  touch(ordinal: number): void {
    this.touched?.add(ordinal);
  }

  /** Ordinals in the order of the walk. */
  next(among: RowSet, walk: Walk): number[] {
    const { rising, ranksRising, wanted } = walk;
    const size = among.size("standing") + among.size("past");
    const found = size <= plans.sorted ? this.nearest(among, size, walk) : this.walked(among, walk);
    const beside = found.filter((ordinal) => this.comes(ordinal, walk) === "beside").length;
    const step = rising ? 1 : -1;
    found.sort(
      (a, b) =>
        (this.sortAt(a) - this.sortAt(b)) * step || (this.rank(a) - this.rank(b)) * (ranksRising ? 1 : -1),
    );
    let end = wanted + beside;
    while (end < found.length && this.isTie(found[end - 1]!, found[end]!)) end += 1;
    return found.slice(0, end);
  }

  /** Whether a row comes after the place at which a walk begins, or has that very place. */
  private comes(ordinal: number, { rising, ranksRising, after }: Walk): "after" | "beside" | "before" {
    if (!after) return "after";
    const steps =
      (this.sortAt(ordinal) - after.sortAt) * (rising ? 1 : -1) ||
      (this.rank(ordinal) - after.rank) * (ranksRising ? 1 : -1);
    if (steps === 0) return "beside";
    return steps > 0 ? "after" : "before";
  }

  /** Of few rows, those that can come next. */
  private nearest(among: RowSet, size: number, walk: Walk): number[] {
    const step = walk.rising ? 1 : -1;
    const ahead = new Int32Array(size);
    const times = new Float64Array(size);
    let [met, beside] = [0, 0];
    among.each((ordinal) => {
      const comes = this.comes(ordinal, walk);
      if (comes === "before") return;
      if (comes === "beside") beside += 1;
      ahead[met] = ordinal;
      times[met] = this.sortAt(ordinal) * step;
      met += 1;
    });
    const last = times.slice(0, met).sort()[walk.wanted + beside - 1] ?? Number.POSITIVE_INFINITY;
    const found: number[] = [];
    for (let at = 0; at < met; at += 1) if (times[at]! <= last) found.push(ahead[at]!);
    return found;
  }

  /** As many rows along the order as are wanted, and all of the last instant; and those that changed since. */
  private walked(among: RowSet, walk: Walk): number[] {
    const { rising, publicAt, wanted } = walk;
    const order = this.inOrder();
    const touched = this.touched!;
    const [first, end] = this.ends(walk);
    const step = rising ? 1 : -1;
    const found: number[] = [];
    let enough = wanted;
    let met = Number.NaN;
    for (let at = rising ? first : end - 1; at >= first && at < end; at += step) {
      const place = Math.floor(at / stretch);
      if (publicAt !== null && this.publicFrom[place]! > publicAt) {
        at = rising ? (place + 1) * stretch - 1 : place * stretch;
        continue;
      }
      const ordinal = order[at]!;
      if (!among.has(ordinal) || touched.has(ordinal)) continue;
      const sortAt = this.sortAt(ordinal);
      if (found.length >= enough && sortAt !== met) break;
      const comes = this.comes(ordinal, walk);
      if (comes === "before") continue;
      if (comes === "beside") enough += 1;
      found.push(ordinal);
      met = sortAt;
    }
    for (const ordinal of touched)
      if (among.has(ordinal) && this.comes(ordinal, walk) !== "before") found.push(ordinal);
    return found;
  }

  /** Adds the rows that are sorted between two instants, both included, those that are past only `withPast`. */
  addBetween(rows: RowSet, from: number, to: number, withPast: boolean): void {
    const order = this.inOrder();
    const end = this.firstAfter(to);
    for (let at = this.firstNotBefore(from); at < end; at += 1)
      if (order[at]! >= 0 || withPast) rows.add(order[at]!);
    for (const ordinal of this.touched!) {
      if (ordinal < 0 && !withPast) continue;
      const sortAt = this.sortAt(ordinal);
      if (this.isThere(ordinal) && sortAt >= from && sortAt <= to) rows.add(ordinal);
      else rows.remove(ordinal);
    }
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
  private ends({ rising, after, from, to }: Walk): [first: number, end: number] {
    const earliest = Math.max(
      from ?? Number.NEGATIVE_INFINITY,
      rising && after ? after.sortAt : Number.NEGATIVE_INFINITY,
    );
    const latest = Math.min(
      to ?? Number.POSITIVE_INFINITY,
      !rising && after ? after.sortAt : Number.POSITIVE_INFINITY,
    );
    return [this.firstNotBefore(earliest), this.firstAfter(latest)];
  }

  private firstNotBefore(instant: number): number {
    return firstOf(this.sorted.length, (at) => this.sorted[at]! >= instant);
  }

  private firstAfter(instant: number): number {
    return firstOf(this.sorted.length, (at) => this.sorted[at]! > instant);
  }

  private inOrder(): Int32Array {
    if (this.touched === null) {
      const { standing, past } = this.columns;
      this.lay(
        Int32Array.from([...rowsOf(standing), ...rowsOf(past).map((row) => -1 - row)]).sort(this.inTime),
      );
    } else if (this.touched.size > mostTouched) this.lay(this.sortedIn(this.touched));
    return this.order;
  }

  /** To sort a million rows takes a second in which nobody is answered; to merge these into them takes a few pages' time. */
  private sortedIn(touched: ReadonlySet<number>): Int32Array {
    const changed = RowSet.none(0, 0);
    for (const ordinal of touched) changed.add(ordinal);
    const moved = Int32Array.from([...touched].filter((ordinal) => this.isThere(ordinal))).sort(this.inTime);
    const merged = new Int32Array(this.order.length + moved.length);
    let [length, next] = [0, 0];
    for (const ordinal of this.order) {
      if (changed.has(ordinal)) continue;
      for (; next < moved.length && this.inTime(moved[next]!, ordinal) < 0; next += 1)
        merged[length++] = moved[next]!;
      merged[length++] = ordinal;
    }
    merged.set(moved.subarray(next), length);
    return merged.slice(0, length + moved.length - next);
  }

  private lay(order: Int32Array): void {
    this.touched = new Set();
    this.order = order;
    this.sorted = new Float64Array(order.length);
    this.publicFrom = new Float64Array(Math.ceil(order.length / stretch)).fill(Number.POSITIVE_INFINITY);
    for (let at = 0; at < order.length; at += 1) {
      const { sortAt, from } = this.columns.of(order[at]!);
      const row = rowOf(order[at]!);
      const place = Math.floor(at / stretch);
      this.sorted[at] = sortAt[row]!;
      if (from[row]! < this.publicFrom[place]!) this.publicFrom[place] = from[row]!;
    }
  }

  private readonly inTime = (a: number, b: number): number =>
    this.sortAt(a) - this.sortAt(b) || this.rank(a) - this.rank(b);

  private isThere(ordinal: number): boolean {
    return (this.columns.of(ordinal).place[rowOf(ordinal)] ?? 0) !== 0;
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
