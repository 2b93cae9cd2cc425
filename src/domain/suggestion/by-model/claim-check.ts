import { overlap, type Span } from "../../anchor";
import { states } from "../../language/clauses";
import { isCommonNoun } from "../../language/common-nouns";
import type { Mention } from "../../language/names/link-mentions";
import { sentencesOf } from "../../language/sentences";
import { wordsOf } from "../../language/words";
import { lowerFirst, sentence } from "../../status/wording";
import { type Reference, sentenceAround } from "../propose/found-in-text";
import { withOwnDays } from "../wording/own-days";
import type { Dropped } from "./model-reading";
import { isOnlyOne } from "./only-one";

/** What a claim rests on: the article, and where in it stands what is said. */
export type Rests = {
  text: string;
  content: readonly Span[];
  publishedAt: string | null;
  /** The named one who says it; null where that is nobody or not known. */
  speaker: Mention | null;
  /** Everybody whom the article names. */
  mentions: readonly Mention[];
  /** Whom words of the content mean, where the rules are certain of it. */
  references: readonly Reference[];
};

/**
 * Why a claim may not stand for these words; null where it may. It is those words themselves, one by one and in their order: what is put in,
 * left out or moved about is another statement, however small the word. Four things may differ, each at its place: a connective
 * before all, a name for whoever is meant, a day for "on Friday", and the tense that reported speech moves.
 */
export function faultOfClaim(claim: string, rests: Rests): Dropped | null {
  if (sentencesOf(claim).length !== 1 || wordsOf(claim).length < 3 || !states(claim)) return "other_words";
  const own = tokensOf(claim, 0);
  if (own.some(({ word }) => /^(?:I|we|my|our|me|us)$/i.test(word))) return "other_words";
  const said = rests.content.flatMap(({ start, end }) => tokensOf(rests.text.slice(start, end), start));
  const others = [...namesFor(said, rests), ...daysFor(said, rests)];
  return beginnings(said).some((from) => isAligned(said, from, own, others)) ? null : "other_words";
}

type Token = { word: string; start: number };
/** What may stand instead of `length` words from `at` on. */
type Other = { at: number; length: number; words: readonly string[] };

/** Words and the marks between them, which can turn a sentence around as a word does; marks at both ends say nothing. */
function tokensOf(text: string, from: number): Token[] {
  const inner = /^[\s“”"«».,;:—–-]*(.*?)[\s“”"«».,;:—–-]*$/s.exec(text)?.[1] ?? "";
  const offset = from + text.indexOf(inner);
  const pattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}’'.-]*[\p{L}\p{N}]|[\p{L}\p{N}]|[^\s.]/gu;
  return [...inner.matchAll(pattern)].map(({ 0: word, index }) => ({
    word: word
      .replace(/’/g, "'")
      .replace(/[“”«»]/g, '"')
      .replace(/–/g, "—"),
    start: offset + index,
  }));
}

/** Where a claim may begin: at the first word, or behind "that", "and" or "but". */
function beginnings(said: readonly Token[]): number[] {
  const all = [0];
  let at = 0;
  while (
    (/^(?:that|and|however|moreover|meanwhile|also)$/i.test(said[at]?.word ?? "") ||
      (/^but$/i.test(said[at]?.word ?? "") && said[at + 1]?.word !== "for")) &&
    at < said.length
  ) {
    at += said[at + 1]?.word === "," ? 2 : 1;
    all.push(at);
  }
  return all;
}

/** Tenses as reported speech moves them, and the person of a verb behind a name; never back, since "would" is no "will". */
const moved = new Map<string, readonly string[]>(
  Object.entries({
    am: ["is", "was"],
    is: ["was"],
    are: ["were", "is", "was"],
    were: ["was"],
    has: ["had"],
    have: ["had", "has"],
    does: ["did"],
    do: ["did", "does"],
    will: ["would"],
    can: ["could"],
    may: ["might"],
  }),
);

function isAligned(said: readonly Token[], from: number, own: readonly Token[], others: readonly Other[]) {
  const failed = new Set<string>();
  const goesOn = (at: number, to: number): boolean => {
    if (at === said.length && to === own.length) return true;
    if (at >= said.length || to >= own.length || failed.has(`${at} ${to}`)) return false;
    const [theirs, mine] = [said[at]!.word, own[to]!.word];
    const isFirst = at === from && to === 0;
    const isSame =
      theirs === mine ||
      (isFirst && lowerFirst(theirs) === lowerFirst(mine)) ||
      moved.get(theirs)?.includes(mine);
    if (isSame && goesOn(at + 1, to + 1)) return true;
    const fits = others.some(
      (other) =>
        other.at === at &&
        other.words.every(
          (word, n) => own[to + n]?.word === word || (to + n === 0 && own[0]!.word === sentence(word)),
        ) &&
        goesOn(at + other.length, to + other.words.length),
    );
    if (!fits) failed.add(`${at} ${to}`);
    return fits;
  };
  return goesOn(from, 0);
}

