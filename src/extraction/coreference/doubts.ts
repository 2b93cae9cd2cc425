import { cueFormOf } from "@/domain/language/cue-verbs";
import { kinGender } from "../names/gender-told";
import type { Named } from "../names/name-book";
import type { NamePlace } from "../names/name-place";
import type { Finding, Pattern } from "../patterns/finding";
import type { Article, Sentence } from "../text/article";
import { hasCapital, type Token } from "../text/tokens";
import { isNominal, isTime, partsClauses, type Range } from "../text/word-classes";
import { isBodyNoun } from "./body-nouns";
import { mayAnswer } from "./certainty";
import { evidenceFor } from "./evidence";
import { type Meant, type Mind, soleWord } from "./meant";
import { pronounDoubts } from "./pronoun-doubts";

/**
 * In how many steps an attribution falls short of "NAME said that …", where nothing stands between the name, the verb and the
 * words: each step may hide another speaker, whatever the rules made of it.
 */
export interface Doubts {
  /** 1 where the verb is not the main verb right beside the source. */
  clause: number;
  /** 0 where the name stands there, or just before; more the farther it is, and the more others could be meant. */
  name: number;
  /** 1 where the verb takes something other than a clause or a quotation. */
  cue: number;
  /** 2 where evidence of the kind, with what stands around it, has too often led to somebody else. */
  evidence: number;
}

export const noDoubts: Doubts = { clause: 0, name: 0, cue: 0, evidence: 0 };

/**
 * Whether to leave it to an editor who speaks. One step is ordinary news; of those that fell short by two, more than
 * half had a wrong speaker before the rules were mended for the articles that this was measured on.
 */
export const isTooDoubtful = ({ clause, name, cue, evidence }: Doubts): boolean =>
  clause + name + cue + evidence > 1;

/** Constructions in which a verb takes whole words of somebody, or none: what is left are "denied the charge", "warned against". */
const plain: ReadonlySet<Pattern> = new Set([
  "after-quote",
  "interrupting",
  "after-clause",
  "that-clause",
  "bare-clause",
  "quote-follows",
  "according-to",
  "no-comment",
  "hidden-source",
  "open-question",
  "speaker-label",
]);

/** The steps from "NAME said that …" to this attribution, given whom its source was taken to mean. */
export function doubtsAbout(mind: Mind, finding: Finding, source: Range, meant: Meant): Doubts {
  const evidence = evidenceFor(mind, source, meant);
  return {
    clause: isBeside(mind.article, finding, source) ? 0 : 1,
    name: nameDoubts(mind, finding, source, meant),
    cue: readsOut(mind.article, finding, source, meant) ? 2 : plain.has(finding.pattern) ? 0 : 1,
    evidence: evidence === null || mayAnswer(evidence) ? 0 : 2,
  };
}

/** "“We hid in the cellar,” *he read*", from a diary: what somebody reads out are another's words. */
const readsOut = ({ tokens }: Article, { head }: Finding, source: Range, { speaker }: Meant): boolean =>
  /^(?:read|reads)$/.test(tokens[head]?.lower ?? "") &&
  (speaker?.kind === "person" || /^s?he$/.test(tokens[source.from]?.lower ?? ""));

/** Whether the source stands right before its verb, or right behind it, in a clause that hangs on no other. */
function isBeside(article: Article, finding: Finding, source: Range): boolean {
  const { kind, governor, through = [], pattern, head } = finding;
  if (through.length > 0 || governor !== null || !/^(?:finite|other)$/.test(kind)) return false;
  if (pattern === "according-to" || pattern === "speaker-label" || source.from > head) return true;
  if (/^(?:who|which|whose)$/.test(article.tokens[source.from]?.lower ?? "")) return false;
  const cue = finding.cue[0]?.from ?? head;
  return !isInterrupted(article, source.to, cue) && opensClause(article, finding, source);
}

/** "Halcyon, *asked about it*, said", "the firm *cut its forecast*, citing": more than a comma and an adverb before the verb. */
function isInterrupted(article: Article, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = article.tokens[i] as Token;
    const closes = i === from && (/^[,)\]]$/.test(token.text) || partsClauses(article, i));
    // "Menon *on Saturday* accused", "Deshmukh*, however,* called": when, and a word between commas, say nothing of anybody.
    const isWhen =
      isTime(token) || (/^(?:on|late|early|last)$/.test(token.lower) && isTime(article.tokens[i + 1]));
    const isAside = token.text === "," && article.tokens[i - 1]?.pos === "ADV" && i - from === 2;
    if (!closes && token.pos !== "ADV" && !isWhen && !isAside) return true;
  }
  return false;
}

/** At the front of the sentence or behind a quotation, a comma or "and"; never "*after* the agency said", "*said* Osei had told". */
function opensClause(article: Article, finding: Finding, { from }: Range): boolean {
  const { tokens, quoteOf, sentences } = article;
  const sentence = sentences[finding.sentence] as Sentence;
  const before = tokens[from - 1];
  if (before === undefined || from === sentence.from) return true;
  const isFree = (quoteOf[from - 1] as number) >= 0 || !/[\p{L}\p{N}]/u.test(before.text);
  if (!isFree && !/^(?:and|but)$/.test(before.lower)) return false;
  return (
    /^(?:after-quote|after-clause|interrupting)$/.test(finding.pattern) ||
    !speaksBefore(article, sentence, from)
  );
}

