import { haveOpposites } from "./opposites";
import { wordsOf } from "./words";

const negating = new Set(
  (
    "not cannot never no nobody none nothing nowhere neither hardly barely without " +
    "wrong wrongly untrue false falsely incorrect incorrectly inaccurate mistaken baseless unfounded"
  ).split(" "),
);
/** "No. 5", "no fewer than": a number, and no negation. */
const noNumber = /(?<!\p{L})no\.? ?(?=\p{N})|(?<!\p{L})(?:no (?:fewer|less|more) than|not only)(?!\p{L})/giu;

/** How many words of a sentence turn what it says into its contrary: "Nobody gave it" has one, "had been wrong to say" one. */
export function negationsIn(text: string): number {
  const words = wordsOf(text.replace(noNumber, " "));
  return words.filter(({ lower }) => negating.has(lower) || /n['’]t$/u.test(lower)).length;
}

/**
 * Whether one of two wordings may say the contrary of the other: not so many words of the one negate as of the other, or one says that
 * something was open and the other that it was shut.
 */
export function mayBeContrary(one: string, other: string): boolean {
  return negationsIn(one) !== negationsIn(other) || haveOpposites(one, other);
}
