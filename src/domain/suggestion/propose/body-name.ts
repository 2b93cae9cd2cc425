import { standsAsName, type WordsWritten, wordsWritten } from "../../language/names/stands-as-name";
import type { ReadArticle } from "./found-in-text";

/** One that is no office and no kind of people, and of whom the words say nothing more: never "the Samoa centre" or "Insiders". */
export const isBodyName = (read: ReadArticle, words: string, body: string): boolean =>
  /^\p{Lu}/u.test(body) &&
  !/^an? /i.test(body) &&
  body.length <= 80 &&
  standsAsName(body, writtenIn(read)) &&
  // "the Speaker", "the Correspondent": one word behind a "the" is what somebody is.
  (body.includes(" ") || !/^the /i.test(words) || /\p{Lu}{2}/u.test(body));

const written = new WeakMap<ReadArticle, WordsWritten>();
/** How the words of an article are written, read once for all of its suggestions. */
function writtenIn(read: ReadArticle): WordsWritten {
  const known = written.get(read) ?? wordsWritten(read.text);
  written.set(read, known);
  return known;
}