/** "*Lang said* it was not true, as Dorn had claimed": a verb of speech, outside quotations, that another may speak with. */
function speaksBefore({ tokens, quoteOf }: Article, { from }: Sentence, to: number): boolean {
  for (let i = from; i < to; i++)
    if (
      (quoteOf[i] as number) < 0 &&
      tokens[i]?.pos === "VERB" &&
      cueFormOf(tokens[i]?.lower ?? "") !== undefined
    )
      return true;
  return false;
}

function nameDoubts(mind: Mind, finding: Finding, source: Range, { speaker, described }: Meant): number {
  const { article, book } = mind;
  const pronoun = soleWord(article, { source });
  if (speaker === null && described === null) return 1;
  if (pronoun !== null && /^(?:he|she|it|they|his|her|its)$/.test(pronoun))
    return pronounDoubts(mind, finding, source, { speaker, described });
  if (speaker === null) return 1;
  for (let i = source.from; i < source.to; i++) {
    const hit = book.at.get(i);
    if (hit?.entity === speaker) return placeDoubts(mind, source, speaker, hit.place);
  }
  return (pronoun === "who" || pronoun === "which" ? 0 : 1) + (isName(article, speaker) ? 0 : 1);
}

/** In places of a name and in tokens: as many are looked at for a capital of its own, and as far back for a full name. */
const [MOST_PLACES, REACH] = [20, 2_000];

/** "*Finance* chief Tomas Ek": one word that stands at the front of sentences only may have its capital from there. */
function isName({ tokens, text }: Article, { name, places }: Named): boolean {
  if (name.includes(" ") || /^\p{Lu}{2}|\p{Ll}\p{Lu}/u.test(name)) return true;
  return places.slice(0, MOST_PLACES).some(({ from }) => {
    const [before, word] = [tokens[from - 1], tokens[from]];
    if (before === undefined || word === undefined) return false;
    return /[\p{Ll},]$/u.test(before.text) && !text.slice(before.end, word.start).includes("\n");
  });
}

/** A name that stands there: "*Rovers* striker Phil Dunmore" is half of who speaks, and a bare surname not heard yet may be a brother's. */
function placeDoubts(mind: Mind, source: Range, speaker: Named, place: NamePlace): number {
  const { tokens } = mind.article;
  const next = tokens[place.to];
  const goesOn = place.to < source.to && (isNominal(next) || next?.pos === "ADJ") ? 1 : 0;
  const words = speaker.name.split(" ").length;
  if (words === 1)
    return (
      goesOn + (hasOtherCapital(tokens, source, place) ? 1 : 0) + (isName(mind.article, speaker) ? 0 : 1)
    );
  const isShort = place.words.length === 1;
  return goesOn + (isShort && !mind.spoke.has(speaker) && isAnotherSince(mind, speaker, source.from) ? 1 : 0);
}

function hasOtherCapital(tokens: Token[], source: Range, place: NamePlace): boolean {
  const first = tokens[source.from]?.pos === "DET" ? source.from + 1 : source.from;
  // "*Passenger* association ProTram" has its capital from the sentence.
  const opening = isOpeningNoun(tokens, first, place) ? first : -1;
  for (let i = first; i < source.to; i++)
    if (i !== opening && (i < place.from || i >= place.to) && hasCapital(tokens[i]?.text ?? "")) return true;
  return false;
}

const isOpeningNoun = (tokens: Token[], at: number, place: NamePlace): boolean =>
  (/^(?:NOUN|ADJ)$/.test(tokens[at]?.pos ?? "") ||
    (isBodyNoun(tokens[place.from - 1]?.text ?? "") && at < place.from - 1)) &&
  (at + 1 === place.from || (tokens[at + 1]?.pos === "NOUN" && !hasCapital(tokens[at + 1]?.text ?? ""))) &&
  /^(?:[.!?”"’]|)$/.test(tokens[at - 1]?.text ?? "");

/** Whether somebody else of the kind was named since this one was, where a relative is told of who may bear the name as well. */
function isAnotherSince({ article, book }: Mind, speaker: Named, at: number): boolean {
  if (speaker.kind === "person" && !tellsOfKin(article, speaker, at)) return false;
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const entity = book.at.get(i)?.entity;
    if (entity === speaker) return false;
    if (entity?.kind === speaker.kind && (article.quoteOf[i] as number) < 0) return true;
  }
  return true;
}

/** Since somebody was named first: "his *brother*", "the *family*". */
function tellsOfKin({ tokens }: Article, { places }: Named, at: number): boolean {
  const first = Math.max(places[0]?.from ?? 0, at - REACH);
  for (let i = first - 12; i < at + 12; i++)
    if (
      kinGender(tokens, i) !== null ||
      /^(?:cousins?|brothers|sisters|sons|daughters|children|parents|family|couple|twins?|siblings?|grand\p{L}+|namesake)$/u.test(
        tokens[i]?.lower ?? "",
      )
    )
      return true;
  return false;
}
