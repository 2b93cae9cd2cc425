/** Scripts that write no blanks: a word of theirs begins and ends anywhere. */
const blankless =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]";
/** What goes on within a word: letters, their marks, and the joiners of Persian and of the scripts of India. */
const within = "[\\p{L}\\p{M}\\p{N}\\u200C\\u200D]";

/** Where a word or phrase first stands whole in a text, whatever its case; -1 where it does not. A mark is never cut off its letter. */
export function wordPlace(text: string, word: string): number {
  if (word.trim() === "") return -1;
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const begins = `(?:(?<!${within})|(?=${blankless})|(?<=${blankless}\\p{M}*))(?!\\p{M})`;
  const ends = `(?!\\p{M})(?:(?!${within})|(?=${blankless})|(?<=${blankless}\\p{M}*))`;
  return new RegExp(`${begins}${escaped}${ends}`, "iu").exec(text)?.index ?? -1;
}
