import { comparedText } from "../compared-text";
import { numbersIn } from "../language/numbers/numbers-in";
import { blankless } from "../language/scripts";

/** A word, or a mark that means something: a quotation mark, a question mark, a sign of money or of parts in a hundred. */
const token = new RegExp(
  `[${blankless}]\\p{M}*|(?<![\\p{L}\\p{N}])-?\\p{N}[\\p{L}\\p{N}\\p{M}]*(?:[.,:/'-][\\p{L}\\p{N}\\p{M}]+)*|` +
    `(?:(?![${blankless}])[\\p{L}\\p{N}\\p{M}])+(?:[.'-](?:(?![${blankless}])[\\p{L}\\p{N}\\p{M}])+)*|["?%\\p{Sc}]|(?<![\\p{L}\\p{N}])'|'(?![\\p{L}\\p{N}])`,
  "gu",
);

/**
 * A text as its words are compared: without commas, blanks and how a site sets its marks. A quotation is one in whichever
 * marks, and a number one in digits or letters. Case is kept, for whoever looks for names.
 */
export function comparedWords(text: string): string[] {
  const folded = comparedText(text.normalize("NFC")).folded.replaceAll("''", '"').replace(/[？؟]/g, "?");
  return (inDigits(folded).match(token) ?? []).map((word) => (word === "'" ? '"' : word));
}

/** "US" and "us" are two words; "The" and "the" are one. */
export const plainWord = (word: string): string => (/^\p{Lu}{2,}$/u.test(word) ? word : word.toLowerCase());

/** "Forty-one" is 41, and 1,200 is 1200: how a number is written is no other number. */
function inDigits(text: string): string {
  let end = 0;
  const parts = numbersIn(text).map((number) => {
    const before = text.slice(end, number.start);
    end = number.end;
    return `${before}${number.value}`;
  });
  return parts.join("") + text.slice(end);
}

/** So many comparisons of two words, and sentences are told apart as wholes. */
const mostCells = 1_000_000;

/** By their places, the words of each that the other does not have there (a longest common subsequence). */
export function differingWords(
  before: readonly string[],
  after: readonly string[],
): { removed: number[]; added: number[] } {
  let from = 0;
  while (from < before.length && from < after.length && before[from] === after[from]) from += 1;
  let [endBefore, endAfter] = [before.length, after.length];
  while (endBefore > from && endAfter > from && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore -= 1;
    endAfter -= 1;
  }
  const [rows, columns] = [endBefore - from, endAfter - from];
  const all = (count: number) => Array.from({ length: count }, (_, at) => from + at);
  if (rows === 0 || columns === 0 || rows * columns > mostCells)
    return { removed: all(rows), added: all(columns) };
  const width = columns + 1;
  const common = new Uint16Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1)
      common[row * width + column] =
        before[from + row] === after[from + column]
          ? common[(row + 1) * width + column + 1]! + 1
          : Math.max(common[(row + 1) * width + column]!, common[row * width + column + 1]!);
  const [removed, added]: [number[], number[]] = [[], []];
  let [row, column] = [0, 0];
  while (row < rows || column < columns) {
    if (row < rows && column < columns && before[from + row] === after[from + column]) {
      row += 1;
      column += 1;
    } else if (
      column >= columns ||
      (row < rows && common[(row + 1) * width + column]! >= common[row * width + column + 1]!)
    )
      removed.push(from + row++);
    else added.push(from + column++);
  }
  return { removed, added };
}
