import { smallNumbers, tensOfNumbers } from "./language/numbers/number-words";
import { slugOf } from "./slug";

const numbers = new Set([
  ...smallNumbers,
  ...tensOfNumbers,
  "hundred",
  "thousand",
  "million",
  "dozen",
  "dozens",
  "hundreds",
  "thousands",
]);
const year = /^(?:19|20)\d\d$/;

/**
 * The address of a story out of its first headline, without the numbers of the day: "Ferry fire: 14 hurt" is "ferry-fire-hurt",
 * since the next edition says 16. A year stays.
 */
export function storySlugOf(headline: string): string {
  const words = slugOf(headline.replace(/(\d)[.,](?=\d)/g, "$1")).split("-");
  const left = words.filter((word) => year.test(word) || !(/\d/.test(word) || numbers.has(word)));
  return left.length < 2 ? slugOf(headline) : left.join("-");
}
