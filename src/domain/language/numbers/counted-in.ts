import { monthNames } from "../../time/english-calendar";
import { numbersIn } from "./numbers-in";
import { type FigureFound, onesIn, otherFigures, without } from "./other-figures";

const months = monthNames.map((name) => name.slice(0, 3)).join("|");
const before = new RegExp(
  `(?:^|[^\\p{L}])(?:in|since|until|till|by|from|to|of|the|before|after|during|and|early|late|year|(?:${months})\\p{L}*\\.?|\\d(?:st|nd|rd|th)?)[ ,-]+$`,
  "iu",
);

/** "30 January", "in 2018", "3 p.m.": when it was is written otherwise in a claim than in an article. */
const isDate = (text: string, { start, end }: FigureFound): boolean =>
  new RegExp(`^ ?(?:(?:of )?(?:${months})\\p{L}*|[ap]\\.?m\\b)`, "iu").test(text.slice(end)) ||
  new RegExp(`(?:${months})\\p{L}*\\.? $`, "iu").test(text.slice(Math.max(0, start - 12), start)) ||
  // "£2000" and "about 2000 people" are no years.
  (/^(?:1[5-9]|20|21)\d\d$/.test(text.slice(start, end)) && before.test(text.slice(0, start)));

/** The figures in a text, but for dates: numbers, sums, fractions, scores, and how often. */
export function countedIn(text: string): FigureFound[] {
  const others = otherFigures(text);
  const rest = others.reduce(without, text);
  const numbers = numbersIn(rest);
  const ones = onesIn(numbers.reduce(without, rest));
  return [...others, ...numbers, ...ones]
    .filter((found) => !isDate(text, found))
    .toSorted((one, other) => one.start - other.start);
}
