import { isGivenName } from "../names/given-names";
import { speakJointly } from "../names/joint-speakers";
import type { NameBook, Named } from "../names/name-book";
import { titles } from "../names/name-words";
import { isOutlet } from "../names/outlets";
import { documents, headNoun } from "../names/source-nouns";
import type { Finding } from "../patterns/finding";
import type { Article } from "../text/article";
import { commaIn, hasCapital } from "../text/tokens";
import type { Range } from "../text/word-classes";
import { byBody, byIt } from "./bodies";
import { type Doubts, doubtsAbout, isTooDoubtful, noDoubts } from "./doubts";
import { type Hit, headName } from "./head-name";
import { type Heard, type Meant, type Mind, nobody, soleWord } from "./meant";
import { byOffice, byTrait } from "./offices";
import { byPronoun, type Gender } from "./pronouns";

/** Whom a source was taken to mean, and how far that falls short of certain. */
export interface Attributed extends Meant {
  doubts: Doubts;
}

/** Who is meant by each finding's source, in the order of the findings, with the mind that each was heard in. */
export function resolveSpeakers(
  article: Article,
  findings: Finding[],
  book: NameBook,
): { meant: Attributed[]; mind: Mind } {
  const heardIn = new Map<number, Heard[]>();
  const mind: Mind = {
    article,
    book,
    heardIn,
    spoke: new Set(),
    told: new Map(),
    retold: new Map(),
    called: new Map(),
  };
  const hear = (finding: Finding, source: Range): Attributed => {
    const found = speakerOf(mind, { ...finding, source }, source);
    const who = found.speaker?.open === true ? nobody : found;
    const { sentence } = finding;
    const doubts = doubtsAbout(mind, finding, source, who);
    const isDoubtful = isTooDoubtful(doubts);
    heardIn.set(sentence, [...(heardIn.get(sentence) ?? []), { ...who, sentence, source, isDoubtful }]);
    if (who.speaker !== null) mind.spoke.add(who.speaker);
    return { ...who, doubts };
  };
  const meant = findings.map((finding) => {
    // Whoever tells of another's words was heard too: a later "he" may be either.
    for (const { source } of (finding.through ?? []).toReversed())
      if (source !== null && !isOutlet(article, source))
        mind.retold.set(source, certain(hear(finding, source)));
    return finding.source === null ? { ...nobody, doubts: noDoubts } : hear(finding, finding.source);
  });
  return { meant, mind };
}

/** Whom an editor need not be asked about: nobody, where too much stands in between. */
export const certain = ({ doubts, ...meant }: Attributed): Meant => (isTooDoubtful(doubts) ? nobody : meant);

function speakerOf(mind: Mind, finding: Finding, source: Range): Meant {
  const { article, book } = mind;
  const word = soleWord(article, finding);
  if (word !== null) {
    const gender = /^(?:he|his)$/.test(word) ? "he" : /^(?:she|her)$/.test(word) ? "she" : null;
    if (gender !== null) {
      const meant = byPronoun(mind, finding.sentence, source.from, gender);
      if (meant.speaker === null) return meant;
      return isOtherwiseCalled(mind, meant.speaker, gender) || isToldOf(mind, meant.speaker, finding)
        ? nobody
        : meant;
    }
    if (word === "who" || word === "which" || word === "whose") {
      const before = antecedent(article, source, book);
      // "a tech staffer at the State Department *who* told": no body is "who".
      return before?.kind === "organization" && word === "who" ? nobody : named(before);
    }
    if (word === "it" || word === "its") return byIt(mind, finding.sentence, source.from);
    if (/^(?:i|we|they|you|that|this|some|many|others)$/.test(word)) return nobody;
  }
  if (speakJointly(article, source, book) || isPaper(article, source)) return nobody;
  const hit = headName(article, source, book);
  if (hit !== null)
    return mayBeKin(mind, source, hit) || hasAnotherRank(article, hit) ? nobody : named(hit.entity);
  const front = beforeComma(article, source);
  const office = byOffice(mind, front);
  if (office.speaker !== null) return office;
  const body = byBody(mind, finding.sentence, front);
  return body.speaker !== null ? body : byTrait(mind, finding.sentence, front);
}

