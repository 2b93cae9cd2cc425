import type { Histogram, HistogramBar } from "../pages";
import { edtfWords } from "../time/edtf-date-words";
import type { LineStyle } from "../vocabulary";

/** So many days, or months, still have room for a bar each; a longer stretch is drawn by the next. */
const [mostDays, mostMonths] = [124, 60];
const dayLong = 86_400_000;

/** `day` is "YYYY-MM-DD", or "YYYY-MM" where whole months were counted. */
type Count = { day: string; count: number };

/** What is drawn: from the first to the last instant, and whether more is known before or after. */
export type Stretch = {
  unit: Histogram["unit"];
  from: Date;
  to: Date;
  before: boolean;
  after: boolean;
};

/**
 * The stretch of time that a histogram shows, of all months in which anything is known: all of it, or the dates that are
 * asked for and half as much again on either side, so that they can be moved. Null where nothing is known.
 */
export function stretchOf(all: readonly Count[], from: Date | null, to: Date | null): Stretch | null {
  const months = all.map(({ day }) => day.slice(0, 7)).sort();
  const [earliest, latest] = [months[0], months.at(-1)];
  if (!earliest || !latest) return null;
  const [first, last] = [startOf(earliest), endOf(latest)];
  const [chosenFirst, chosenLast] = [
    Math.max(from?.getTime() ?? first, first),
    Math.min(to?.getTime() ?? last, last),
  ];
  const isMissed = chosenFirst > chosenLast;
  const margin = (chosenLast - chosenFirst) / 2;
  const around = isMissed
    ? { from: first, to: last }
    : { from: Math.max(first, chosenFirst - margin), to: Math.min(last, chosenLast + margin) };
  const unit = unitOf(around.from, around.to);
  const shown = {
    from: startOf(textOf(around.from, unit)),
    to: endOf(textOf(around.to, unit)),
  };
  return {
    unit,
    from: new Date(shown.from),
    to: new Date(shown.to),
    before: shown.from > first,
    after: shown.to < last,
  };
}

/** By what a bar stands for, so that all of them have room. */
function unitOf(from: number, to: number): Histogram["unit"] {
  if ((to - from) / dayLong <= mostDays) return "day";
  return monthNumber(textOf(to, "month")) - monthNumber(textOf(from, "month")) < mostMonths
    ? "month"
    : "year";
}

/** A bar for each day, month or year of the stretch, empty ones included, so that silence shows. */
export function barsOf(
  { unit, from, to, before, after }: Stretch,
  matching: readonly (Count & { style: LineStyle })[],
  all: readonly Count[],
): Histogram {
  const bars = new Map<string, HistogramBar>();
  for (let at = from.getTime(); at <= to.getTime(); at = endOf(textOf(at, unit)) + 1) {
    const start = textOf(at, unit);
    bars.set(start, { start, label: edtfWords(start).day, counts: {}, all: 0 });
  }
  const barOf = (day: string) => bars.get(day.slice(0, lengths[unit]));
  for (const { day, count } of all) {
    const bar = barOf(day);
    if (bar) bar.all += count;
  }
  for (const { day, style, count } of matching) {
    const bar = barOf(day);
    if (bar) bar.counts[style] = (bar.counts[style] ?? 0) + count;
  }
  return { unit, bars: [...bars.values()], before, after };
}

/** Of a date as text, how much names the day, the month or the year. */
const lengths = { day: 10, month: 7, year: 4 };

function textOf(at: number, unit: Histogram["unit"]): string {
  return new Date(at).toISOString().slice(0, lengths[unit]);
}

/** The first instant of a day, a month or a year. */
function startOf(text: string): number {
  return Date.parse(text);
}

/** The last one. */
function endOf(text: string): number {
  const next = new Date(text);
  if (text.length === lengths.day) next.setUTCDate(next.getUTCDate() + 1);
  else if (text.length === lengths.month) next.setUTCMonth(next.getUTCMonth() + 1);
  else next.setUTCFullYear(next.getUTCFullYear() + 1);
  return next.getTime() - 1;
}

function monthNumber(text: string): number {
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
}
