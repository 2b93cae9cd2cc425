import { organizationWords, titles } from "../names/name-words";
import { isOccupation } from "../names/occupations";
import type { Article } from "../text/article";
import type { Range } from "../text/word-classes";
import { isBodyNoun } from "./body-nouns";

export function isBodyWords({ tokens }: Article, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) {
    const word = tokens[i]?.lower ?? "";
    if (isBodyNoun(word) || organizationWords.has(word)) return true;
    if (/^(?:for|of|at|,)$/.test(word)) return false;
  }
  return false;
}

/** "The *Treasury* Secretary": whoever holds an office is no body, whatever words stand before it. */
export function isOfficer({ tokens }: Article, { from, to }: Range): boolean {
  let end = from + 1;
  while (end < to && !/^(?:for|of|at|to|in|on|,)$/.test(tokens[end]?.lower ?? "")) end += 1;
  const head = tokens[end - 1]?.lower ?? "";
  if (isBodyNoun(head) || organizationWords.has(head)) return false;
  // "*A Progressive Alliance whip*": one of many, by a word that is no body's.
  const isOne = /^an?$/.test(tokens[from]?.lower ?? "") && /^\p{Ll}/u.test(tokens[end - 1]?.text ?? "");
  return titles.has(head) || isOccupation(head) || isOne;
}
