import type { Named } from "../names/name-book";
import type { Range } from "../text/word-classes";
import { anotherSince, bearsWord, bodiesBefore, inName, unnamedBody } from "./bodies-before";
import { general, isBodyNoun } from "./body-nouns";
import { lastBody } from "./last-body";
import { type Meant, type Mind, nobody } from "./meant";
import { isBodyWords, isOfficer } from "./words-for-bodies";

const REACH = 4_000;

/**
 * Whom "the bank", "the agency" and "the company" mean: the one body of the article so far whose name or description has that word,
 * or, for a word that fits many, the one that the sentence before is about. Where two fit, or another such body stands nearer
 * without a name ("the finance ministry"), nobody.
 */
export function byBody(mind: Mind, sentenceOf: number, source: Range): Meant {
  const { article } = mind;
  const { tokens } = article;
  if (!/^(?:the|this|that)$/.test(tokens[source.from]?.lower ?? "")) return nobody;
  const noun = tokens[source.to - 1]?.lower ?? "";
  if (!isBodyNoun(noun)) return nobody;
  if (source.to - source.from > 5) return nobody;
  const modifiers = tokens.slice(source.from + 1, source.to - 1).map(({ lower }) => lower);
  const before = bodiesBefore(mind, source.from);
  const known = [...before].filter((body) =>
    body.places.some((place) => place.from < source.from && place.from > source.from - REACH),
  );
  const holds = known.filter(
    (body) => bearsWord(article, body, noun, source.from) && modifiers.every((word) => inName(body, word)),
  );
  if (modifiers.length > 0)
    return holds.length === 1 ? { speaker: holds[0] as Named, described: null } : nobody;
  const rival = unnamedBody(mind, noun, source.from, holds.length === 1);
  if (holds.length === 1) {
    const [only] = holds as [Named];
    const last = Math.max(...only.places.filter(({ from }) => from < source.from).map(({ to }) => to));
    if (broad.test(noun) && anotherSince(mind, sentenceOf, only, last, source.from)) return nobody;
    return rival !== null && rival > last ? nobody : { speaker: only, described: null };
  }
  if (holds.length > 1) return nobody;
  const fits = general.get(noun);
  if (fits === undefined || rival !== null) return nobody;
  return { speaker: lastBody(mind, sentenceOf, source.from, fits), described: null };
}

/** Nouns of which a name may be without a word that shows it. */
const broad = /^(?:agency|regulator|watchdog|authority|network|broadcaster|newspaper|paper)$/;

/** Whom "it" means that speaks: the body that spoke in this sentence or the one before, or that the one before begins with. */
export function byIt(mind: Mind, sentenceOf: number, at: number): Meant {
  const { article, book, heardIn } = mind;
  for (let index = sentenceOf; index >= Math.max(0, sentenceOf - 1); index--) {
    const heard = (heardIn.get(index) ?? []).filter(({ source }) => source.from < at);
    const last = heard.at(-1);
    if (last?.speaker?.kind === "organization") return { speaker: last.speaker, described: null };
    if (last !== undefined && last.speaker === null)
      return isBodyWords(article, last.described ?? last.source) &&
        !isOfficer(article, last.described ?? last.source)
        ? { speaker: null, described: last.described ?? last.source }
        : nobody;
    if (last !== undefined) return nobody;
    const sentence = article.sentences[index];
    if (index === sentenceOf || sentence === undefined) continue;
    const opens = article.tokens[sentence.from]?.lower === "the" ? sentence.from + 1 : sentence.from;
    const hit = book.at.get(opens);
    const others = new Set<Named>();
    for (let i = sentence.from; i < sentence.to; i++) {
      const entity = book.at.get(i)?.entity;
      if (entity?.kind === "organization") others.add(entity);
    }
    if (
      hit?.entity.kind === "organization" &&
      others.size === 1 &&
      !/^['’]s?$/.test(article.tokens[hit.place.to]?.text ?? "")
    )
      return { speaker: hit.entity, described: null };
  }
  return nobody;
}
