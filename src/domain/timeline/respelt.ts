import type { Respelling } from "../pages";

/** The text with each of the words by what stands in for it, wherever it stands by itself: no part of another, nor what is to be left out. */
export function respelt(text: string, spellings: readonly Respelling[]): string {
  return text.replace(/[^\s"]+/gu, (word) => spellings.find(({ asked }) => asked === word)?.shown ?? word);
}
