import type { Article } from "../text/article";
import { hasCapital, lowered, type Token } from "../text/tokens";
import { particles } from "./name-particles";
import { otherCapitals, places, plainAcronyms } from "./name-words";

export const capital = (token: Token | undefined) => token !== undefined && hasCapital(token.text);

export const lower = lowered;

export const isAcronym = (text: string) =>
  /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,5})$/u.test(text) &&
  !/^[IVXLC]+$/.test(text) &&
  !plainAcronyms.has(lower(text));

export const isPlace = (word: string) =>
  places.has(word) || plainAcronyms.has(word) || otherCapitals.has(word);

/** Every part between hyphens and apostrophes begins with a capital, but for "al-", "d'" and the "woo" of "Jin-woo". */
function isPlainWord(word: string): boolean {
  if (/^\p{Lu}{2,}$/u.test(word)) return false;
  const parts = word.split(/['’ʼ-]/);
  return parts.every(
    (part, i) =>
      /^\p{Lu}[\p{L}\p{M}.]*$/u.test(part) ||
      (i < parts.length - 1 && particles.has(lower(part))) ||
      (i === 1 && parts.length === 2 && /^\p{Ll}{1,6}$/u.test(part)) ||
      /^[dl]$/.test(part),
  );
}

/** Two or three capitalized words, particles aside. */
export function isPlainName(words: string[]): boolean {
  const telling = words.filter((word) => !particles.has(lower(word)) && word !== "i");
  return telling.length > 0 && telling.length <= 3 && telling.every(isPlainWord);
}

/** Whether nothing but a blank stands before a token: no two words of a name are parted by a line. */
export function gapIsBlank(article: Article, i: number): boolean {
  const before = article.tokens[i - 1] as Token;
  const token = article.tokens[i] as Token;
  return token.start - before.end <= 1 && !article.text.slice(before.end, token.start).includes("\n");
}
