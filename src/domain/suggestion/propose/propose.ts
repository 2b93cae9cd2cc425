import { type Span, selectorAt } from "../../anchor";
import { isSilence } from "../../attribution-meaning";
import type { Selector } from "../../claim";
import { bodyNamed, isCommonNoun } from "../../language/common-nouns";
import { cueFormOf } from "../../language/cue-verbs";
import { hidingAdverbs } from "../../language/hiding-adverbs";
import type { Mention } from "../../language/names/link-mentions";
import { folded } from "../../language/names/names";
import { questionIn } from "../../language/question";
import { wordsOf } from "../../language/words";
import { plainName } from "../../plain-name";
import type { AttributionForm, ClaimForm, EntityChoice, SuggestionForm } from "../form/form";
import { wordsBehind } from "../wording/words-behind";
import { bodiesNamedIn } from "./bodies-in-text";
import { throughHands } from "./came-through";
import { highest, insideOf, lowest, type ReadArticle, type Suggested, sentenceAround } from "./found-in-text";
import { howMany } from "./how-many";
import { explicitDate, weekdayBefore } from "./proposed-date";
import { type Chooser, chooser, line, proposedRelays, proposedSource } from "./proposed-source";
import { proposedTerms } from "./proposed-terms";
import { proposedText } from "./proposed-text";

export type { ReadArticle, Suggested } from "./found-in-text";

/**
 * A form filled in from a suggestion, for an editor to look over. What the article does not say stays empty or "unknown":
 * standing is never proposed. Null where no claim text is left. Never throws, on any text; offsets of selectors lie inside the
 * text and hold their exact words.
 */
export function propose({
  attribution,
  ...read
}: ReadArticle & { attribution: Suggested }): SuggestionForm | null {
  return proposer(read)(attribution);
}

/** The same for many suggestions of one article: names are looked up once. */
export function proposer(whole: ReadArticle): (suggested: Suggested) => SuggestionForm | null {
  const read = withoutCommonNouns(whole);
  const choose = chooser(read);
  const named = nameFinder(read, choose);
  const isAsked = askedOffices(read);
  return (proposed) => {
    const meant = read.mentions.find(({ id }) => id === proposed.speaker) ?? null;
    const isLeft = meant !== null && isAsked(proposed, meant);
    const speaker = isLeft ? null : meant;
    const references = (proposed.references ?? []).filter(({ mention }) => mention !== meant?.id);
    const suggested = isLeft ? { ...proposed, speaker: null, references } : proposed;
    const stated = proposedText(read, suggested, speaker);
    if (stated === null) return null;
    const text = suggested.openQuestion ? (questionIn(stated) ?? stated) : stated;
    const who = proposedSource(read, suggested, speaker, choose);
    const attribution: AttributionForm = {
      stance: suggested.stance,
      ...who,
      relays: throughHands(read, who, proposedRelays(read, suggested, choose, who), choose),
      directness: suggested.directness,
      ...proposedTerms(read, suggested, who.identity),
      proximity: "unknown",
      proximityNote: null,
      cue: cueIn(read.text, suggested),
      hedge: suggested.hedge === null ? null : { kind: suggested.hedge.kind },
      selectors: selectorsIn(
        read.text,
        suggested,
        wordsBehind(read.text, suggested, text, (part) => proposedText(read, part, speaker)),
      ),
      spokenLanguage: null,
      saidAt: saidAt(read, suggested),
      atLeast: who.identity === "unnamed_group" ? howMany(who.sourceDescription ?? "") : null,
      part: null,
    };
    return { claim: claimIn(read, suggested, text, named(text)), attribution };
  };
}

/**
 * Whether "the regulator" is left to an editor: it is no word of the name that was taken for it, and the text names another body
 * before. Each is offered then, and none is chosen.
 */
function askedOffices({ text, mentions }: ReadArticle): (suggested: Suggested, meant: Mention) => boolean {
  const people = mentions.filter(({ kind }) => kind === "person").map(({ name }) => name);
  let bodies: readonly string[] | null = null;
  return ({ source, described }, meant) => {
    const span = insideOf(text, source)[0];
    if (span === undefined || (described ?? []).length > 0) return false;
    const noun = bodyNamed(text.slice(span.start, span.end));
    if (
      meant.kind !== "organization" ||
      noun === null ||
      !/^(?:regulator|watchdog|ombudsman|inspectorate)$/u.test(noun)
    )
      return false;
    if (folded(meant.name).split(/\s+/).includes(noun)) return false;
    bodies ??= bodiesNamedIn(text, people);
    const before = text.slice(0, span.start);
    return bodies.some((name) => folded(name) !== folded(meant.name) && before.includes(name));
  };
}

/** The claim that a text makes for a suggestion: when it happened and whom it is about go with its words. */
export function claimWriter(whole: ReadArticle): (suggested: Suggested, text: string) => ClaimForm {
  const read = withoutCommonNouns(whole);
  const named = nameFinder(read, chooser(read));
  return (suggested, text) => claimIn(read, suggested, text, named(text));
}

/** "Minister" at the beginning of a sentence names nobody, unless somebody on record bears the very word. */
function withoutCommonNouns(read: ReadArticle): ReadArticle {
  const borne = new Set(read.entities.flatMap(({ names }) => names.map(({ text }) => plainName(text))));
  const mentions = read.mentions.filter(({ name }) => !isCommonNoun(name) || borne.has(plainName(name)));
  return { ...read, mentions };
}

function claimIn(read: ReadArticle, suggested: Suggested, text: string, about: EntityChoice[]): ClaimForm {
  const happened = isSilence(suggested.stance)
    ? null
    : (explicitDate(text) ?? weekdayBefore(text, read.article.publishedAt));
  return { text, scope: null, happened, about, evidence: [], decided: null };
}

