import { blankless } from "../language/scripts";

/** How alike two texts have to be, 0 to 1, to be shown as one and the same. */
export const nearlyTheSame = 0.9;

const wordsInARow = 5;

const spaceless = `[${blankless}\\u30fc]`;
const word = new RegExp(`(?!\\p{N})${spaceless}\\p{M}*|(?:(?!${spaceless})[\\p{L}\\p{M}]|\\p{N})+`, "gu");

/**
 * How much of two texts is the same, 0 to 1: of all runs of five words that either has, the share that both have. Case and
 * punctuation do not count. A changed word costs five runs, so 0.9 is about one word in fifty. In a script that is written
 * without blanks each letter stands for a word. A text shorter than one run is like another only where it says the same.
 */
export function likeness(one: string, other: string): number {
  const [a, b] = [runsOf(one), runsOf(other)];
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  for (const run of a) if (b.has(run)) both += 1;
  return both / (a.size + b.size - both);
}

/** All runs of so many words that a text has. One that is shorter is a run itself. */
export function runsOf(text: string, inARow: number = wordsInARow): Set<string> {
  const words = text.normalize("NFKC").toLowerCase().match(word) ?? [];
  if (words.length <= inARow) return new Set(words.length === 0 ? [] : [words.join(" ")]);
  const runs = new Set<string>();
  for (let at = 0; at + inARow <= words.length; at += 1) runs.add(words.slice(at, at + inARow).join(" "));
  return runs;
}

/**
 * Stretches of a text, spread over the whole of it, of which a text that is nearly the same has at least one letter for
 * letter: what a database can look for. None crosses a line, or a quotation mark, which every site sets its own way. Without
 * blanks a sentence has a third of the letters, and each of them may be the changed one: its stretches are shorter.
 */
export function samples(text: string, most = 8): string[] {
  const stretches = text
    .split(/[\n\r\u2028\u2029"'“”‘’«»„「」『』。！？]|\s[-–—]\s/u)
    .flatMap((stretch) => (unspaced.test(stretch) ? pieces(stretch) : [stretch.trim().slice(0, 60)]))
    .filter((stretch) => stretch.length >= (unspaced.test(stretch) ? 10 : 25));
  const step = Math.max(1, stretches.length / most);
  const chosen: string[] = [];
  for (let at = 0; at < stretches.length && chosen.length < most; at += step)
    chosen.push(stretches[Math.floor(at)]!);
  return chosen;
}

/** Letters of such a script in a row, as no name in a text of another makes them. */
const unspaced = new RegExp(`(?:${spaceless}\\p{M}*){6}`, "u");

/** Thai parts its clauses by blanks, Chinese by commas; a text of one line and no mark is parted all the same. */
function pieces(stretch: string): string[] {
  return stretch.split(/[\s，、；：]+/u).flatMap((piece) => piece.match(/.{1,20}/gsu) ?? []);
}
