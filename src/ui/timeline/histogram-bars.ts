import type { Histogram, HistogramBar } from "@/domain/pages";
import { lineOrder } from "@/domain/status/line-order";
import type { LineStyle } from "@/domain/vocabulary";

/** One stretch of a bar in one style: `from` and `to` in entries, counted from the bottom. */
export type Stretch = { style: LineStyle; from: number; to: number };

export function stretchesOf(bar: HistogramBar): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const style of lineOrder) {
    const count = bar.counts[style] ?? 0;
    if (count === 0) continue;
    stretches.push({ style, from, to: from + count });
    from += count;
  }
  return stretches;
}

export function matching(bar: HistogramBar): number {
  return lineOrder.reduce((sum, style) => sum + (bar.counts[style] ?? 0), 0);
}

/** `end` is where the last of the bars begins that this one stands for. */
export type JoinedBar = HistogramBar & { end: string };

/** Joins neighbours until no more than `most` bars are left, so that each keeps a width that can be seen. */
export function joinBars(bars: readonly HistogramBar[], most: number): JoinedBar[] {
  const size = Math.ceil(bars.length / most);
  if (size <= 1) return bars.map((bar) => ({ ...bar, end: bar.start }));
  const joined: JoinedBar[] = [];
  for (let at = 0; at < bars.length; at += size) joined.push(joinOne(bars.slice(at, at + size)));
  return joined;
}

function joinOne(bars: readonly HistogramBar[]): JoinedBar {
  const [first, last] = [bars[0]!, bars.at(-1)!];
  const counts: HistogramBar["counts"] = {};
  for (const style of lineOrder) {
    const sum = bars.reduce((total, bar) => total + (bar.counts[style] ?? 0), 0);
    if (sum > 0) counts[style] = sum;
  }
  const label = first === last ? first.label : `${first.label} to ${last.label}`;
  return {
    start: first.start,
    end: last.start,
    label,
    counts,
    all: bars.reduce((total, bar) => total + bar.all, 0),
  };
}

/**
 * Bars outside the dates that were asked for, as a count from either end. Dates are compared as far as both
 * are precise: "2016" asks for all of its months.
 */
export function outside(
  bars: readonly HistogramBar[],
  from: string,
  to: string,
): { left: number; right: number } {
  const before = (bar: HistogramBar) => from !== "" && shorter(bar.start, from) < shorter(from, bar.start);
  const after = (bar: HistogramBar) => to !== "" && shorter(bar.start, to) > shorter(to, bar.start);
  let left = 0;
  while (left < bars.length && before(bars[left]!)) left += 1;
  let right = 0;
  while (right < bars.length - left && after(bars[bars.length - 1 - right]!)) right += 1;
  return { left, right };
}

function shorter(text: string, other: string): string {
  return text.slice(0, Math.min(text.length, other.length));
}

/** Where a year (or, by days, a month) begins, with its name; names closer than `apart` bars are left out. */
export function ticks(
  histogram: Histogram,
  bars: readonly HistogramBar[],
  apart: number,
): { at: number; label: string }[] {
  const cut = histogram.unit === "day" ? 7 : 4;
  const found: { at: number; label: string }[] = [];
  bars.forEach((bar, at) => {
    const label = bar.start.slice(0, cut);
    const previous = found.at(-1);
    if (at > 0 && bars[at - 1]!.start.slice(0, cut) === label) return;
    if (previous && at - previous.at < apart) return;
    found.push({ at, label });
  });
  return found;
}
