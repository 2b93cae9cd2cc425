import { escaped } from "@/domain/language/escaped";
import { blankless } from "@/domain/language/scripts";

/** What goes on within a word: letters, their marks, and the joiners of Persian and of the scripts of India. */
const within = "[\\p{L}\\p{M}\\p{N}\\u200C\\u200D]";

const [ends, begins] = [new RegExp(`${within}$`, "u"), new RegExp(`^${within}`, "u")];
/** Of a script without blanks a word begins and ends anywhere. */
const [endsAnywhere, beginsAnywhere] = [
  new RegExp(`[${blankless}]\\p{M}*$`, "u"),
  new RegExp(`^[${blankless}]`, "u"),
];

/**
 * Where a word or phrase first stands whole in a text, whatever its case; -1 where it does not. A mark is never cut off
 * its letter. Only the letters beside a place are asked about: to build an expression with all of that in it for each
 * word costs more than to draw the entry.
 */
export function wordPlace(text: string, word: string): number {
  if (word.trim() === "") return -1;
  for (const { index, 0: found } of text.matchAll(new RegExp(escaped(word), "giu"))) {
    const end = index + found.length;
    const [before, after] = [text.slice(Math.max(0, index - 8), index), text.slice(end, end + 8)];
    if (!goesOn(before, found) && !goesOn(found, after)) return index;
  }
  return -1;
}

/** Whether one and the same word, or a letter with its mark, stands on both sides. */
function goesOn(before: string, after: string): boolean {
  if (/^\p{M}/u.test(after)) return true;
  return ends.test(before) && begins.test(after) && !endsAnywhere.test(before) && !beginsAnywhere.test(after);
}
