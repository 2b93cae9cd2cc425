import type { NameBook, Named } from "../names/name-book";
import type { NamePlace } from "../names/name-place";
import { mayBeSomebody } from "../names/taken-for-places";
import type { Article, Sentence } from "../text/article";
import { commaIn, hasCapital, type Token } from "../text/tokens";
import { type Meant, type Mind, nobody } from "./meant";
import { cannotBe, unnamedPerson, unnamedSubject } from "./unnamed-people";

/** How many sentences back a "he" may reach. */
const FARTHEST = 8;

export type Gender = "he" | "she";

export const fitsGender =
  (gender: Gender) =>
  (entity: Named): boolean =>
    entity.kind === "person" && (entity.gender === null || entity.gender === gender);

/**
 * Whom "he" or "she" means that speaks: the one fitting person of the nearest sentence that names or hears one, or the unnamed
 * one whom it hears. Where that sentence has two, nobody, for a wrong speaker is worse than none; a person who is named only inside
 * quoted words, or only as the owner of somebody, does not compete with the one who spoke them.
 */
export function byPronoun(mind: Mind, sentenceOf: number, at: number, gender: Gender): Meant {
  const { article, book } = mind;
  const fits = fitsGender(gender);
  for (let index = sentenceOf; index >= Math.max(0, sentenceOf - FARTHEST); index--) {
    const sentence = article.sentences[index] as Sentence;
    const to = index === sentenceOf ? at : sentence.to;
    if (hidesSomebody(mind, index, to, gender)) return nobody;
    const near = peopleOf(article, sentence.from, to, book, fits);
    const heard = (mind.heardIn.get(index) ?? []).filter(({ source }) => source.from < at);
    const people = heard.filter(
      ({ speaker, source, described }) =>
        (speaker !== null && fits(speaker)) ||
        (speaker === null && isUnnamed(mind, described ?? source, gender)),
    );
    const last = people.at(-1);
    if (last !== undefined) {
      const others = near.filter(({ entity, loose }) => entity !== last.speaker && !loose);
      const same = people.every(
        ({ speaker, described }) => speaker === last.speaker && described === last.described,
      );
      // A name inside a description ("a source close to Osei", "Carter's grandmother, Ann Simms") is no rival to the one described.
      const rivals = others.filter(
        ({ place }) =>
          !within(place, last.source) ||
          (last.speaker !== null && !/^['’]s?$/.test(article.tokens[place.to]?.text ?? "")),
      );
      if (rivals.length > 0 || !same || addressesAnother(article, last.source.to, gender)) return nobody;
      return {
        speaker: last.speaker,
        described: last.speaker === null ? (last.described ?? last.source) : null,
      };
    }
    // "The chairman, *through a spokeswoman*, said": somebody was heard who is not told, and may be who goes on.
    if (
      heard.some(({ speaker, source }) =>
        mayGoOn(article, book, speaker === null ? source : asideOf(article, source), gender),
      )
    )
      return nobody;
    const [only, ...more] = new Set(near.filter(({ quoted }) => !quoted).map(({ entity }) => entity));
    const unnamed = index === sentenceOf ? null : unnamedSubject(article, book, sentence);
    if (unnamed !== null && !cannotBe(article, unnamed, gender)) return nobody;
    if (only === undefined) continue;
    if (more.length > 0) return nobody;
    // "He met Tom Lind": another man of the sentence is a pronoun himself.
    return near.every(({ owner }) => owner) ||
      near.some(({ place }) => isJoined(article, book, place)) ||
      anotherBefore(article, sentence, near, gender) ||
      (index !== sentenceOf && metAnother(article, sentence, near, gender))
      ? nobody
      : { speaker: only, described: null };
  }
  return nobody;
}

/** "The chairman, *through a spokeswoman*". */
const asideOf = (article: Article, { from, to }: { from: number; to: number }) => ({
  from: commaIn(article.tokens, from, to),
  to,
});

/** Somebody heard in words of their own, where nothing shows a body or a paper. */
function mayGoOn(
  article: Article,
  book: NameBook,
  { from, to }: { from: number; to: number },
  gender: Gender,
): boolean {
  for (let i = from; i < to; i++) {
    const one = unnamedPerson(article, book, { from: i, to });
    if (one !== null && !cannotBe(article, one, gender)) return true;
  }
  return false;
}

/** "*June and* Ottilie went to school together": another, of whom nothing tells that it is a name. */
function isJoined({ tokens }: Article, book: NameBook, { from, to }: NamePlace): boolean {
  const isAnother = (at: number) => hasCapital(tokens[at]?.text ?? "") && !book.at.has(at);
  return (
    (/^(?:and|or|&)$/.test(tokens[from - 1]?.lower ?? "") && isAnother(from - 2)) ||
    (/^(?:and|or|&)$/.test(tokens[to]?.lower ?? "") && isAnother(to + 1))
  );
}

/** Whether a sentence hears, or names, up to a token what is held to be a place and may be a person: "*Tom Ridge* said". */
export function hidesSomebody(
  { article, book, heardIn }: Mind,
  index: number,
  to: number,
  gender: Gender,
): boolean {
  const heard = heardIn.get(index) ?? [];
  if (
    heard.some(
      ({ speaker, source }) => speaker === null && source.from < to && book.localities.has(source.from),
    )
  )
    return true;
  const from = article.sentences[index]?.from ?? to;
  // "*Osko Maas* wept", of whom the article says elsewhere that something lay near: what a sentence is about may be a person.
  if (book.localities.has(from) && !book.inPlace.has(from) && !book.at.has(from)) return true;
  for (let i = from; i < to; i++) if (mayBeSomebody(article, book, i, gender)) return true;
  return false;
}

const within = (place: { from: number; to: number }, range: { from: number; to: number }) =>
  place.from >= range.from && place.to <= range.to;

function isUnnamed({ article, book }: Mind, source: { from: number; to: number }, gender: Gender): boolean {
  const unnamed = unnamedPerson(article, book, source);
  return unnamed !== null && !cannotBe(article, source, gender);
}

export interface Near {
  entity: Named;
  place: NamePlace;
  quoted: boolean;
  owner: boolean;
  /** Named where nobody could be meant who goes on speaking. */
  loose: boolean;
}

const kin =
  /^(?:lawyers?|attorney|spokesm[ae]n|spokeswom[ae]n|spokesperson|brother|sister|wife|husband|son|daughter|father|mother|aide|agent|coach|deputy|doctor|partner|friend|boss|successor|predecessor|rival|opponent)$/;

/** The fitting people named between two tokens. */
export function peopleOf(
  article: Article,
  from: number,
  to: number,
  book: NameBook,
  fits: (entity: Named) => boolean,
): Near[] {
  const near: Near[] = [];
  for (let i = from; i < to; i++) {
    const hit = book.at.get(i);
    if (hit === undefined) continue;
    i = hit.place.to - 1;
    if (!fits(hit.entity)) continue;
    const quoted = (article.quoteOf[hit.place.from] as number) >= 0;
    const owns = /^['’]s?$/.test(article.tokens[hit.place.to]?.text ?? "");
    const owner = owns && kinFollows(article, hit.place.to + 1);
    near.push({ entity: hit.entity, place: hit.place, quoted, owner, loose: quoted || owner });
  }
  return near;
}

function kinFollows({ tokens }: Article, at: number): boolean {
  for (let i = at; i < at + 4; i++) {
    if (kin.test(tokens[i]?.lower ?? "")) return true;
    if (!/^(?:ADJ|NOUN|PROPN)$/.test(tokens[i]?.pos ?? "")) return false;
  }
  return false;
}

/** "Alan Tench put it to *him*": another man was there, and it may be he who goes on. */
function metAnother({ tokens, quoteOf }: Article, sentence: Sentence, near: Near[], gender: Gender): boolean {
  for (let i = near[0]?.place.to ?? sentence.to; i < sentence.to; i++) {
    const { lower } = tokens[i] as Token;
    if ((quoteOf[i] as number) >= 0 || lower !== (gender === "he" ? "him" : "her")) continue;
    // "Her lawyer" is hers; "told her that" is another woman.
    if (gender === "he" || !/^(?:ADJ|NOUN|PROPN|NUM)$/.test(tokens[i + 1]?.pos ?? "")) return true;
  }
  return false;
}

/** "Alan Tench put it *to him* that…", "Lind told *her*…": whoever was spoken to may be who goes on. */
export function addressesAnother({ tokens, quoteOf }: Article, from: number, gender: Gender): boolean {
  for (let i = from; i < from + 7; i++) {
    const token = tokens[i];
    if (token === undefined || /^(?:that|[,.;:])$/.test(token.lower) || (quoteOf[i] as number) >= 0)
      return false;
    if (token.lower !== (gender === "he" ? "him" : "her")) {
      // In "said *he* asked her" and "said *Osei* told her" it is somebody else who was spoken to, or spoke.
      if (token.lower !== "it" && /^(?:PRON|DET|NOUN|PROPN|NUM)$/.test(token.pos)) return false;
      continue;
    }
    return gender === "he" || !/^(?:ADJ|NOUN|PROPN|NUM)$/.test(tokens[i + 1]?.pos ?? "");
  }
  return false;
}

/** A pronoun of the same gender before the only name of its sentence means somebody else. */
function anotherBefore(
  { tokens, quoteOf }: Article,
  sentence: Sentence,
  near: Near[],
  gender: Gender,
): boolean {
  const first = near[0]?.place.from ?? sentence.from;
  for (let i = sentence.from; i < first; i++)
    if ((tokens[i] as Token).lower === gender && (quoteOf[i] as number) < 0) return true;
  return false;
}
