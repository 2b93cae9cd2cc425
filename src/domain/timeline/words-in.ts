import type { Span } from "../pages";

/** A word of a text: its letters without what cannot be seen, and where it stands. */
export type StandingWord = Span & { word: string };

/**
 * The words of a text where they stand, parted as the search parts them (`search.parted`): signs and apostrophes part words, a
 * dot or a comma stays within a number, and signs of scripts that write no spaces are a word each.
 */
export function wordsIn(text: string): StandingWord[] {
  return [...text.matchAll(word)].map(({ 0: found, index }) => ({
    word: found.replace(unseen, "").normalize("NFC"),
    start: index,
    end: index + found.length,
  }));
}

const unseen = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]/gu;

const scripts = ["Han", "Hiragana", "Katakana", "Hangul", "Thai", "Lao", "Khmer", "Myanmar"];
const spaceless = `[${scripts.map((script) => `\\p{Script=${script}}`).join("")}\\u30FC]`;
/** Apostrophes that Unicode counts among the letters. */
const apostrophe = "[\\u02B9-\\u02C1\\u02C8\\uA78B\\uA78C]";
const letter = `(?!${spaceless}|${apostrophe})[\\p{L}\\p{N}\\p{M}]`;
const within = `${unseen.source}+(?=${letter})|(?<=\\p{N})[.,](?=\\p{N})`;
const word = new RegExp(`(?=${spaceless})[\\p{L}\\p{N}]\\p{M}*|${letter}(?:${letter}|${within})*`, "gu");
