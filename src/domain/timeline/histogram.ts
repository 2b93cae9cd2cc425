import type { Histogram, HistogramBar } from "../pages";
import type { LineStyle } from "./entry";

/** So many months still have room for a bar each; a longer stretch is drawn by year. */
const mostMonths = 60;

/** `day` is "YYYY-MM", or "YYYY" where whole years were counted. */
type Count = { day: string; count: number };

/** By what a bar stands for, so that all of them have room: the months are those in which anything is known. */
export function unitOf(all: readonly Count[]): "month" | "year" {
  const months = all.map(({ day }) => monthNumber(day));
  const span = Math.max(...months) - Math.min(...months) + 1;
  return span <= mostMonths ? "month" : "year";
}

/**
 * Bars from the first to the last month (or year) in which anything is known, empty ones included, so that silence
 * shows. Null where there is nothing to draw.
 */
export function barsOf(
  unit: "month" | "year",
  matching: readonly (Count & { style: LineStyle })[],
  all: readonly Count[],
): Histogram | null {
  const days = all.map(({ day }) => day).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const startOf = (day: string) => (unit === "month" ? day : day.slice(0, 4));
  const bars = new Map<string, HistogramBar>();
  const step = unit === "month" ? 1 : 12;
  for (let month = monthNumber(startOf(first)); month <= monthNumber(last); month += step) {
    const start = startOf(monthText(month));
    bars.set(start, { start, label: start, counts: {}, all: 0 });
  }
  for (const { day, count } of all) bars.get(startOf(day))!.all += count;
  for (const { day, style, count } of matching) {
    const bar = bars.get(startOf(day));
    if (bar) bar.counts[style] = (bar.counts[style] ?? 0) + count;
  }
  return { unit, bars: [...bars.values()] };
}

function monthNumber(text: string): number {
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7) || "1") - 1;
}

function monthText(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}