/** Everybody whom the claim names, in one of the forms that the article uses, or by a full name on record. */
function nameFinder({ text: article, mentions, entities }: ReadArticle, choose: Chooser) {
  const forms = new Map<string, EntityChoice[]>();
  const add = (form: string, choice: EntityChoice) => {
    const plain = words(form);
    if (plain === "") return;
    const bearers = forms.get(plain) ?? [];
    if (bearers.every((other) => JSON.stringify(other) !== JSON.stringify(choice)))
      forms.set(plain, [...bearers, choice]);
  };
  for (const mention of mentions.filter((one) => !standsAsPlace(article, one)))
    for (const form of [
      mention.name,
      ...insideOf(article, mention.spans).map(({ start, end }) => article.slice(start, end)),
    ])
      add(form, choose.ofMention(mention));
  const mentioned = new Set(forms.keys());
  for (const { id, names } of entities)
    for (const { text } of names) if (/\S\s+\S/.test(text) && !mentioned.has(words(text))) add(text, { id });
  return (claim: string): EntityChoice[] => {
    const plain = words(claim).split(" ");
    const found = new Map<string, EntityChoice>();
    for (let from = 0; from < plain.length; from++)
      for (let to = from + 1; to <= Math.min(plain.length, from + 9); to++) {
        const [only, another] = forms.get(plain.slice(from, to).join(" ")) ?? [];
        if (only !== undefined && another === undefined) found.set(JSON.stringify(only), only);
      }
    return [...found.values()].slice(0, 50);
  };
}

/** "Northport" of "in Northport": a single word that was taken for a person's stands where a town does. */
function standsAsPlace(text: string, { kind, name, spans }: Mention): boolean {
  if (kind !== "person" || /\s/.test(name.trim())) return false;
  return insideOf(text, spans).some(({ start }) =>
    /(?<!\p{L})(?:in|near|outside|across|around)\s+$/iu.test(text.slice(Math.max(0, start - 12), start)),
  );
}

const words = (text: string) =>
  wordsOf(folded(text))
    .map(({ text: word }) => word.replace(/['’]s?$/, ""))
    .join(" ");

/** The verb (or phrase) that attributes, by its lemma and kind. */
function cueIn(text: string, { cue, stance, openQuestion }: Suggested): AttributionForm["cue"] {
  const span = insideOf(text, cue)[0];
  if (span === undefined || openQuestion) return null;
  const cueText = text.slice(span.start, span.end);
  const forms = wordsOf(cueText).toReversed();
  if (isSilence(stance)) {
    const verb = forms.find(({ lower }) => /^(?:declin|refus|respon|repl)/.test(lower))?.lower ?? "";
    const lemma = /^declin/.test(verb)
      ? "decline"
      : /^refus/.test(verb)
        ? "refuse"
        : /^respon/.test(verb)
          ? "respond"
          : line(cueText.toLowerCase());
    return lemma === null ? null : { lemma, class: "no_comment" };
  }
  for (const { lower } of forms) {
    if (hidingAdverbs.has(lower)) return { lemma: lower, class: "distancing" };
    const entry = cueFormOf(lower)?.entry;
    if (entry !== undefined) return { lemma: entry.lemma, class: entry.cueClass };
  }
  const lemma = line(cueText.toLowerCase());
  return lemma === null ? null : { lemma, class: "neutral" };
}

/** Where in the article the words of a suggestion stand; `content` are those that its claim was made of. */
export function selectorsIn(text: string, suggested: Suggested, content: readonly Span[]): Selector[] {
  const spans = insideOf(text, [...suggested.source, ...suggested.cue, ...content]);
  if (spans.length === 0) return [];
  const start = lowest(spans);
  const excerpt = {
    start: isSilence(suggested.stance) ? askedFrom(text, start) : start,
    end: highest(spans),
  };
  const parts: [Selector["role"], Span | undefined][] = [
    ["excerpt", excerpt],
    ["source", insideOf(text, suggested.source)[0]],
    ["cue", insideOf(text, suggested.cue)[0]],
    // Of a quotation that its speaker interrupts, the whole from its first word to its last.
    ["content", content.length === 0 ? undefined : { start: lowest(content), end: highest(content) }],
    ["hedge", suggested.hedge === null ? undefined : insideOf(text, [suggested.hedge])[0]],
  ];
  return parts.flatMap(([role, span]) => (span === undefined ? [] : [selectorAt(text, span, role)]));
}

/** "*Asked about the filter,* the bank did not respond": a refusal begins with what was asked before it. */
function askedFrom(text: string, start: number): number {
  const from = sentenceAround(text, { start, end: start }).start;
  const front = text.slice(from, start);
  return /^\s*(?:(?:when|if) )?(?:asked|questioned|pressed|queried|on|about|as to|regarding|concerning)\b[^,;]*,\s*$/iu.test(
    front,
  )
    ? from + (front.length - front.trimStart().length)
    : start;
}

/** When it was said, where the words around the cue give a day: not the day of what was said. */
function saidAt({ text, article }: ReadArticle, suggested: Suggested): string | null {
  const cue = insideOf(text, suggested.cue)[0];
  if (cue === undefined) return null;
  const { start, end } = sentenceAround(text, cue);
  let around = text.slice(start, end);
  for (const span of insideOf(text, suggested.content)) {
    const from = Math.max(0, span.start - start);
    const to = Math.max(from, Math.min(around.length, span.end - start));
    around = around.slice(0, from) + " ".repeat(to - from) + around.slice(to);
  }
  return explicitDate(around) ?? weekdayBefore(around, article.publishedAt);
}
