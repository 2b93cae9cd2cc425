import { occurrences, type Span } from "../../anchor";
import { cueFormOf } from "../../language/cue-verbs";
import { wordsOf } from "../../language/words";
import type { Stance } from "../../vocabulary";
import { sentenceAround } from "../found-in-text";
import type { ModelProposal } from "./proposal";

/** Where the words of a proposal stand in the article, and how the cue says them. */
export type Found = { words: Span; source: Span; cue: Span; stance: Stance; lemma: string };

/** The place of the words that are said: the only one, in one paragraph. */
export function placeOfWords(text: string, { words }: ModelProposal): Span | null {
  if (wordsOf(words).length < 3) return null;
  const [only, another] = occurrences(text, { exact: words.trim() });
  if (!only || another || /\n/.test(text.slice(only.start, only.end))) return null;
  return only;
}

/** Who says it and by which word: both stand beside the words, the source beside the cue with nobody in between. */
export function placesBeside(
  text: string,
  { source, cue }: ModelProposal,
  words: Span,
  people: readonly Span[],
): Found | null {
  if (!source || !cue) return null;
  const around = paragraphAround(text, words);
  const cues = whole(text, cue, around).filter((span) => isApart(span, words) && isBeside(text, span, words));
  const place = nearest(cues, words);
  const how = place && saysHow(text, place);
  if (!place || !how) return null;
  const sentence = sentenceAround(text, place);
  const sources = whole(text, source, sentence).filter(
    (span) => isApart(span, words) && isApart(span, place),
  );
  const who = nearest(sources, place);
  if (!who || !isJoined(text, who, place, people)) return null;
  return { words, source: who, cue: place, ...how };
}

/** Not further than so many UTF-16 units from each other. */
const reach = 400;

function paragraphAround(text: string, { start, end }: Span): Span {
  const next = text.indexOf("\n", end);
  return {
    start: Math.max(text.lastIndexOf("\n", start) + 1, start - reach),
    end: Math.min(next < 0 ? text.length : next, end + reach),
  };
}

const letter = /[\p{L}\p{N}]/u;

/** Where words stand as words of their own. */
const whole = (text: string, words: string, within: Span): Span[] =>
  occurrences(text, { exact: words.trim() }, within).filter(
    ({ start, end }) => !letter.test(text.charAt(start - 1)) && !letter.test(text.charAt(end)),
  );

const isApart = (one: Span, other: Span) => one.end <= other.start || one.start >= other.end;
const gap = (one: Span, other: Span) => Math.max(one.start - other.end, other.start - one.end, 0);
const nearest = (spans: readonly Span[], to: Span): Span | undefined =>
  spans.toSorted((a, b) => gap(a, to) - gap(b, to))[0];

/** In the sentence of the words, or in the one before a quotation that goes on: “…,” she said. “…” */
function isBeside(text: string, cue: Span, words: Span): boolean {
  const { start, end } = sentenceAround(text, words);
  if (cue.start >= start && cue.end <= end) return true;
  return /[“"«]\s*$/.test(text.slice(0, words.start)) || /^[“"«]/.test(text.slice(words.start));
}

/** No sentence ends between who speaks and the cue, nobody else is named there, and no other word attributes. */
function isJoined(text: string, source: Span, cue: Span, people: readonly Span[]): boolean {
  const between = { start: Math.min(source.end, cue.end), end: Math.max(source.start, cue.start) };
  const words = text.slice(between.start, between.end);
  if (words.length > 120 || /[.!?]["”]?\s|[“”"]/.test(words)) return false;
  if (people.some(({ start, end }) => start >= between.start && end <= between.end)) return false;
  return wordsOf(words).every(({ lower }) => cueFormOf(lower) === undefined);
}

/** What turns a saying around, or keeps it from having happened; a clause behind "who" is another's. */
const unreal =
  /\b(?:not|never|nor|neither|to|will|would|could|should|may|might|must|can|cannot|if|whether|unless|expected|urged|asked|refus\p{L}+|declin\p{L}+|nobody|no one)\b|n['’]t\b/iu;

function saysHow(text: string, cue: Span): { stance: Stance; lemma: string } | null {
  const words = text.slice(cue.start, cue.end);
  if (/^according to$/i.test(words)) return { stance: "asserts", lemma: "according" };
  const before =
    text
      .slice(sentenceAround(text, cue).start, cue.start)
      .split(/[,;:—–”"]/)
      .at(-1) ?? "";
  if (unreal.test(`${before.slice(-60)} ${words}`)) return null;
  for (const { lower } of wordsOf(words).toReversed()) {
    const entry = cueFormOf(lower)?.entry;
    if (entry === undefined || entry.tier !== 1) continue;
    const stance = stances[entry.cueClass];
    return stance === undefined ? null : { stance, lemma: entry.lemma };
  }
  return null;
}

const stances: Partial<Record<string, Stance>> = {
  neutral: "asserts",
  media_relay: "asserts",
  confirm: "confirms",
  deny: "denies",
  distancing: "asserts",
};
