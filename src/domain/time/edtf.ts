import parse, { type ParsedDate } from "edtf";
import { z } from "zod";
import { type EdtfEnd, type EdtfInterval, type EdtfPart, readLevelOne } from "./edtf-level-one";

/**
 * Dates as the reporting has them: EDTF (ISO 8601-2), so that "2016-09", "2014" and "2018-01?" keep their
 * precision and their doubt. Level 1 is read by edtf-level-one.ts, what level 2 adds by the edtf library.
 */
export type Precision = "instant" | "day" | "month" | "season" | "year" | "longer";

/**
 * What an EDTF text can mean. `from` and `to` are the first and the last instant (UTC), within the years 1 to 9999, which
 * is what the database sorts by: what lies beyond them stands at that end. Null is an end that is open or not known.
 */
export type EdtfMeaning = {
  precision: Precision;
  from: Date | null;
  to: Date | null;
  uncertain: boolean;
  approximate: boolean;
};

/** 0001-01-01, which Date.UTC would read as 1901. */
const firstInstant = -62_135_596_800_000;
const lastInstant = Date.UTC(10_000, 0, 1) - 1;

/** Null where the text is not EDTF, or says a day that never was. */
export function readEdtf(text: string): EdtfMeaning | null {
  const plain = plainDate(text);
  if (plain) return plain;
  // The library's grammar is ambiguous on long nonsense and takes its time over it; no real date is this long.
  if (text.length > 60) return null;
  const read = readLevelOne(text);
  if (!read) return readLevelTwo(text);
  return read.kind === "interval" ? intervalMeaning(read) : partMeaning(read);
}

function partMeaning({ kind, min, max, uncertain, approximate }: EdtfPart): EdtfMeaning {
  const precision = kind === "decade" || kind === "century" ? "longer" : kind;
  return { precision, from: held(min), to: held(max), uncertain, approximate };
}

function intervalMeaning({ begins, ends }: EdtfInterval): EdtfMeaning {
  const known = [begins, ends].filter((end): end is EdtfPart => typeof end === "object");
  const at = (end: EdtfEnd, side: "min" | "max") => (typeof end === "object" ? held(end[side]) : null);
  return {
    precision: "longer",
    from: at(begins, "min"),
    to: at(ends, "max"),
    uncertain: known.some(({ uncertain }) => uncertain),
    approximate: known.some(({ approximate }) => approximate),
  };
}

function held(instant: number): Date {
  return new Date(Math.min(Math.max(instant, firstInstant), lastInstant));
}

/**
 * Sets, lists, doubt about one part of a date, digits that are not known in the midst of one. The library takes a day that
 * never was and a time without a zone, so neither is left to it, and it names its kinds by classes, which a bundler that
 * shortens names changes (tried: every day became a stretch of time in the production build).
 */
function readLevelTwo(text: string): EdtfMeaning | null {
  if (/^Y|T/.test(text) || (text.match(/-?\d{4}-\d\d-\d\d/g) ?? []).some((day) => !readLevelOne(day)))
    return null;
  const parsed = tryParse(text);
  if (!parsed) return null;
  const { min, max } = parsed;
  if (!Number.isFinite(min) && !Number.isFinite(max)) return null;
  if (Number.isNaN(min) || Number.isNaN(max) || (Number.isFinite(max) && min > max)) return null;
  return {
    precision: /[/[{]|\.\./.test(text) ? "longer" : widest(parsed),
    from: Number.isFinite(min) ? held(min) : null,
    to: Number.isFinite(max) ? held(max) : null,
    uncertain: /[?%]/.test(text),
    approximate: /[~%]/.test(text),
  };
}

/** "2018-01-XX" says a month and no more, whatever the number of its fields. */
function widest(parsed: ParsedDate): Precision {
  const days = (parsed.max - parsed.min) / 86_400_000;
  if (days < 1) return "day";
  if (days < 32) return "month";
  return days < 367 ? "year" : "longer";
}

/**
 * A year, a month or a day without any doubt, as nearly all dates are, told by its digits: the library's grammar takes
 * longer over one than all else that there is to say of its claim. Null for anything else, and for no date at all.
 */
function plainDate(text: string): EdtfMeaning | null {
  const match = /^(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(-\d\d)?)?$/.exec(text);
  if (!match) return null;
  const first = `${text}${"-01-01".slice(text.length - 4)}`;
  const from = new Date(`${first}T00:00:00Z`);
  // The thirtieth of February would be read as a day of March.
  if (Number.isNaN(from.getTime()) || from.toISOString().slice(0, 10) !== first) return null;
  const precision = match[1] ? "day" : text.length === 7 ? "month" : "year";
  const next = new Date(from);
  if (precision === "day") next.setUTCDate(next.getUTCDate() + 1);
  else if (precision === "month") next.setUTCMonth(next.getUTCMonth() + 1);
  else next.setUTCFullYear(next.getUTCFullYear() + 1);
  return { precision, from, to: new Date(next.getTime() - 1), uncertain: false, approximate: false };
}

function tryParse(text: string): ParsedDate | null {
  try {
    return parse(text);
  } catch {
    // The library throws on whatever it cannot read: to us that is an answer.
    return null;
  }
}

export const Edtf = z.string().refine((text) => readEdtf(text) !== null, {
  error: (issue) => `not an EDTF date: "${String(issue.input)}" (${datesAsked(String(issue.input))})`,
});
export type Edtf = z.infer<typeof Edtf>;

/** What to write in place of a text that is no date. */
export function datesAsked(text: string): string {
  return /T\d\d:?\d\d(?!.*(?:Z|[+-]\d\d:?\d\d)$)/.test(text)
    ? "a time of day needs its zone, like 2018-01-30T17:02Z or 2018-01-30T17:02+03:00"
    : "like 2018-01-30, 2016-09, 2014 or 2018-01?";
}

/** Whether a time is over before it began, however its two dates are read. Open ends and what cannot be read never are. */
export function endsBefore(period: { from: string | null; to: string | null }): boolean {
  const from = period.from === null ? null : readEdtf(period.from)?.from;
  const to = period.to === null ? null : readEdtf(period.to)?.to;
  return Boolean(from && to && from > to);
}

/** Sorting instant of a date: the first that it can mean, or the last where its beginning is open. */
export function sortInstant(text: string): Date | null {
  const meaning = readEdtf(text);
  return meaning?.from ?? meaning?.to ?? null;
}
