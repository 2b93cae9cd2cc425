/**
 * A name as it is compared: without case, accents, signs and a leading "the", so that "The BBC" and "BBC" are one. The
 * database compares by a `plain_name` of its own, which may see rare marks otherwise: what one of them said is never looked up
 * with the other.
 */
export function plainName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(leftOut, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim()
    .replace(/^the /, "");
}

/** Whether words hold a name or other words whole, as they are compared. */
export const holdsPlain = (words: string, part: string): boolean =>
  ` ${plainName(words)} `.includes(` ${plainName(part)} `);

/**
 * Marks that make no other word: accents of Latin, Greek and Cyrillic; the points of Hebrew, Arabic and Syriac, which their
 * readers leave out as a rule; choosers of a shape, and the joiner. In Hindi, Thai, Burmese or Japanese a mark is a vowel, a
 * tone or a voicing: without its marks "राम" is "रमा", and "バス" is "ハス".
 */
const leftOut = new RegExp(
  `(?:${[
    "\\p{Script=Latin}",
    "\\p{Script=Greek}",
    "\\p{Script=Cyrillic}",
    "[\\u0300-\\u036f\\u0483-\\u0489\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\u2de0-\\u2dff\\ufe20-\\ufe2f]",
    "\\p{Script=Hebrew}",
    "[\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06ed\\u08ca-\\u08ff]",
    "\\p{Script=Syriac}",
    "\\p{Variation_Selector}",
  ].join("|")})(?<=\\p{M})|\\u200d`,
  "gu",
);
