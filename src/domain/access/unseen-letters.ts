/**
 * Whether a text holds what nobody can see: control characters, marks that turn the direction, fillers without a shape, and
 * joiners where no script needs one. Two names that differ in such a letter alone would look the same.
 */
export function hasUnseenLetters(text: string): boolean {
  return unseen.test(text.replace(joinersInPlace, ""));
}

/** Variants of a shape (of a letter of Mongolian or Han, say) are seen by what they change. */
const unseen = /\p{C}|(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/u;

/** Scripts whose letters join: there a joiner between two letters changes both. */
const joining =
  "(?:\\p{Script=Arabic}|\\p{Script=Syriac}|\\p{Script=Nko}|\\p{Script=Mongolian}|\\p{Script=Adlam}|\\p{Script=Mandaic})";

/** The sign that takes a letter's vowel away, in the scripts of India and their neighbours. */
const virama =
  "[\\u094d\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d4d\\u0dca\\u1039\\u103a\\u17d2\\u1b44\\u0f84]";

/** Where Unicode allows a joiner in a name (UAX 31, rules A1, A2 and B). */
const joinersInPlace = new RegExp(
  `(?<=${joining}\\p{M}*)[\\u200c\\u200d](?=${joining})|(?<=${virama})[\\u200c\\u200d]`,
  "gu",
);
