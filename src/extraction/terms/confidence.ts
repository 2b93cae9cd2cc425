import { kinds } from "../coreference/body-nouns";
import type { Attributed } from "../coreference/speakers";
import type { Confidence } from "../extraction";
import { isGivenName } from "../names/given-names";
import type { Named } from "../names/name-book";
import { particles } from "../names/name-particles";
import { organizationWords } from "../names/name-words";
import { isOccupation } from "../names/occupations";
import { isOutlet } from "../names/outlets";
import { documents, headNoun } from "../names/source-nouns";
import type { Finding } from "../patterns/finding";
import type { Article } from "../text/article";
import type { Range } from "../text/word-classes";
import { isFirmContent } from "./firm-content";
import { isOneStatement } from "./one-statement";

/** How often a construction was right where it could be checked, as odds on a logarithmic scale. */
const patternWeight: Record<Finding["pattern"], number> = {
  "after-quote": 3.2,
  interrupting: 1.8,
  "after-clause": 1.8,
  "that-clause": 2.2,
  "bare-clause": 1.7,
  "quote-follows": 2,
  colon: 0.6,
  question: 1,
  "noun-phrase": 0.6,
  preposition: 0.7,
  "small-clause": 1,
  infinitive: 0.5,
  gerund: 1,
  passive: 0.4,
  "passive-clause": 1,
  "according-to": 2.3,
  "noun-cue": 0.2,
  "hidden-source": 1.4,
  "no-comment": 1.6,
  "open-question": 1.2,
  "speaker-label": 2.2,
  "loose-quote": 0,
};

/** Chance that the suggestion is right, 0 to 1, and its grade. Pure; the weights are measured, not learnt at run time. */
export function confidenceOf(
  article: Article,
  finding: Finding,
  meant: Attributed,
): { score: number; confidence: Confidence } {
  let odds = patternWeight[finding.pattern];
  const { entry } = finding;
  if (entry !== null) {
    if (entry.lemma === "say" || entry.lemma === "tell") odds += 0.9;
    else if (entry.tier === 2) odds -= 1;
    if (entry.cueClass === "belief") odds -= 0.8;
    if (entry.cueClass === "discovery") odds -= 0.4;
  }
  if (finding.kind === "infinitive" || finding.governor !== null) odds -= 0.9;
  if (finding.kind === "ing") odds -= 0.3;
  if (finding.negated && finding.silence === undefined) odds -= 0.7;
  if (finding.modal !== null) odds -= 1;
  if (finding.source === null && finding.pattern !== "hidden-source" && finding.pattern !== "open-question")
    odds -= 1.3;
  if (
    finding.source !== null &&
    /^(?:which|that|it|this|i|you|we)$/.test(article.tokens[finding.source.from]?.lower ?? "")
  )
    odds -= 0.6;
  const { speaker, doubts } = meant;
  const sure =
    doubts.clause === 0 &&
    doubts.evidence === 0 &&
    (speaker === null || doubts.name === 0) &&
    isSettled(article, finding, meant) &&
    isFirmContent(article, finding) &&
    isOneStatement(article, finding) &&
    !isHeardFromOthers(article, finding);
  const score = Math.min(1 / (1 + Math.exp(-odds)), sure ? 1 : 0.8);
  return {
    score: Math.round(score * 1000) / 1000,
    confidence: score >= 0.84 ? "strong" : score >= 0.6 ? "fair" : "weak",
  };
}

/** "Lind said *Osei had told him* that…", "Voss *was told by* Brandt that…", "*only* told her…": another's word for it that somebody spoke so. */
const isHeardFromOthers = (article: Article, { through = [], pattern, passive, head }: Finding): boolean =>
  (passive && pattern === "passive-clause") ||
  /^(?:only|merely|just)$/.test(article.tokens[head - 1]?.lower ?? "") ||
  through.some(({ source }) => source === null || !isOutlet(article, source));

