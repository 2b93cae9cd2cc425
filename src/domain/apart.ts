import { fromTheRight } from "./language/scripts";

/** Letters that run from right to left, and the signs that turn a line about. */
const turning = new RegExp(`[${fromTheRight}\\u202A-\\u202E\\u2066-\\u2069]`, "u");

/**
 * Words of others within a sentence of ours, between the marks by which Unicode sets such words apart (UAX 9, FSI and PDI):
 * without them a name in Arabic takes the signs and numbers beside it along to its other end. A page has `bdi` for it;
 * a sentence goes into feeds, titles and answers too, where only marks come along. Words that turn nothing stay as they are.
 */
export function apart(words: string): string {
  return turning.test(words) ? `\u2068${words}\u2069` : words;
}
