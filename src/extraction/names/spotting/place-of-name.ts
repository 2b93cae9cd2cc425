import type { Article, Sentence } from "../../text/article";
import type { Token } from "../../text/tokens";
import { daysOfWeek, type Range } from "../../text/word-classes";
import { demonyms } from "../demonyms";
import { genderOf } from "../gender-told";
import { isGivenName } from "../given-names";
import { nameWords } from "../name-particles";
import type { NamePlace } from "../name-place";
import { organizationWords, otherCapitals, titles } from "../name-words";
import { isOccupation } from "../occupations";
import { rolesAround } from "../offices-told";
import { isConsulate, topics } from "./before-names";
import { kindOf } from "./kind-of-name";
import { bearsMonth, isNumbered } from "./name-runs";

export function place(article: Article, sentence: Sentence, range: Range, cut: boolean): NamePlace[] {
  const { tokens } = article;
  let { from, to } = range;
  const word = (i: number) => (tokens[i] as Token).lower;
  // "*Jan* Teller" and "*May* Osei" bear a month's name; "Hon. *Monday* Osagie", behind a title, that of a day.
  const isGivenAt = (at: number) =>
    (isGivenName(word(at)) || (cut && at === range.from && daysOfWeek.has(word(at)))) &&
    to - at === 2 &&
    /^\p{Lu}\p{Ll}/u.test(tokens[at + 1]?.text ?? "");
  while (
    from < to &&
    ((otherCapitals.has(word(from)) && !isGivenAt(from)) || tokens[from]?.pos === "PUNCT") &&
    !(
      (organizationWords.has(word(to - 1)) || isConsulate(tokens[to - 2]?.lower, word(to - 1))) &&
      to - from > 1
    )
  )
    from += 1;
  while (
    to > from &&
    (otherCapitals.has(word(to - 1)) || /^(?:of|and|the|for|-)$/.test(word(to - 1))) &&
    !organizationWords.has(word(to - 1)) &&
    !isSecondSurname(article, from, to) &&
    !(to - from === 2 && bearsMonth(article, from, to - 1)) &&
    !(to - from > 1 && isNumbered(article, to - 1))
  )
    to -= 1;
  while (
    to - from > 2 &&
    (postnominals.test((tokens[to - 1] as Token).text) ||
      (isGivenName(word(from)) &&
        /^(?:SC|AM|AC|MS|JP|MD|TD|RN|SJ|OP|MLA)$/.test((tokens[to - 1] as Token).text)))
  )
    to -= 1;
  if (from >= to || isDateline(article, sentence, from, to)) return [];
  const words = nameWords(article, from, to);
  if (
    word(from) === "united" &&
    /^(?:states|kingdom|arab)$/.test(word(Math.min(from + 1, tokens.length - 1)))
  )
    return [];
  if (isTopic(article, sentence, from, to)) return [];
  if (to - from === 1 && tokens[from - 1]?.lower === "the" && demonyms.has(word(from))) return [];
  const roles = rolesAround(article, sentence, from, to);
  const read = kindOf(article, from, to, words, cut);
  if (read === null) return [];
  const guessed = read === "guess";
  const kind = guessed ? "person" : read;
  const gender = kind === "organization" ? null : genderOf(article, from, words);
  return [{ from, to, kind, words, roles, gender, guessed }];
}

/** Letters of an honour, an office or a degree behind somebody's name; those that a club or a town may have need a given name. */
const postnominals =
  /^(?:QC|KC|MP|MEP|MSP|TD|MBE|OBE|CBE|KBE|DBE|KCMG|CMG|FRS|FRCP|FRCS|PhD|DPhil|LLB|LLM|CEO|CFO|COO|CTO)$/;

/** "*Finance* chief Tomas Ek said": what somebody is head of, with a capital from the sentence alone. */
function isTopic({ tokens }: Article, sentence: Sentence, from: number, to: number): boolean {
  const next = tokens[to];
  return (
    from === sentence.from &&
    to - from === 1 &&
    topics.test(tokens[from]?.lower ?? "") &&
    next !== undefined &&
    /^\p{Ll}/u.test(next.text) &&
    (titles.has(next.lower) ||
      isOccupation(next.lower) ||
      /^(?:chief|boss|head|spokes\p{L}+|official)$/u.test(next.lower))
  );
}

/** "LISBON (Reuters) -", "NEW YORK —": where a report was written. */
function isDateline({ tokens }: Article, sentence: Sentence, from: number, to: number): boolean {
  if (from > sentence.from + 1 || tokens.slice(from, to).some(({ text }) => !/^\p{Lu}{3,}$/u.test(text)))
    return false;
  for (let i = to; i < Math.min(tokens.length, to + 6); i++)
    if (/^(?:[—–(-]|--)$/.test((tokens[i] as Token).text)) return true;
  return false;
}

/** "Robert Illingworth-*Day*": what a hyphen joins to a name is of it, whatever else the word means. */
const isSecondSurname = ({ tokens }: Article, from: number, to: number): boolean => {
  const [name, hyphen, last] = [tokens[to - 3], tokens[to - 2], tokens[to - 1]];
  return (
    to - 3 > from &&
    /^[-‐‑]$/.test(hyphen?.text ?? "") &&
    hyphen?.start === name?.end &&
    hyphen?.end === last?.start &&
    /^\p{Lu}\p{Ll}/u.test(last?.text ?? "")
  );
};
