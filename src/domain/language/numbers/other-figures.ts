import { smallNumbers } from "./number-words";
import type { NumberFound } from "./numbers-in";

/** A figure in a text; a score, a range or a place in an order is told by its words, since it is no one number. */
export type FigureFound = Omit<NumberFound, "value"> & { value: number | string };

const scales: Record<string, number> = {
  ...{ k: 1e3, m: 1e6, mn: 1e6, mln: 1e6, mio: 1e6, bn: 1e9, bln: 1e9, tn: 1e12, trn: 1e12 },
  ...{ hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, dozen: 12 },
};
const parts: Record<string, number> = {
  ...{ half: 2, third: 3, quarter: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10 },
};
const times: Record<string, number> = { once: 1, twice: 2, thrice: 3 };

const number = "\\d[\\d.,]*\\d|\\d";
const begins = "(?<![\\p{L}\\d.,:/–-])";
const ends = "(?![\\p{L}\\d])";
const partNames = Object.keys(parts).slice(1).join("|");
const numerators = smallNumbers.slice(2, 10).join("|");

type Reader = { pattern: RegExp; value: (found: RegExpExecArray) => number | string | null };

const scaled = (digits: string, scale: number): number =>
  Number((Number(digits.replaceAll(",", "")) * scale).toPrecision(12));

/** In this order: what one has read is left to no other. */
const readers: Reader[] = [
  {
    // "£1.2bn", "900k", "14km"
    pattern: new RegExp(
      `${begins}(${number})((?!(?:st|nd|rd|th|s|am|pm)${ends})[a-z]{1,4}|(?: bn| tn))${ends}`,
      "giu",
    ),
    value: ([, digits = "", unit = ""]) => scaled(digits, scales[unit.trim().toLowerCase()] ?? 1),
  },
  {
    // A score, a range, a season: "3-1", "10–15", "2019/20"; a date has a third number.
    pattern: new RegExp(`${begins}(\\d{1,4})[-–/](\\d{1,4})(?![\\p{L}\\d/–-]|[.,:]\\d)`, "gu"),
    value: ([, one, other]) => `${one}-${other}`,
  },
  {
    // "14th", and who is "in her 30s"; a decade has four digits.
    pattern: new RegExp(`${begins}(?<!['’])(\\d+(?:st|nd|rd|th)|\\d0s)${ends}`, "giu"),
    value: ([words]) => words.toLowerCase(),
  },
  {
    pattern: /(?<!\p{L})half an? (hundred|thousand|million|billion|trillion|dozen)(?!\p{L})/giu,
    value: ([, scale = ""]) => scales[scale.toLowerCase()]! / 2,
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\d])(${numerators}|[2-9])[ -](${partNames})s(?!\\p{L})`, "giu"),
    value: ([, many = "", part = ""]) => {
      const count = smallNumbers.indexOf(many.toLowerCase());
      return (count < 0 ? Number(many) : count) / parts[part.toLowerCase()]!;
    },
  },
  {
    // "A third of them", and not "a third man".
    pattern: new RegExp(
      `(?<!\\p{L})(?:an?|one)[ -](${partNames})(?![\\p{L}-]| \\p{L})|(?<!\\p{L})(?:an?|one)[ -](${partNames})(?= (?:of|more|less|fewer|were|was|are|is|had|have)(?!\\p{L}))`,
      "giu",
    ),
    value: ([, one, other]) => 1 / parts[(one ?? other ?? "").toLowerCase()]!,
  },
  {
    pattern:
      /(?<![\p{L}-])(?<!(?:first|second|other|better|latter) )half(?![\p{L}-]| (?:past|time)(?!\p{L}))/giu,
    value: () => 1 / 2,
  },
  {
    pattern:
      /(?<!\p{L})(?<!at )(once|twice|thrice)(?!\p{L}| (?:again|more|the|he|she|it|they|we|you|upon)(?!\p{L}))/giu,
    value: ([words]) => times[words.toLowerCase()]!,
  },
];

/** The figures in a text that are neither plain digits nor a number that is written out. */
export function otherFigures(text: string): FigureFound[] {
  const found: FigureFound[] = [];
  let rest = text;
  for (const { pattern, value } of readers)
    for (const match of [...rest.matchAll(pattern)]) {
      const read = value(match);
      if (read === null || Number.isNaN(read)) continue;
      const [start, end] = [match.index, match.index + match[0].length];
      found.push({ start, end, text: match[0], value: read });
      rest = without(rest, { start, end });
    }
  return found;
}

const counting =
  /(?<![\p{L}\d-])(?<!(?:no|any|some|every|each|this|that|the|which|another|at|only) )one(?![\p{L}\d’'-]| (?:another|day|thing|way)(?!\p{L}))/giu;

/** "One worker", "one of them": where the word counts, as far as the words beside it tell. */
export const onesIn = (text: string): FigureFound[] =>
  [...text.matchAll(counting)].map(({ 0: words, index }) => ({
    ...{ start: index, end: index + words.length, text: words, value: 1 },
  }));

/** The text with blanks for words of it that were read, so that all others stand where they stood. */
export const without = (text: string, { start, end }: { start: number; end: number }): string =>
  text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