/** Names for pronouns, titles and short names, where it is certain who is meant. */
function namesFor(said: readonly Token[], rests: Rests): Other[] {
  const { text, content, references, mentions, speaker } = rests;
  const others: Other[] = [];
  const put = (mention: Mention, { start, end }: Span) => {
    const at = said.findIndex((token) => token.start >= start);
    const length = said.filter((token) => token.start >= start && token.start < end).length;
    if (at < 0 || length === 0) return;
    const name = tokensOf(mention.name, 0).map(({ word }) => word);
    const last = said[at + length - 1]!.word;
    const owned = [...name.slice(0, -1), `${name.at(-1)}'s`];
    if (!/^(?:his|its|their|our|my)$|'s$/i.test(last)) others.push({ at, length, words: name });
    if (/^(?:his|her|its|their|our|my)$|'s$/i.test(last)) others.push({ at, length, words: owned });
  };
  const isIn = ({ start, end }: Span) => content.some((span) => start >= span.start && end <= span.end);
  const meant = references.filter(isIn);
  for (const reference of meant) {
    const mention = mentions.find(({ id }) => id === reference.mention);
    if (mention) put(mention, reference);
  }
  const isOpen = (span: Span) => !meant.some((one) => overlap(one, span));
  // "Lind" for a Karin Lind, where these very letters are read as hers alone.
  const named = mentions.flatMap((mention) => mention.spans.filter(isIn).map((span) => ({ mention, span })));
  for (const { mention, span } of named)
    if (isOpen(span) && named.filter(({ span: other }) => overlap(other, span)).length === 1)
      put(mention, span);
  if (speaker?.kind === "person")
    for (const token of said) {
      const span = { start: token.start, end: token.start + token.word.length };
      if (isOpen(span) && meansSpeaker(text, content, token, speaker, mentions)) put(speaker, span);
    }
  return others;
}

/** "I" in a quotation; "she", where the article names no other woman and tells of nobody else in the sentence before the word. */
function meansSpeaker(
  text: string,
  content: readonly Span[],
  { word, start }: Token,
  speaker: Mention,
  mentions: readonly Mention[],
): boolean {
  if (/^(?:I|my|me)$/.test(word)) {
    const isQuoted = content.every((span) => /[“"«]\s*$/.test(text.slice(0, span.start)));
    return isQuoted && content.every((span) => !/[“"«‘]/.test(text.slice(span.start, span.end)));
  }
  const pronoun = /^(?:he|his)$/i.test(word) ? "he" : /^(?:she|her)$/i.test(word) ? "she" : null;
  if (pronoun === null || !isOnlyOne(speaker, pronoun, text.slice(0, start), mentions)) return false;
  const before = text.slice(sentenceAround(text, { start, end: start + word.length }).start, start);
  return (
    speaker.spans.some(({ end }) => end <= start && end > start - before.length) && !tellsOfAnother(before)
  );
}

/** "the guard", "a neighbour", "someone who": whoever has no name can be a "she" as well. */
const tellsOfAnother = (words: string): boolean =>
  /\b(?:the|an?|this|these|those|his|her|their|its|my|our|one|another|two|some\p{L}*|who\p{L}*|any\p{L}*|every\p{L}*|no\p{L}*)\b/iu.test(
    words,
  ) || wordsOf(words).some(({ lower }) => isCommonNoun(lower));

/** A date for "on Friday": the one piece by which the words with their own days differ from the words. */
function daysFor(said: readonly Token[], { text, content, publishedAt }: Rests): Other[] {
  const [only, more] = content;
  if (only === undefined || more !== undefined) return [];
  const dated = tokensOf(withOwnDays(text.slice(only.start, only.end), publishedAt), 0);
  const same = (at: number, to: number) => said.at(at)?.word === dated.at(to)?.word;
  const most = Math.min(said.length, dated.length);
  let front = 0;
  while (front < most && same(front, front)) front += 1;
  let back = 0;
  while (back < most - front && same(-1 - back, -1 - back)) back += 1;
  const length = said.length - front - back;
  const words = dated.slice(front, dated.length - back).map(({ word }) => word);
  return length === 0 || words.length === 0 ? [] : [{ at: front, length, words }];
}
