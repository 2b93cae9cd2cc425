import type { Span } from "../pages";

/** A word of a text: its letters without what cannot be seen, and where it stands. */
export type StandingWord = Span & { word: string };

/**
 * The words of a text where they stand, parted as the search parts them (`search.parted`): signs and apostrophes part words, a
 * dot or a comma stays within a number, an apostrophe within a word of Cyrillic letters, and signs of scripts that write no
 * spaces are a word each.
 */
export function wordsIn(text: string): StandingWord[] {
  // One sign for one, so that everything stays where it is.
  const apart = text.replace(date, (whole) => whole.replaceAll(".", " "));
  return [...apart.matchAll(word)].map(({ 0: found, index }) => ({
    word: found.replace(gone, "").normalize("NFC"),
    start: index,
    end: index + found.length,
  }));
}

const unseen =
  "[\\u00AD\\u034F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFE00-\\uFE0F\\uFEFF]";

/** The day, the month and the year are each looked for. */
const date = /(?<!\d)(?<!\d[.,])\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?![.,]?\d)/g;

const scripts = ["Han", "Hiragana", "Katakana", "Hangul", "Thai", "Lao", "Khmer", "Myanmar"];
const spaceless = `[${scripts.map((script) => `\\p{Script=${script}}`).join("")}\\u30FC]`;
/** Some of them Unicode counts among the letters. */
const apostrophe = "['`\\u00B4\\u2018\\u2019\\u2032\\uFF07\\u02B9-\\u02C1\\u02C8\\uA78B\\uA78C]";
const letter = `(?!${spaceless}|${apostrophe})[\\p{L}\\p{N}\\p{M}]`;
const cyrillic = "\\p{Script=Cyrillic}";
const within = `${unseen}+(?=${letter})|(?<=\\p{N})[.,](?=\\p{N})|(?<=${cyrillic})${apostrophe}(?=${cyrillic})`;
const gone = new RegExp(`${unseen}|${apostrophe}`, "gu");
const word = new RegExp(`(?=${spaceless})[\\p{L}\\p{N}]\\p{M}*|${letter}(?:${letter}|${within})*`, "gu");
