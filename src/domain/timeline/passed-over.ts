import { apart } from "../apart";
import { listed } from "../status/wording";

/** Said of words that are in nearly every text and were not looked for. */
export function passedOverWords(words: readonly string[]): string {
  const list = listed(words.map((word) => `“${apart(word)}”`));
  return `Not looked for: ${list}. In quotation marks, or with a capital, such a word is meant.`;
}
