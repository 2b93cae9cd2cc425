import { z } from "zod";
import { sentence } from "../status/wording";
import { instantWords } from "../time/date-words";
import { readInstant } from "../time/instant";
import { calendarNames, plainCalendarName } from "./calendar-names";
import { type ZoneReading, zoneReadings } from "./time-zones";

/** What is not certain of something that was read, in words, and what else it may be. */
export const Doubt = z.object({
  words: z.string(),
  choices: z.array(z.object({ value: z.string(), label: z.string() })),
});
export type Doubt = z.infer<typeof Doubt>;

/** A day as a page has it above its text; `at` is an ISO date or instant, null where two days may be meant: the doubt asks which. */
export type WrittenDay = { kind: "published" | "updated"; at: string | null; doubt: Doubt | null };

const label =
  /^(first published|published|posted|updated|last updated|last modified|modified|date|опубликовано|обновлено|نشر في|تاريخ النشر|publi[ée]e? le|mis à jour le|veröffentlicht(?: am)?|aktualisiert(?: am)?|stand|publicado(?: el| em)?|actualizado(?: el)?|pubblicato il|aggiornato il)(?: (?:on|at))?[:\s]\s*/iu;
/** "Tues.", as some papers cut it: the locale data have it otherwise. */
const weekday = /^(?:on\s+)?([\p{L}\p{M}]{2,14}(?:-feira)?)\.?[,،]?\s+(?=\P{Z})/iu;
const cutShort: Record<string, number> = { tues: 2, weds: 3, thur: 4, thurs: 4 };
const clockWords =
  "(?:(?:at|um|à|às|a las|alle|kl\\.?|klo)\\s+)?(?<hour>\\d{1,2})(?:(?:[:.]|\\s?h\\s?)(?<minute>\\d{2}))?(?::\\d{2}(?:\\.\\d+)?)?(?:\\s+Uhr\\b)?\\s*(?<half>[ap]\\.?m\\b\\.?)?\\s*(?<zone>\\(?(?:(?:GMT|UTC)\\s*)?[+−–-]\\s?\\d{1,2}(?::?\\d{2})?\\)?|\\(?\\p{L}{1,5}(?!\\p{L})\\)?)?";
const clockAfter = new RegExp(`^[\\s,|•·T-]*${clockWords}`, "iu");
const clockBefore = new RegExp(`^${clockWords}\\s*[,|•·]?\\s+(?:on\\s+)?(?=\\p{L}|\\d)`, "iu");

/**
 * A line that is a date and little else: "Published 30 January 2018 14:10 GMT", "January 30, 2018 11:30 PM EST". The language of
 * its page (BCP 47) says which number is the day, but for English, which is written both ways.
 */
export function writtenDay(line: string, language: string | null = null): WrittenDay | null {
  if (line.length > 110) return null;
  const kind =
    /^(?:(?:last )?(?:updated|modified)|обновлено|mis à jour|aktualisiert|actualizado|aggiornato)/i.test(line)
      ? "updated"
      : "published";
  const [bare, day] = withoutWeekday(inPlainDigits(line).replace(label, ""));
  const instant = /^(\d{4}-\d{2}-\d{2}T\S+)$/.exec(bare)?.[1]?.replace(/([+-]\d{2})(\d{2})$/, "$1:$2");
  if (instant !== undefined && readInstant(instant) !== null) return { kind, at: instant, doubt: null };
  const before = /\d[:.]\d{2}|\d\s*[ap]\.?m/i.test(bare.slice(0, 8)) ? clockBefore.exec(bare) : null;
  const [dateAt, dayThen] = before === null ? [bare, day] : withoutWeekday(bare.slice(before[0].length));
  const dated = dateIn(dateAt);
  if (dated === null) return null;
  const after = clockAfter.exec(dated.rest);
  const isClock = after !== null && isTime(after.groups!);
  const left = isClock ? dated.rest.slice(after[0].length) : dated.rest;
  if (!/^[\s.,،|•·–-]*(?:(?:(?:last )?(?:updated|modified)|обновлено)(?!\p{L}).*)?$/iu.test(left))
    return null;
  const clock = isClock ? after.groups! : before !== null && isTime(before.groups!) ? before.groups! : null;
  const moment = (day: string) => (clock === null ? { at: day, doubt: null } : atClock(day, clock));
  const days = dated.days.length > 1 && hasDayFirst(language) ? dated.days.slice(0, 1) : dated.days;
  const [only, another] = onWeekday(days, day ?? dayThen);
  if (only === undefined) return null;
  if (another === undefined) return { kind, ...moment(only) };
  return {
    kind,
    at: null,
    doubt: whichDay(
      dated.written,
      [only, another].map((each) => moment(each).at),
    ),
  };
}

/** Whether all who write a language write the day before the month. */
function hasDayFirst(language: string | null): boolean {
  if (
    language === null ||
    /^en(?:-|$)/i.test(language) ||
    !/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(language)
  )
    return false;
  const parts = new Intl.DateTimeFormat(language, { day: "numeric", month: "numeric" }).formatToParts();
  const at = (type: string) => parts.findIndex((part) => part.type === type);
  return at("day") < at("month");
}

/** A day that numbers alone leave open is asked about; nobody's habit of writing is guessed. */
function whichDay(written: string, moments: readonly string[]): Doubt {
  return {
    words: `“${written}” may be either day. Which is it?`,
    choices: moments.map((at) => ({
      value: at,
      label: instantWords(new Date(at)),
    })),
  };
}

/** Arabic and Persian digits as the others: "٣٠ يناير ٢٠١٨". */
const inPlainDigits = (line: string): string =>
  line.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));

