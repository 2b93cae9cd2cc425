import { smallNumbers, tensOfNumbers } from "./number-words";

/** A number in a text: where it stands, its words, and what it is. */
export type NumberFound = { start: number; end: number; text: string; value: number };

const scales: Record<string, number> = {
  hundred: 100,
  thousand: 1_000,
  million: 1_000_000,
  billion: 1_000_000_000,
  trillion: 1_000_000_000_000,
};

const digits = "\\d[\\d.,]*\\d|\\d";
const words = [...smallNumbers.toReversed(), ...tensOfNumbers, ...Object.keys(scales), "dozen"].join("|");
/** One part of a number that is written out, with what joins it to the one before. */
const part = new RegExp(
  `(?<![\\p{L}\\d.,:/])(?<!\\d-)(?:${digits}|${words})s?(?![\\p{L}\\d:/])(?!-\\d)`,
  "giu",
);
const joint = /^(?:[ -]|,? and | and an? )$/i;

/** What of a number was read so far: whole thousands, what stands before the next scale, and the least scale that may come. */
type Reading = { whole: number; rest: number; scale: number; isOpen: boolean };

/** The reading with another part, or null where that begins a number of its own: "four 14". */
function withPart({ whole, rest, scale, isOpen }: Reading, word: string): Reading | null {
  const unit = smallNumbers.indexOf(word);
  const ten = tensOfNumbers.indexOf(word);
  const times = scales[word];
  if (times === 100 && rest > 0 && rest < 100 && rest % 10 > 0)
    return { whole, rest: rest * 100, scale, isOpen };
  if (times !== undefined && times > 100 && rest > 0 && times < scale)
    return { whole: whole + rest * times, rest: 0, scale: times, isOpen: true };
  if (!isOpen) return null;
  if (unit > 0 && unit < 10 && rest % 10 === 0 && rest % 100 !== 10)
    return { whole, rest: rest + unit, scale, isOpen };
  if (unit >= 10 && rest % 100 === 0) return { whole, rest: rest + unit, scale, isOpen };
  if (ten >= 0 && rest % 100 === 0) return { whole, rest: rest + (ten + 2) * 10, scale, isOpen };
  return null;
}

function begun(word: string): Reading {
  if (/^\d/.test(word)) {
    const value = Number(word.replaceAll(",", ""));
    return { whole: 0, rest: value, scale: Number.POSITIVE_INFINITY, isOpen: false };
  }
  if (word === "dozen") return { whole: 0, rest: 12, scale: 0, isOpen: false };
  const open = { whole: 0, scale: Number.POSITIVE_INFINITY, isOpen: true };
  if (scales[word] !== undefined)
    return scales[word] === 100
      ? { ...open, rest: 100 }
      : { ...open, whole: scales[word]!, rest: 0, scale: scales[word]! };
  const unit = smallNumbers.indexOf(word);
  return { ...open, rest: unit >= 0 ? unit : (tensOfNumbers.indexOf(word) + 2) * 10 };
}

/**
 * The numbers in a text, in digits or written out in English: "forty-one", "two hundred and five", "1.2 million", "a dozen".
 * "One" by itself is as often nobody's number, and is none. Ordinals are not read.
 */
export function numbersIn(text: string): NumberFound[] {
  const found: (NumberFound & { reading: Reading })[] = [];
  for (const { 0: whole, index: start } of text.matchAll(part)) {
    const word = whole.toLowerCase().replace(/(?<=[a-z])s$/, "");
    const end = start + whole.length;
    const last = found.at(-1);
    const joined = last && joint.test(text.slice(last.end, start)) ? withPart(last.reading, word) : null;
    const reading = joined ?? begun(word);
    const one = { start: joined ? last!.start : start, end, reading };
    if (joined) found.pop();
    found.push({ ...one, text: text.slice(one.start, end), value: reading.whole + reading.rest });
  }
  return found.flatMap(({ reading: _, ...one }) =>
    one.text.toLowerCase() === "one" || Number.isNaN(one.value) ? [] : [one],
  );
}

/** The same text with its numbers in digits, "per cent" as a sign: "Twelve hundred" and "1,200" are written alike. */
export function inFigures(text: string): string {
  const plain = text.replace(/(?<=[\p{L}\d]) ?(?:per ?cent)(?!\p{L})/giu, "%");
  return numbersIn(plain)
    .toReversed()
    .reduce((all, { start, end, value }) => `${all.slice(0, start)}${value}${all.slice(end)}`, plain);
}
