import { readEdtf } from "./edtf";

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

/** "30 Jan 2018, 17:02", without the time where it is midnight: such instants come from a bare date. */
export function instantWords(instant: Date): string {
  return isBareDay(instant) ? dayWords(instant) : `${dayWords(instant)}, ${clock.format(instant)} UTC`;
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
  const { from, to, precision } = meaning;
  const doubt = meaning.uncertain ? "Date not certain" : meaning.approximate ? "About this time" : "";
  if (!from || !to) {
    const known = from ? `since ${dayWords(from)}` : to ? `until ${dayWords(to)}` : "Date not known";
    return { day: known, note: doubt, datetime: text };
  }
  switch (precision) {
    case "instant":
      return { day: dayWords(from), note: `${clock.format(from)} UTC`, datetime: text };
    case "day":
      return {
        day: dayWords(from),
        note: doubt || weekday.format(from),
        datetime: from.toISOString().slice(0, 10),
      };
    case "month":
      return {
        day: plainSept(month.format(from)),
        note: doubt || "Day not recorded",
        datetime: from.toISOString().slice(0, 7),
      };
    case "year":
      return {
        day: String(from.getUTCFullYear()),
        note: doubt || "Day not recorded",
        datetime: from.toISOString().slice(0, 4),
      };
    case "season":
    case "longer":
      return {
        day: `${plainSept(month.format(from))} to ${plainSept(month.format(to))}`,
        note: doubt,
        datetime: text,
      };
    default:
      return precision satisfies never;
  }
}

/** en-GB writes "Sept", alone among its months in four letters. */
function plainSept(words: string): string {
  return words.replace("Sept", "Sep");
}