/** Whether who speaks is told: by a whole name, or by words that lead back to nobody named before. */
function isSettled(
  article: Article,
  { source, pattern }: Finding,
  { speaker, described }: Attributed,
): boolean {
  // Nobody speaks in "reportedly"; elsewhere somebody does whom the rules did not find.
  if (source === null) return pattern === "hidden-source" || pattern === "open-question";
  // "Gethin", "University of Texas Ada Lind": half a name, or more than one.
  if (speaker !== null) {
    const words = speaker.name.split(" ");
    const given = words.findLastIndex((word) => isGivenName(word.toLowerCase()));
    if (speaker.kind === "organization")
      return (
        isWholeBody(article, speaker) &&
        // "*Insurer* Penmarch", named but once: what is of the name, nothing else shows.
        (speaker.places.length > 1 || words.length === 1 || tellsBody(words.at(-1) ?? "")) &&
        (words.length < 4 || (given !== words.length - 2 && !isSurnameOf(article, source, words)))
      );
    const telling = words.filter((word) => !particles.has(word.toLowerCase()) && word !== "i");
    return (
      words.length > 1 &&
      telling.length < 4 &&
      isWholePerson(article, speaker) &&
      // "Safety Jaylen Ortega": what stands before the given name is a trade.
      (given < 1 || isGivenName((words[0] ?? "").toLowerCase())) &&
      !words.some((word) => organizationWords.has(word.toLowerCase()))
    );
  }
  // "A nurse … *she* said": whom it leads back to is asked.
  if (described !== null) return false;
  // "It issued *a statement*", "*documents* published by": whoever wrote them speaks, and is not told here.
  if (documents.has(headNoun(article, described ?? source))) return false;
  return leadsNowhere(article, described ?? source);
}

/** "Mill *Council*", "Brevis *Therapeutics*": a word that ends the name of a body. */
const tellsBody = (word: string): boolean =>
  organizationWords.has(word.toLowerCase()) ||
  [...kinds.values()].some((kind) => kind.test(word.toLowerCase()));

/** In places of a name: as many are looked at. */
const MOST_PLACES = 20;

/**
 * Whether nothing of "*Stagehand* Bo Lind" or "Lucinda Obeid *SC*" was read into a person's name: it begins with a given name, or stands
 * inside a sentence, or somebody of it is called by the surname alone.
 */
function isWholePerson(article: Article, { name, places }: Named): boolean {
  const words = name.split(" ");
  const last = words.at(-1) ?? "";
  if (/^\p{Lu}{2,}$/u.test(last) && !/^\p{Lu}{2,}$/u.test(words[0] ?? "")) return false;
  if (isGivenName((words[0] ?? "").toLowerCase()) || /^(?:\p{Lu}\.)+$/u.test(words[0] ?? "")) return true;
  const looked = places.slice(0, MOST_PLACES);
  return looked.some((place) => isInSentence(article, place)) && (words.length < 3 || looked.length > 1);
}

/** Whether nothing of "*Insurer* Penmarch Mutual" was read into a body's name: it stands behind a word, or its first word is no noun. */
const isWholeBody = (article: Article, { name, places }: Named): boolean =>
  !name.includes(" ") ||
  places.slice(0, MOST_PLACES).some((place) => isInSentence(article, place)) ||
  (article.tokens[places[0]?.from ?? 0]?.pos === "PROPN" &&
    !isOccupation((name.split(" ")[0] ?? "").toLowerCase()));

/** Behind a word, a title or a comma: a capital there is the name's own. */
function isInSentence({ tokens, text }: Article, { from }: Range): boolean {
  const [before, first] = [tokens[from - 1], tokens[from]];
  return (
    before !== undefined &&
    first !== undefined &&
    /[\p{L},]$|^\p{L}+\.$/u.test(before.text) &&
    !text.slice(before.end, first.start).includes("\n")
  );
}

/** "Jafari" of the university’s Amneh Jafari, read as one name: a word alone that shows no body. */
const isSurnameOf = ({ tokens }: Article, { from, to }: Range, words: string[]): boolean =>
  to - from === 1 &&
  tokens[from]?.text === words.at(-1) &&
  !organizationWords.has((words.at(-1) ?? "").toLowerCase());

/** "A nurse", "two officials"; never "the bureau", "the nurse" or "his lawyer", who were named or told of before. */
function leadsNowhere({ tokens }: Article, source: Range): boolean {
  const first = tokens[source.from];
  if (
    first === undefined ||
    first.pos === "PRON" ||
    /^(?:the|his|her|its|their|our|my|he|she|it|they|who|which|one)$/.test(first.lower)
  )
    return false;
  // "*seen by* The Courier": an aside about whoever speaks.
  const isAside = first.pos === "VERB" && tokens[source.from + 1]?.lower === "by";
  if (first.pos === "PROPN" || isAside) return false;
  let front = source.to;
  for (let i = source.from + 1; i < source.to && front === source.to; i++)
    if (tokens[i]?.text === "," || tokens[i]?.pos === "ADP") front = i;
  if (tokens.slice(source.from, front).some(({ text }) => /^['’]s?$/.test(text))) return false;
  return !tokens
    .slice(source.from, front)
    .some(
      ({ text }, at) =>
        /^\p{Lu}/u.test(text) &&
        (at > 0 || (front - source.from > 2 && !/^(?:An?|One|Two|Three|Four|Some|Several|Many)$/.test(text))),
    );
}
