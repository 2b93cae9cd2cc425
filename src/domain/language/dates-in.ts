import { monthNames, weekdayNames } from "../time/english-calendar";
import { without } from "./numbers/other-figures";

/** A day, hour or year in a text: what kind of thing it is, its words, and what it is, so that two of a kind can be told apart. */
export type DateFound = {
  kind: "day" | "month" | "year" | "decade" | "weekday" | "hour";
  text: string;
  value: string;
};

const month = `(?:${monthNames.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join("|")}|Sept\\.?)`;
const weekday = weekdayNames.join("|");
const number = "(\\d{1,2})(?:st|nd|rd|th)?";
const days = [
  new RegExp(`(?<![\\p{L}\\d.,:])${number} (?:of )?(${month})(?![\\p{L}])`, "gu"),
  new RegExp(`(?<![\\p{L}])(${month}) ${number}(?![\\p{L}\\d:]|[.,]\\d)`, "gu"),
];
const months = new RegExp(
  `(?<![\\p{L}])(?:in|since|until|till|by|last|next|early|late|mid-|of|from|to|before|after|during|and) ?(${month})(?![\\p{L}])|(?<![\\p{L}])(${month}),? (?=(?:1[5-9]|20)\\d\\d(?!\\d))`,
  "gu",
);
const years = /(?<![\p{L}\d.,:$€£-])(1[5-9]\d\d|20\d\d)(?![\p{L}\d:%-]|[.,]\d)/gu;
const weekdays = new RegExp(`(?<![\\p{L}])(${weekday})(?![\\p{L}])`, "gu");
const decades = /(?<![\p{L}\d.,:$€£-])(1[5-9]\d0|20\d0|['’]\d0)s(?![\p{L}\d])/gu;
const hours = /(?<![\p{L}\d.,:])(\d{1,2})(?:[:.](\d\d))? ?(a|p)\.?m\b/giu;
const clock = /(?<![\p{L}\d.,:])([01]?\d|2[0-4]):([0-5]\d(?::[0-5]\d)?)(?![\p{L}\d]|:\d)/gu;
const namedHours = /(?<!\p{L})(noon|midday|midnight)(?!\p{L})/giu;
/** "2026-05-03", "3/5/2026", "3.5.2026": the day first, unless that can be no month. */
const inFigures =
  /(?<![\p{L}\d.,:/-])(?:(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})|(?<one>\d{1,2})[/.](?<two>\d{1,2})[/.](?<year>\d{4}|\d\d))(?![\p{L}\d/-]|[.,]\d)/gu;

/** The days, months, years, decades, weekdays and hours that an English text names; the month of a day is none of its own. */
export function datesIn(text: string): DateFound[] {
  const found: DateFound[] = [];
  let rest = text;
  for (const { 0: words, index, groups } of text.matchAll(inFigures)) {
    const day = dayInFigures(groups!);
    if (day === null) continue;
    found.push(
      { kind: "day", text: words, value: day.value },
      { kind: "year", text: words, value: day.year },
    );
    rest = without(rest, { start: index, end: index + words.length });
  }
  for (const [at, pattern] of days.entries())
    rest = rest.replace(pattern, (words: string, one: string, other: string) => {
      const [day, name] = at === 0 ? [one, other] : [other, one];
      found.push({ kind: "day", text: words, value: `${monthOf(name)}-${Number(day)}` });
      return " ".repeat(words.length);
    });
  for (const [, after, dated, name = after ?? dated ?? ""] of rest.matchAll(months))
    found.push({ kind: "month", text: name, value: String(monthOf(name)) });
  for (const [words] of rest.matchAll(years)) found.push({ kind: "year", text: words, value: words });
  for (const [words] of rest.matchAll(weekdays)) found.push({ kind: "weekday", text: words, value: words });
  for (const [words, year = ""] of rest.matchAll(decades))
    found.push({ kind: "decade", text: words, value: decadeOf(year.replace(/^\D/, "19")) });
  rest = rest.replace(hours, (words: string, hour: string, minute: string | undefined, half: string) => {
    const inDay = (Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
    found.push({ kind: "hour", text: words, value: `${inDay}:${minute ?? "00"}` });
    return " ".repeat(words.length);
  });
  for (const [words, hour, minute] of rest.matchAll(clock))
    found.push({ kind: "hour", text: words, value: `${Number(hour) % 24}:${minute}` });
  for (const [words] of rest.matchAll(namedHours))
    found.push({ kind: "hour", text: words, value: words.toLowerCase() === "midnight" ? "0:00" : "12:00" });
  return found;
}

/** What a day or a year lies in: its month, its decade. */
export function widerThan({ kind, value }: DateFound): Pick<DateFound, "kind" | "value"> | null {
  if (kind === "day") return { kind: "month", value: value.split("-")[0]! };
  return kind === "year" ? { kind: "decade", value: decadeOf(value) } : null;
}

const decadeOf = (year: string) => `${year.slice(0, 3)}0s`;

function dayInFigures(named: Record<string, string | undefined>): { value: string; year: string } | null {
  const { y, m, d, one, two, year = "" } = named;
  if (y !== undefined) return { value: `${Number(m)}-${Number(d)}`, year: y };
  const [day, month] = Number(two) > 12 ? [Number(two), Number(one)] : [Number(one), Number(two)];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { value: `${month}-${day}`, year: year.length === 2 ? `20${year}` : year };
}

const monthOf = (name: string) =>
  monthNames.findIndex((one) => one.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1;
