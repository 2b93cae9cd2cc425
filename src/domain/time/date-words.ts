import { type EdtfMeaning, readEdtf } from "./edtf";
import { type EdtfPart, readLevelOne } from "./edtf-level-one";
import { intervalWords, partWords, seasonNote } from "./edtf-words";

/**
 * The one date formatter of the house: it never says more than is known. All words are English and in UTC.
 */
const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const month = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" });
const clock = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZone: "UTC",
});

/** `day` is the date as precisely as it is known; `note` says what is missing or adds the weekday. */
export type DateWords = { day: string; note: string; datetime: string };

export function dayWords(instant: Date): string {
  return plainSept(day.format(instant));
}

/**
 * "30 Jan 2018, 17:02 UTC", without the time where it is midnight: such instants come from a bare date. By the clock of a
 * zone of the tz database where one is given: "13 Jan 2018, 08:07 GMT-10".
 */
export function instantWords(instant: Date, zone: string | null = null): string {
  if (isBareDay(instant)) return dayWords(instant);
  return zone === null
    ? `${dayWords(instant)}, ${clock.format(instant)} UTC`
    : plainSept(clockOf(zone).format(instant));
}

/** The day that it then is in a zone; a bare day is the same everywhere. */
export function dayIn(instant: Date, zone: string): string {
  if (isBareDay(instant)) return dayWords(instant);
  return instantWords(instant, zone).split(",")[0]!;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Kept, since to make one takes longer than to use it. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    ...{ day: "numeric", month: "short", year: "numeric" },
    ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    ...{ timeZone: zone, timeZoneName: "short" },
  });
  clocks.set(zone, made);
  return made;
}

/** The day that was asked for, or the instant: the last millisecond of a day stands for all of it. */
export function asOfWords(asOf: Date): string {
  return isBareDay(new Date(asOf.getTime() + 1)) ? dayWords(asOf) : instantWords(asOf);
}

export function isBareDay(instant: Date): boolean {
  return instant.getTime() % 86_400_000 === 0;
}

/** The shortest ISO form that loses nothing: a bare day where the time is midnight UTC. */
export function isoShort(instant: Date): string {
  const iso = instant.toISOString();
  return isBareDay(instant) ? iso.slice(0, 10) : iso.replace(".000Z", "Z");
}

export function edtfWords(text: string): DateWords {
  const meaning = readEdtf(text);
  if (!meaning) return { day: text, note: "", datetime: text };
  const read = readLevelOne(text);
  if (read?.kind === "interval") return { ...intervalWords(read), datetime: text };
  const doubt = doubtWords(meaning);
  if (!read) return { day: boundsWords(meaning), note: doubt, datetime: text };
  return { day: partWords(read), note: doubt || partNote(read), datetime: datetimeOf(read, text) };
}

function doubtWords({ uncertain, approximate }: EdtfMeaning): string {
  if (uncertain) return approximate ? "Date neither certain nor exact" : "Date not certain";
  return approximate ? "About this time" : "";
}

function partNote(part: EdtfPart): string {
  switch (part.kind) {
    case "instant":
      return `${clock.format(part.min)} UTC`;
    case "day":
      return weekday.format(part.min);
    case "month":
    case "year":
      return "Day not recorded";
    case "season":
      return seasonNote(part);
    default:
      return "";
  }
}

/** What HTML can say of it: four digits of a year, and no season. */
function datetimeOf({ kind, year, min }: EdtfPart, text: string): string {
  const length = { instant: 10, day: 10, month: 7, year: 4, season: 0, decade: 0, century: 0 }[kind];
  return length > 0 && year > 0 && year < 10_000 ? new Date(min).toISOString().slice(0, length) : text;
}

/** What only level 2 can say, by its bounds: whole years, whole months or days. */
function boundsWords({ from, to, precision }: EdtfMeaning): string {
  if (!from || !to) return from ? `since ${dayWords(from)}` : to ? `until ${dayWords(to)}` : "Date not known";
  const last = new Date(to.getTime() + 1);
  const whole = from.getUTCDate() === 1 && last.getUTCDate() === 1;
  const years = whole && from.getUTCMonth() === 0 && last.getUTCMonth() === 0;
  const words = (instant: Date) =>
    years ? String(instant.getUTCFullYear()) : whole ? plainSept(month.format(instant)) : dayWords(instant);
  return precision === "longer" ? `${words(from)} to ${words(to)}` : words(from);
}

/** en-GB writes "Sept", alone among its months in four letters. */
function plainSept(words: string): string {
  return words.replace("Sept", "Sep");
}
