import { z } from "zod";
import { dayOf } from "../suggestion/proposed-date";
import { readInstant } from "../time/instant";
import { type ZoneReading, zoneReadings } from "./time-zones";

/** What is not certain of something that was read, in words, and what else it may be. */
export const Doubt = z.object({
  words: z.string(),
  choices: z.array(z.object({ value: z.string(), label: z.string() })),
});
export type Doubt = z.infer<typeof Doubt>;

/** A day as a page has it above its text; `at` is an ISO date or instant. */
export type WrittenDay = { kind: "published" | "updated"; at: string; doubt: Doubt | null };

const label =
  /^(first published|published|posted|updated|last updated|last modified|modified|date)(?: (?:on|at))?:?\s+/i;
const weekday = /^(?:on\s+)?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i;
const clockWords =
  "(?:at\\s+)?(?<hour>\\d{1,2})(?:[:.h](?<minute>\\d{2}))?(?::\\d{2}(?:\\.\\d+)?)?\\s*(?<half>[ap]\\.?m\\b\\.?)?\\s*(?<zone>\\(?(?:(?:GMT|UTC)\\s*)?[+−–-]\\s?\\d{1,2}(?::?\\d{2})?\\)?|\\(?\\p{L}{1,5}\\b\\)?)?";
const clockAfter = new RegExp(`^[\\s,|•·T-]*${clockWords}`, "iu");
const clockBefore = new RegExp(`^${clockWords}\\s*[,|•·]?\\s+(?:on\\s+)?(?=\\p{L}|\\d)`, "iu");

/** A line that is a date and little else: "Published 30 January 2018 14:10 GMT", "January 30, 2018 11:30 PM EST". */
export function writtenDay(line: string): WrittenDay | null {
  if (line.length > 110) return null;
  const kind = /^(?:last )?(?:updated|modified)/i.test(line) ? "updated" : "published";
  const bare = line.replace(label, "").replace(weekday, "");
  const instant = /^(\d{4}-\d{2}-\d{2}T\S+)$/.exec(bare)?.[1]?.replace(/([+-]\d{2})(\d{2})$/, "$1:$2");
  if (instant !== undefined && readInstant(instant) !== null) return { kind, at: instant, doubt: null };
  const before = /\d[:.]\d{2}|\d\s*[ap]\.?m/i.test(bare.slice(0, 8)) ? clockBefore.exec(bare) : null;
  const dated = dateIn(before === null ? bare : bare.slice(before[0].length).replace(weekday, ""));
  if (dated === null) return null;
  const after = clockAfter.exec(dated.rest);
  const isClock = after !== null && isTime(after.groups!);
  const left = isClock ? dated.rest.slice(after[0].length) : dated.rest;
  if (!/^[\s.,|•·–-]*(?:(?:last )?(?:updated|modified)\b.*)?$/iu.test(left)) return null;
  const clock = isClock ? after.groups! : before !== null && isTime(before.groups!) ? before.groups! : null;
  return { kind, ...(clock === null ? { at: dated.day, doubt: null } : atClock(dated.day, clock)) };
}

function dateIn(text: string): { day: string; rest: string } | null {
  const parts =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>\p{L}{3,9})\.?,? (?<year>\d{4})(?<rest>.*)$/u.exec(text) ??
    /^(?<month>\p{L}{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})(?<rest>.*)$/u.exec(text) ??
    /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?<rest>.*)$/.exec(text);
  if (!parts?.groups) return null;
  const { year = "", month = "", day = "", rest = "" } = parts.groups;
  const iso = /^\d{2}$/.test(month)
    ? `${year}-${month}-${day}`
    : /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(month)
      ? dayOf(year, month, day)
      : null;
  return iso === null || readInstant(iso) === null ? null : { day: iso, rest };
}

type Clock = Record<string, string | undefined>;

const isTime = ({ hour, minute, half, zone }: Clock): boolean =>
  hour !== undefined &&
  (minute !== undefined || half !== undefined) &&
  Number(hour) <= (half === undefined ? 24 : 12) &&
  Number(minute ?? 0) < 60 &&
  !/^(?:last|updat)/i.test(zone ?? "");

/** The instant that a clock means on a day. Without a zone that has one meaning the day stands alone, and that is said. */
function atClock(day: string, { hour = "", minute = "00", half, zone }: Clock): Omit<WrittenDay, "kind"> {
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
    label: `${capital(reading.place)}: ${instant(reading).replace("T", " ").replace("Z", " UTC")}`,
  }));
  return { at: day, doubt: { words, choices } };
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** "+03:00", "GMT+5:30", "UTC−5": what is ahead of UTC by so much; null where it is no number. */
function offsetOf(zone: string): ZoneReading[] | null {
  const parts = /^(?:GMT|UTC)?\s*([+−–-])\s?(\d{1,2})(?::?(\d{2}))?$/i.exec(zone);
  if (parts === null) return null;
  const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  if (minutes > 14 * 60 || Number(parts[3] ?? 0) > 59) return [];
  return [{ minutes: parts[1] === "+" ? minutes : -minutes, place: zone }];
}