function withoutWeekday(text: string): [rest: string, day: number | null] {
  const name = plainCalendarName(weekday.exec(text)?.[1] ?? "");
  const day = cutShort[name] ?? calendarNames().weekdays.get(name) ?? null;
  return [day === null ? text : text.replace(weekday, ""), day];
}

/** Of two days that may be meant, the one that is on the day of the week that is written beside it. */
function onWeekday(days: readonly string[], day: number | null): readonly string[] {
  const fitting = days.filter((each) => day === null || new Date(`${each}T00:00:00Z`).getUTCDay() === day);
  return fitting.length === 0 ? days : fitting;
}

type Dated = { days: string[]; written: string; rest: string };

function dateIn(text: string): Dated | null {
  return inWords(text) ?? inNumbers(text);
}

function inWords(text: string): Dated | null {
  const parts =
    /^(?<day>\d{1,2})(?:st|nd|rd|th|\.|º)?,? (?:(?:de|of) )?(?<month>[\p{L}\p{M}]{3,15}(?: [\p{L}\p{M}]{3,8})?)\.?[,،]? (?:de )?(?<year>\d{4})(?: ?(?:года|г\.|року|р\.))?(?<rest>.*)$/u.exec(
      text,
    ) ??
    /^(?<month>[\p{L}\p{M}]{3,15})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})(?<rest>.*)$/u.exec(
      text,
    );
  const month = calendarNames().months.get(plainCalendarName(parts?.groups?.month ?? ""));
  if (!parts?.groups || month === undefined) return null;
  const { year = "", day = "", rest = "" } = parts.groups;
  return dated([isoDay(year, month, day)], text, rest);
}

function inNumbers(text: string): Dated | null {
  const yearFirst =
    /^(?<year>\d{4})(?:[-./]|[年년] ?)(?<month>\d{1,2})(?:[-./]|[月월] ?)(?<day>\d{1,2})[日일]?\.?(?: ?[(（]?[\p{L}]{1,4}[)）])?(?<rest>(?!\d).*)$/u.exec(
      text,
    )?.groups;
  if (yearFirst) {
    const { year = "", month = "", day = "", rest = "" } = yearFirst;
    return dated([isoDay(year, Number(month), day)], text, rest);
  }
  const parts =
    /^(?<a>\d{1,2})(?<sign>[-./])(?<b>\d{1,2})\k<sign>(?<year>\d{4}|\d{2})(?<rest>(?!\d).*)$/.exec(
      text,
    )?.groups;
  if (!parts) return null;
  const { a = "", b = "", year: short = "", rest = "" } = parts;
  const year = short.length === 4 ? short : `${Number(short) < 70 ? "20" : "19"}${short}`;
  const days = [isoDay(year, Number(b), a), isoDay(year, Number(a), b)];
  return dated([...new Set(days)], text, rest);
}

function dated(days: readonly (string | null)[], text: string, rest: string): Dated | null {
  const real = days.filter((day) => day !== null);
  const written = text.slice(0, text.length - rest.length);
  return real.length === 0 ? null : { days: real, written, rest: withoutWeekday(rest.trimStart())[0] };
}

function isoDay(year: string, month: number, day: string): string | null {
  const iso = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return readInstant(iso) === null ? null : iso;
}

type Clock = Record<string, string | undefined>;

const isTime = ({ hour, minute, half, zone }: Clock): boolean =>
  hour !== undefined &&
  (minute !== undefined || half !== undefined) &&
  Number(hour) <= (half === undefined ? 24 : 12) &&
  Number(minute ?? 0) < 60 &&
  !/^(?:last|updat)/i.test(zone ?? "");

/** The instant that a clock means on a day. Without a zone that has one meaning the day stands alone, and that is said. */
function atClock(
  day: string,
  { hour = "", minute = "00", half, zone }: Clock,
): { at: string; doubt: Doubt | null } {
  const twelve = half === undefined ? Number(hour) : (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0);
  const wall = new Date(Date.parse(`${day}T00:00:00Z`) + (twelve * 60 + Number(minute)) * 60_000);
  const shown = `${String(twelve).padStart(2, "0")}:${minute}`;
  const instant = ({ minutes }: ZoneReading) =>
    `${new Date(wall.getTime() - minutes * 60_000).toISOString().slice(0, 16)}Z`;
  const name = zone?.replace(/[()]/g, "") ?? "";
  const readings = name === "" ? [] : (offsetOf(name) ?? zoneReadings(name, wall));
  const [only, another] = readings;
  if (only && !another && readInstant(instant(only)) !== null) return { at: instant(only), doubt: null };
  const words =
    name === ""
      ? `Its time, ${shown}, has no zone: the day alone is taken.`
      : only
        ? `“${name}” has more than one meaning. Which is it?`
        : `It is not known here which zone “${name}” is: the day alone is taken.`;
  const choices = readings.map((reading) => ({
    value: instant(reading),
    label: `${sentence(reading.place)}: ${instant(reading).replace("T", " ").replace("Z", " UTC")}`,
  }));
  return { at: day, doubt: { words, choices } };
}

/** "+03:00", "GMT+5:30", "UTC−5": what is ahead of UTC by so much; null where it is no number. */
function offsetOf(zone: string): ZoneReading[] | null {
  const parts = /^(?:GMT|UTC)?\s*([+−–-])\s?(\d{1,2})(?::?(\d{2}))?$/i.exec(zone);
  if (parts === null) return null;
  const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  if (minutes > 14 * 60 || Number(parts[3] ?? 0) > 59) return [];
  return [{ minutes: parts[1] === "+" ? minutes : -minutes, place: zone }];
}
