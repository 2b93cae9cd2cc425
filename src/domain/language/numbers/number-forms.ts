import { smallNumbers, tensOfNumbers } from "./number-words";
import { numbersIn } from "./numbers-in";

/** The words of a search, each in every way that a text may write it: "14" is "fourteen" too, and "twelve hundred" is "1,200". */
export function wordForms(asked: string): string[][] {
  const forms: string[][] = [];
  const plain = (text: string) =>
    forms.push(...text.split(/\s+/u).flatMap((word) => (/[\p{L}\p{N}]/u.test(word) ? [[word]] : [])));
  let at = 0;
  for (const { start, end, text, value } of numbersIn(asked)) {
    plain(asked.slice(at, start));
    forms.push(numberForms(text, value));
    at = end;
  }
  plain(asked.slice(at));
  return forms;
}

function numberForms(text: string, value: number): string[] {
  const hundreds =
    value >= 1_100 && value < 10_000 && value % 100 === 0 ? [`${inWords(value / 100)} hundred`] : [];
  const written = Number.isInteger(value) && value < 1_000_000 ? [inWords(value)] : [];
  return [...new Set([text, String(value), value.toLocaleString("en-GB"), ...written, ...hundreds])];
}

/** "one thousand two hundred", of whole numbers under a million. */
function inWords(value: number): string {
  if (value < 20) return smallNumbers[value]!;
  const rest = (of: number, joint: string) => (value % of === 0 ? "" : joint + inWords(value % of));
  if (value < 100) return `${tensOfNumbers[Math.floor(value / 10) - 2]}${rest(10, "-")}`;
  if (value < 1_000) return `${inWords(Math.floor(value / 100))} hundred${rest(100, " ")}`;
  return `${inWords(Math.floor(value / 1_000))} thousand${rest(1_000, " ")}`;
}
