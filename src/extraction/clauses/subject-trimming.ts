import { givenNames } from "../names/name-words";
import type { Article } from "../text/article";
import type { Token } from "../text/tokens";
import { isTime, partsClauses, type Range, subjectPronouns } from "../text/word-classes";
import { isAge } from "./ages";

/** Takes what only surrounds the subject away: conjunctions, adverbs, "On Monday,", "in an interview". */
export function trimSubject(article: Article, range: Range): Range | null {
  const { tokens } = article;
  let { from, to } = range;
  const drop = (i: number) => {
    const token = tokens[i] as Token;
    return (
      token.pos === "CCONJ" ||
      token.pos === "INTJ" ||
      (token.pos === "PUNCT" && token.text !== "(" && token.text !== "@") ||
      (token.pos === "ADV" && !/^(?:both|all|most|some|many|more|few|once)$/.test(token.lower)) ||
      (/^(?:also|then|yet|but|and|or|still|that|so|as|because|when|while|if|though|although|what|how|why|where|whether|than)$/.test(
        token.lower,
      ) &&
        !(token.lower === "that" && token.pos === "DET"))
    );
  };
  for (let guard = 0; guard < 6; guard++) {
    const before = from;
    while (from < to && drop(from)) from += 1;
    const first = tokens[from];
    if (from >= to || first === undefined) return null;
    const named = afterTime(article, from, to);
    if (named > from) {
      from = named;
      continue;
    }
    const adverbial =
      first.pos === "ADP" ||
      first.pos === "SCONJ" ||
      first.pos === "VERB" ||
      isTime(first) ||
      first.pos === "PART" ||
      (first.pos === "ADJ" && isTime(tokens[from + 1])) ||
      ((first.lower === "the" || first.lower === "a") && isTimePhrase(article, from, to));
    if (adverbial) {
      let comma = -1;
      for (let i = from; i < to - 1; i++) {
        if (
          (tokens[i] as Token).text === "," &&
          (article.quoteOf[i] as number) < 0 &&
          !isAge(tokens, i + 1, to)
        ) {
          comma = i;
          break;
        }
      }
      if (comma >= 0 && hasNominal(article, comma + 1, to)) from = comma + 1;
    }
    if (from === before) break;
  }
  to = trimTail(article, from, to);
  if (from >= to) return null;
  const last = tokens[to - 1] as Token;
  if (last.pos === "PRON" && subjectPronouns.has(last.lower)) return { from: to - 1, to };
  const first = tokens[from] as Token;
  if (first.pos === "ADP" || first.pos === "SCONJ" || isTime(first)) {
    const head = lastNounPhrase(article, from, to);
    if (head !== null) return head;
  }
  return hasNominal(article, from, to) ? { from, to } : null;
}

/** "*Last night* Ada Osei, a nurse, said": a time right before the subject, with no comma between. */
function afterTime({ tokens }: Article, from: number, to: number): number {
  let at = from;
  if (/^(?:last|this|next|late|early|earlier|later|on|one)$/.test(tokens[at]?.lower ?? "")) at += 1;
  if (/^(?:last|this|next|late|early)$/.test(tokens[at]?.lower ?? "")) at += 1;
  if (!isTime(tokens[at]) || tokens[at]?.lower === "may") return from;
  while (at < to && (isTime(tokens[at]) || (tokens[at]?.pos === "NUM" && at > from))) at += 1;
  const next = tokens[at];
  // "Last night *cheeky Dex* said": one word of what somebody is like, and then a name.
  const described = next?.pos === "ADJ" && /^\p{Ll}/u.test(next.text) && tokens[at + 1]?.pos === "PROPN";
  const named =
    at < to &&
    next !== undefined &&
    (next.pos === "PROPN" || next.pos === "DET" || next.pos === "PRON" || (described && at + 1 < to));
  return named && !isTime(next) ? at : from;
}

function isTimePhrase(article: Article, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 5); i++) {
    if ((article.tokens[i] as Token).text === ",")
      return isTime(article.tokens[i - 1]) || (article.tokens[i - 1] as Token).lower === "later";
  }
  return false;
}

function hasNominal(article: Article, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = article.tokens[i] as Token;
    if (token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "PRON" || token.pos === "NUM")
      return true;
    if (token.pos === "ADJ" || token.pos === "DET" || token.pos === "X" || token.pos === "ADV") return true;
  }
  return false;
}

const speechPlaces = new Set(
  "interview statement speech letter email e-mail tweet conference briefing article report memo post".split(
    " ",
  ),
);

function trimTail(article: Article, from: number, start: number): number {
  const { tokens } = article;
  let to = start;
  for (let guard = 0; guard < 6 && to > from; guard++) {
    const last = tokens[to - 1] as Token;
    const reflexive = to - from > 1 && /^(?:itself|himself|herself|themselves)$/.test(last.lower);
    if (reflexive || last.pos === "ADV" || last.text === "," || partsClauses(article, to - 1)) {
      to -= 1;
      continue;
    }
    // "who has been in office since August, said": the time belongs to the clause that the comma closed.
    const closed = to < start && tokens[to]?.text === "," && lastComma(article, from, to) > from;
    const surname = /^\p{Lu}/u.test(last.text) && givenNames.has(tokens[to - 2]?.lower ?? "");
    if (isTime(last) && to - from > 1 && !closed && !surname) {
      let i = to - 2;
      while (i > from && ["DET", "ADJ", "NUM", "ADP"].includes((tokens[i] as Token).pos) && i > to - 5)
        i -= 1;
      to = Math.max(i + 1, from + 1);
      if (tokens[to - 1]?.pos === "ADP") to -= 1;
      continue;
    }
    if (speechPlaces.has(last.lower)) {
      const comma = lastComma(article, from, to);
      if (comma > from && ["ADP", "VERB"].includes((tokens[comma + 1] as Token).pos)) {
        to = comma;
        continue;
      }
    }
    break;
  }
  return to;
}

function lastComma(article: Article, from: number, to: number): number {
  for (let i = to - 1; i > from; i--) if ((article.tokens[i] as Token).text === ",") return i;
  return -1;
}

function lastNounPhrase(article: Article, from: number, to: number): Range | null {
  const { tokens } = article;
  let i = to - 1;
  while (i > from) {
    const token = tokens[i] as Token;
    const before = tokens[i - 1] as Token;
    if (token.pos === "DET" && before.lower !== "of") return { from: i, to };
    if (before.pos === "ADP" && before.lower !== "of" && before.lower !== "for") return null;
    if (isTime(before) && (token.pos === "PROPN" || token.pos === "NOUN")) return { from: i, to };
    i -= 1;
  }
  return null;
}
