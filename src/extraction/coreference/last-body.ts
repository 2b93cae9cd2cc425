import type { Named } from "../names/name-book";
import type { Article } from "../text/article";
import { hasCapital } from "../text/tokens";
import { wordsOf } from "./bodies-before";
import { isCompany } from "./body-nouns";
import type { Mind } from "./meant";
import { isBodyWords } from "./words-for-bodies";

/** The body that the words just before are about: the only one heard or named in the nearest sentence that has one. */
export function lastBody(
  mind: Mind,
  sentenceOf: number,
  at: number,
  fits: (words: string[]) => boolean,
): Named | null {
  const { article, book, heardIn } = mind;
  for (let index = sentenceOf; index >= Math.max(0, sentenceOf - 2); index--) {
    const sentence = article.sentences[index];
    if (sentence === undefined) continue;
    const heard = (heardIn.get(index) ?? []).filter(({ source }) => source.from < at);
    const last = heard.at(-1);
    const named = new Set<Named>();
    for (let i = sentence.from; i < Math.min(at, sentence.to); i++) {
      const hit = book.at.get(i);
      if (hit?.entity.kind !== "organization" || hit.place.from !== i || isAside(article, i)) continue;
      if (fits(wordsOf(hit.entity))) named.add(hit.entity);
    }
    if (last?.speaker?.kind === "organization" && fits(wordsOf(last.speaker)))
      return [...named].every((one) => one === last.speaker) ? last.speaker : null;
    if (last !== undefined && last.speaker === null && isBodyWords(article, last.source)) return null;
    const [only, more] = named;
    if (only !== undefined) return more === undefined ? only : null;
    if (index < sentenceOf && opensWithUnread(mind, sentence.from)) return null;
  }
  return null;
}

/** "*Kestrel* closed on Monday": a name that was not read as one may be the body that the next words are about. */
function opensWithUnread({ article: { tokens }, book }: Mind, from: number): boolean {
  const first = tokens[from];
  return (
    first !== undefined &&
    !book.at.has(from) &&
    !book.localities.has(from) &&
    first.pos === "PROPN" &&
    hasCapital(first.text)
  );
}

/** The company that the words before a place are about, as "the company" would mean it there. */
export const companyBefore = (mind: Mind, sentenceOf: number, at: number): Named | null =>
  lastBody(mind, sentenceOf, at, isCompany);

/** "told *the BBC*", "on *Facebook*", "by *Reuters*": whom the words went to, or through; "an analyst *at Cowen*": where somebody is. */
const isAside = ({ tokens }: Article, at: number): boolean => {
  const left = tokens[at - 1]?.lower === "the" ? at - 2 : at - 1;
  return /^(?:told|on|by|to|with|via|at|of|for|from|in)$/.test(tokens[left]?.lower ?? "");
};
