import { readInstant } from "./instant";

/**
 * Dates as level 1 of EDTF writes them (ISO 8601-2, profile of the Library of Congress, 2019). The edtf library takes 29
 * February of any year, puts seasons into quarters, loses the doubt at the ends of an interval and refuses an end that is
 * not known: what it is left is level 2, in edtf.ts.
 */
export type EdtfPart = {
  kind: "instant" | "day" | "month" | "season" | "year" | "decade" | "century";
  /** Astronomical: 0 is 1 BC. Of a decade or a century, its first. */
  year: number;
  /** 1 to 12, or the number of a season, 21 to 41; 0 where none is said. */
  month: number;
  /** First and last millisecond, UTC; years that a Date cannot say stand at the last one that it can. */
  min: number;
  max: number;
  uncertain: boolean;
  approximate: boolean;
};

/** An end of an interval: a date, `open` (it goes on) or `unknown` (there is one, and nobody has said when). */
export type EdtfEnd = EdtfPart | "open" | "unknown";
export type EdtfInterval = { kind: "interval"; begins: EdtfEnd; ends: EdtfEnd };

/** Seasons by their number: first month and how many. Those without a hemisphere (21 to 24) are of the northern one. */
export const seasons: Record<number, { name: string; first: number; months: number }> = {
  21: { name: "Spring", first: 3, months: 3 },
  22: { name: "Summer", first: 6, months: 3 },
  23: { name: "Autumn", first: 9, months: 3 },
  24: { name: "Winter", first: 12, months: 3 },
  25: { name: "Northern spring", first: 3, months: 3 },
  26: { name: "Northern summer", first: 6, months: 3 },
  27: { name: "Northern autumn", first: 9, months: 3 },
  28: { name: "Northern winter", first: 12, months: 3 },
  29: { name: "Southern spring", first: 9, months: 3 },
  30: { name: "Southern summer", first: 12, months: 3 },
  31: { name: "Southern autumn", first: 3, months: 3 },
  32: { name: "Southern winter", first: 6, months: 3 },
  33: { name: "First quarter of", first: 1, months: 3 },
  34: { name: "Second quarter of", first: 4, months: 3 },
  35: { name: "Third quarter of", first: 7, months: 3 },
  36: { name: "Last quarter of", first: 10, months: 3 },
  37: { name: "First four months of", first: 1, months: 4 },
  38: { name: "Second four months of", first: 5, months: 4 },
  39: { name: "Last four months of", first: 9, months: 4 },
  40: { name: "First half of", first: 1, months: 6 },
  41: { name: "Second half of", first: 7, months: 6 },
};

/** Null where the text is not level 1 or is no date at all: edtf.ts then asks the library. */
export function readLevelOne(text: string): EdtfPart | EdtfInterval | null {
  const [one, other, ...rest] = text.split("/");
  if (other === undefined) return readPart(text);
  if (rest.length > 0) return null;
  const [begins, ends] = [readEnd(one!), readEnd(other)];
  if (begins === null || ends === null || (begins === "unknown" && ends === "unknown")) return null;
  const backwards = typeof begins === "object" && typeof ends === "object" && begins.min > ends.max;
  return backwards ? null : { kind: "interval", begins, ends };
}

function readEnd(text: string): EdtfEnd | null {
  if (text === "") return "unknown";
  return text === ".." ? "open" : readPart(text);
}

function readPart(text: string): EdtfPart | null {
  if (text.includes("T")) return readTime(text);
  const match =
    /^(?:Y(-?[1-9]\d{4,11})|(-?\d{4}|-?\d{3}X|-?\d{2}XX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?)([?~%])?$/.exec(text);
  if (!match) return null;
  const [, far, near, month = "XX", day = "XX", doubt = ""] = match;
  if (near === "-0000") return null;
  const doubts = { uncertain: /[?%]/.test(doubt), approximate: /[~%]/.test(doubt) };
  const year = Number(far ?? near!.replaceAll("X", "0"));
  if (near?.includes("X")) {
    if (month !== "XX" || day !== "XX") return null;
    return yearsFrom(near, year, doubts);
  }
  if (month === "XX") {
    if (day !== "XX") return null;
    return { kind: "year", year, month: 0, ...stretch(year, 1, 12), ...doubts };
  }
  const number = Number(month);
  const season = seasons[number];
  if (season) {
    if (match[4]) return null;
    return { kind: "season", year, month: number, ...stretch(year, season.first, season.months), ...doubts };
  }
  if (number < 1 || number > 12) return null;
  if (day === "XX") return { kind: "month", year, month: number, ...stretch(year, number, 1), ...doubts };
  const min = utc(year, number, Number(day));
  // The thirtieth of February would be read as a day of March.
  if (Number(day) < 1 || new Date(min).getUTCDate() !== Number(day)) return null;
  return { kind: "day", year, month: number, min, max: min + 86_399_999, ...doubts };
}

/** "201X" and "20XX". Before year 0 the digits count away from it, so that the first of them is the last in time. */
function yearsFrom(
  text: string,
  digits: number,
  doubts: { uncertain: boolean; approximate: boolean },
): EdtfPart {
  const kind = text.endsWith("XX") ? "century" : "decade";
  const span = kind === "century" ? 100 : 10;
  const year = text.startsWith("-") ? digits - span + 1 : digits;
  return { kind, year, month: 0, ...stretch(year, 1, span * 12), ...doubts };
}

/** A time of day without its zone would mean another hour to each reader, and is none. */
function readTime(text: string): EdtfPart | null {
  const instant = readInstant(text.replace(/([+-]\d\d)$/, "$1:00"));
  if (!instant) return null;
  const min = instant.getTime();
  const [year, month] = [instant.getUTCFullYear(), instant.getUTCMonth() + 1];
  return { kind: "instant", year, month, min, max: min, uncertain: false, approximate: false };
}

function stretch(year: number, month: number, months: number): { min: number; max: number } {
  return { min: utc(year, month, 1), max: utc(year, month + months, 1) - 1 };
}

/** Date.UTC would read the years 0 to 99 as those of the last century, and say nothing beyond the year 275760. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  return date.setUTCFullYear(Math.min(Math.max(year, -270_000), 270_000), month - 1, day);
}