/** "*The chairman*, through a spokeswoman": what is told beside whoever speaks says nothing of who it is. */
const beforeComma = (article: Article, { from, to }: Range): Range => ({
  from,
  to: commaIn(article.tokens, from + 1, to),
});

/**
 * "*Otieno* denies it", after "the captain, Joseph Otieno, … His brother Peter": a surname that a relative bears as well, and of whom
 * the one with the full name has not spoken yet.
 */
function mayBeKin({ article, spoke }: Mind, source: Range, { entity, place }: Hit): boolean {
  if (entity.kind !== "person" || place.words.length !== 1 || source.to - source.from !== 1) return false;
  if (spoke.has(entity)) return false;
  const first = entity.places[0]?.from ?? 0;
  const { tokens } = article;
  for (let i = first; i < source.from; i++) {
    if (!kin.test(tokens[i]?.lower ?? "")) continue;
    const at = tokens[i + 1]?.text === "," ? i + 2 : i + 1;
    const [given, after] = [tokens[at], tokens[at + 1]];
    if (
      given !== undefined &&
      isGivenName(given.lower) &&
      hasCapital(given.text) &&
      !hasCapital(after?.text ?? "")
    )
      return true;
  }
  return false;
}

/** "*Col* Trevena", after "Bec Trevena": a short given name, or a rank that nobody of that name was told to have. */
function hasAnotherRank({ tokens }: Article, { entity, place }: Hit): boolean {
  const before = (at: number) => tokens[at - 1]?.lower.replace(/\.$/, "") ?? "";
  if (place.words.length !== 1 || !/^(?:col|gen|capt|maj|sol|sid|ed)$/.test(before(place.from))) return false;
  const earlier = entity.places.filter(({ from }) => from < place.from);
  return earlier.length > 0 && earlier.every(({ from }) => !titles.has(before(from)));
}

const kin =
  /^(?:brother|sister|wife|husband|son|daughter|father|mother|widow|widower|cousin|uncle|aunt|nephew|niece|twin)$/;

/** "Yusra Brandt … *He* said … *She* said": one of a name that tells neither was taken for both, so one of them is another. */
function isOtherwiseCalled({ called }: Mind, speaker: Named, gender: Gender): boolean {
  const before = called.get(speaker);
  if (before === undefined) called.set(speaker, gender);
  return before !== undefined && before !== gender;
}

/** "*Mr Rennick* asked him about it, *he* said": whoever is named in what is said before the pronoun is told of, and seldom tells it. */
function isToldOf({ article, book }: Mind, speaker: Named, finding: Finding): boolean {
  const before = finding.content.filter(({ to }) => to <= (finding.source?.from ?? 0));
  return speaker.places.some(
    ({ from }) =>
      before.some((range) => range.from <= from && from < range.to) &&
      (article.quoteOf[from] as number) < 0 &&
      book.at.get(from)?.entity === speaker,
  );
}

export const named = (speaker: Named | null): Meant => ({ speaker, described: null });

/** "the results *of* the Nutrition Study", "a report by Lind": a paper speaks, and nobody in person. */
function isPaper(article: Article, source: Range): boolean {
  if (!documents.has(headNoun(article, source))) return false;
  for (let i = source.from; i < source.to; i++)
    if (
      /^(?:of|by|from|for|on|in|to|with|at|about|that|which|published|documenting)$/.test(
        article.tokens[i]?.lower ?? "",
      )
    )
      return true;
  return false;
}

function antecedent(article: Article, source: Range, book: NameBook): Named | null {
  const before = article.tokens[source.from - 1]?.text === "," ? source.from - 2 : source.from - 1;
  const hit = book.at.get(before);
  return hit !== undefined && hit.place.to === before + 1 ? hit.entity : null;
}
