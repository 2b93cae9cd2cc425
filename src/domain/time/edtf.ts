import parse, { type ParsedDate } from "edtf";
import { z } from "zod";

/**
 * Dates as the reporting has them: EDTF (ISO 8601-2), so that "2016-09", "2014" and "2018-01?" keep their
 * precision and their doubt. Read through the edtf library.
 */
export type Precision = "instant" | "day" | "month" | "season" | "year" | "longer";

/** What an EDTF text can mean. `from` and `to` are the first and the last instant (UTC); null is an open end. */
export type EdtfMeaning = {
  precision: Precision;
  from: Date | null;
  to: Date | null;
  uncertain: boolean;
  approximate: boolean;
};

/** 0001-01-01, which Date.UTC would read as 1901. */
const firstInstant = -62_135_596_800_000;
const lastInstant = Date.UTC(9999, 11, 31);

/**
 * By the text and not by the library's names for its kinds: those are names of classes, which a bundler that shortens
 * names changes (tried: every day became a stretch of time in the production build).
 */
function precisionOf(text: string, parsed: ParsedDate): Precision {
  if (/^-?\d{4}-(2[1-9]|3\d|4[01])(?!\d)/.test(text)) return "season";
  if (/[/[{]|\.\./.test(text)) return "longer";
  if (text.includes("T")) return "instant";
  return widest(parsed);
}

/** "2018-01-XX" says a month and no more, whatever the number of its fields. */
function widest(parsed: ParsedDate): Precision {
  const days = (parsed.max - parsed.min) / 86_400_000;
  if (days < 1) return "day";
  if (days < 32) return "month";
  return days < 367 ? "year" : "longer";
}

/** Null where the text is not EDTF, or lies outside the years 1 to 9999. */
export function readEdtf(text: string): EdtfMeaning | null {
  const plain = plainDate(text);
  if (plain) return plain;
  const parsed = tryParse(text);
  if (!parsed) return null;
  const { min, max } = parsed;
  if (Number.isNaN(min) || Number.isNaN(max) || min > max) return null;
  if (Number.isFinite(min) && (min < firstInstant || min > lastInstant)) return null;
  if (Number.isFinite(max) && (max < firstInstant || max > lastInstant + 86_400_000)) return null;
  return {
    precision: precisionOf(text, parsed),
    from: Number.isFinite(min) ? new Date(min) : null,
    to: Number.isFinite(max) ? new Date(max) : null,
    uncertain: Boolean(parsed.uncertain?.value),
    approximate: Boolean(parsed.approximate?.value),
  };
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
  // The grammar is ambiguous on long nonsense and takes its time over it; no real date is this long.
  if (text.length > 60) return null;
  try {
    return parse(text);
  } catch {
    // The library throws on whatever it cannot read: to us that is an answer.
    return null;
  }
}

export const Edtf = z.string().refine((text) => readEdtf(text) !== null, {
  error: (issue) => `not an EDTF date: "${String(issue.input)}" (like 2018-01-30, 2016-09, 2014 or 2018-01?)`,
});
export type Edtf = z.infer<typeof Edtf>;

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
