import { monthNames, weekdayNames } from "../time/english-calendar";

/** A day, hour or year in a text: what kind of thing it is, its words, and what it is, so that two of a kind can be told apart. */
export type DateFound = { kind: "day" | "month" | "year" | "weekday" | "hour"; text: string; value: string };

const month = `(?:${monthNames.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join("|")}|Sept\\.?)`;
const weekday = weekdayNames.join("|");
const number = "(\\d{1,2})(?:st|nd|rd|th)?";
const days = [
  new RegExp(`(?<![\\p{L}\\d.,:])${number} (?:of )?(${month})(?![\\p{L}])`, "gu"),
  new RegExp(`(?<![\\p{L}])(${month}) ${number}(?![\\p{L}\\d:]|[.,]\\d)`, "gu"),
];
const months = new RegExp(
  `(?<![\\p{L}])(?:in|since|until|till|by|last|next|early|late|mid-|of|from|to|before|after|during|and) ?(${month})(?![\\p{L}])`,
  "gu",
);
const years = /(?<![\p{L}\d.,:$€£-])(1[5-9]\d\d|20\d\d)(?![\p{L}\d:%-]|[.,]\d)/gu;
const weekdays = new RegExp(`(?<![\\p{L}])(${weekday})(?![\\p{L}])`, "gu");
const hours = /(?<![\p{L}\d.,:])(\d{1,2})(?:[:.](\d\d))? ?(a|p)\.?m\b/giu;

/** The days, months, years, weekdays and hours that an English text names; the month of a day is none of its own. */
export function datesIn(text: string): DateFound[] {
  const found: DateFound[] = [];
  let rest = text;
  for (const [at, pattern] of days.entries())
    rest = rest.replace(pattern, (words: string, one: string, other: string) => {
      const [day, name] = at === 0 ? [one, other] : [other, one];
      found.push({ kind: "day", text: words, value: `${monthOf(name)}-${Number(day)}` });
      return " ".repeat(words.length);
    });
  for (const [, name = ""] of rest.matchAll(months))
    found.push({ kind: "month", text: name, value: String(monthOf(name)) });
  for (const [words] of rest.matchAll(years)) found.push({ kind: "year", text: words, value: words });
  for (const [words] of rest.matchAll(weekdays)) found.push({ kind: "weekday", text: words, value: words });
  for (const [words, hour, minute = "00", half = ""] of rest.matchAll(hours))
    found.push({ kind: "hour", text: words, value: `${Number(hour)}:${minute}${half.toLowerCase()}` });
  return found;
}

const monthOf = (name: string) =>
  monthNames.findIndex((one) => one.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1;
