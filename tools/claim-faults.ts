import { compoundOf, states } from "@/domain/language/clauses";
import { isCommonNoun } from "@/domain/language/common-nouns";
import { type Name, namesIn } from "@/domain/language/names";
import { sentencesOf } from "@/domain/language/sentences";
import { wordsOf } from "@/domain/language/words";
import { plainName } from "@/domain/plain-name";
import type { PlacedArticle, PlacedAttribution } from "./gold-article";

/** What keeps a claim from being published as it stands, as far as rules can tell. */
export const claimFaults = [
  "empty",
  "fragment",
  "two propositions",
  "pronoun",
  "short form",
  "relative day",
  "opening word",
  "not in the article",
  "name of another",
  "polarity",
  "not what was said",
] as const;
export type ClaimFault = (typeof claimFaults)[number];

/** At least so much of the words of a claim and of a wording that would do are the same. */
const near = 0.75;

/**
 * The faults of a claim beside the wordings that would do. What one of those says is no fault: "until *he* resigns". Where
 * there is no proposition to publish, the claim has to say who said it and how. `read` are the words that were read as source
 * and content: a name among them was not put in.
 */
export function faultsOf(
  claim: string,
  gold: PlacedAttribution,
  article: PlacedArticle,
  read: string,
): ClaimFault[] {
  if (claim.trim() === "") return gold.claim === null ? [] : ["empty"];
  const wording = nearestWording(claim, gold);
  const accepted = gold.claim === null ? null : wording;
  const faults: [ClaimFault, boolean][] = [
    ["fragment", isPart(claim) || (accepted !== null && !isWhole(claim, accepted))],
    ["two propositions", accepted !== null && isSeveral(claim) && !isSeveral(accepted.text)],
    ["pronoun", hasOwn(pronouns, claim, gold) || opensWithPronoun(claim, gold)],
    ["short form", isShort(claim, gold, article)],
    ["relative day", hasOwn(relativeDays, claim, gold)],
    ["opening word", hasOwn(openings, claim, gold)],
    ["not in the article", strayWords(claim, gold, article).length > 0],
    ["name of another", namesPutIn(claim, gold, article).some((name) => !isOf(name, whoSpeaks(gold) + read))],
    ["polarity", accepted !== null && isNegated(claim) !== isNegated(accepted.text)],
    [
      "not what was said",
      accepted === null ? !saysWho(claim, gold, article) : !isSaid(claim, accepted, gold, article),
    ],
  ];
  return faults.filter(([, holds]) => holds).map(([fault]) => fault);
}

/** The accepted wording that is nearest to a claim, with how like they are, 0 to 1 (F1 of their weighty words). */
export function nearestWording(claim: string, { claim: wordings }: PlacedAttribution) {
  return (wordings ?? [])
    .map((text) => ({ text, likeness: likeness(claim, text) }))
    .reduce((best, each) => (each.likeness > best.likeness ? each : best), { text: "", likeness: 0 });
}

function likeness(a: string, b: string): number {
  const [left, right] = [weighty(a), weighty(b)];
  const rest = [...right];
  const both = left.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return both === 0 ? 0 : (2 * both) / (left.length + right.length);
}

const light =
  /^(?:an?|the|that|of|to|and|is|are|was|were|be|been|being|has|have|had|does|did|do|will|would|on|in|at|by|for|with|from|as)$/;

/** A day by its name or its date: which of the two a claim has makes no other claim of it. */
const days =
  /\b(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b(?: \d{1,2}\b)?(?:,? \d{4}\b)?)/giu;

/** The words that carry the meaning, without their endings: "denied" and "denies" are one. */
function weighty(text: string): string[] {
  return wordsOf(text.replace(days, ""))
    .map(({ lower }) => lower.replace(/['’]s?$/, ""))
    .filter((word) => !light.test(word))
    .map((word) => (word.length > 4 ? word.replace(/(?:ing|e?d|e?s)$/, "") : word));
}

const pronouns =
  /\b(?:I|he|she|it|they|we|you|him|her|them|us|me|his|hers|its|their|our|my|your|himself|herself|itself|themselves|ourselves)\b/giu;
const relativeDays =
  /\b(?:yesterday|today|tonight|tomorrow|(?:last|next|this) (?:night|morning|afternoon|evening|week|month|summer|winter|spring|autumn|year))\b/giu;
const openings =
  /^(?:that|this|these|those|but|and|so|or|because|although|though|whether|if|how|why|what|to|there|then)\b/giu;

/** "US" is a country, and what stands in quotation marks are somebody's own words. */
const readable = (text: string) => text.replace(/\bU\.?S\.?(?=\W|$)/g, "").replace(/“[^”]*”/g, "");

/** A word of the kind that none of the accepted wordings has. */
function hasOwn(kind: RegExp, claim: string, gold: PlacedAttribution): boolean {
  return (readable(claim).match(kind) ?? []).some(
    (word) => !new RegExp(`\\b${word}\\b`, "iu").test(acceptedWords(gold)),
  );
}

const acceptedWords = (gold: PlacedAttribution) => wordings(gold).join(" ").toLowerCase();

/** Without a proposition, "the ministry in Tarsk" may stand as it does in the article where nobody of record speaks. */
function wordings({ claim, speaker, alsoSpeaker, source }: PlacedAttribution): string[] {
  const isUnnamed = [speaker, ...(alsoSpeaker ?? [])].includes(null);
  return claim ?? (isUnnamed && source !== null ? [source] : []);
}

/** "Her clinic …" leads back to somebody, although she is named later on as well. */
function opensWithPronoun(claim: string, gold: PlacedAttribution): boolean {
  const first = (text: string) => (wordsOf(text)[0]?.lower ?? "").replace(/['’].*$/, "");
  const opening = first(claim);
  const isPronoun = new RegExp(`^(?:${pronouns.source})$`, "iu").test(opening);
  return isPronoun && !wordings(gold).some((wording) => first(wording) === opening);
}

/** "the bank", "the two ministers", where the best wording has a name; "Sipka", where two of that name are spoken of. */
function isShort(claim: string, gold: PlacedAttribution, article: PlacedArticle): boolean {
  const best = (wordings(gold)[0] ?? "").toLowerCase();
  const nouns = [...readable(claim).matchAll(/\b[Tt]he (?:two |three )?\p{Ll}+/gu)]
    .filter(({ 0: words }) => isCommonNoun(words.replace(/ (?:two|three)/, "")))
    .map(({ 0: words }) => words.toLowerCase());
  const full = new Set(
    article.attributions
      .flatMap(({ speaker, claim: texts }) => [`By ${speaker ?? "nobody"}`, ...(texts ?? [])])
      .flatMap((text) => namesIn(text))
      .map(({ words }) => words.filter((word) => !titles.test(word.toLowerCase())).join(" ")),
  );
  const isShared = (word: string) =>
    [...full].filter((name) => name.includes(" ") && name.split(" ").includes(word)).length > 1;
  const alone = namesIn(`By ${readable(claim)}`).filter(({ words }) => words.length === 1);
  const some =
    /^(?:the (?:two|other|others|pair)|neither|both|one|some|others) (?:had|has|have|was|were|is|are|would|will)\b/iu;
  return (
    (some.test(claim) && !some.test(best)) ||
    nouns.some((form) => !best.includes(form)) ||
    alone.some(
      ({ words }) =>
        isShared(words[0]!) && new RegExp(`\\p{Lu}\\S* ${words[0]}`, "u").test(wordings(gold)[0] ?? ""),
    )
  );
}

/** It states something, or is so near to a wording that would do that its verb is one that is not known for sure. */
function isWhole(claim: string, accepted: { text: string; likeness: number }): boolean {
  const helping = /\b(?:is|are|was|were|has|have|had|been|would|will|can|could|do|does|did)\b/iu;
  return states(claim) || (accepted.likeness >= near && helping.test(claim) === helping.test(accepted.text));
}

/** "Was a lie", "Hoping that it passes", "Fontaine did not return": whoever reads it waits for the rest. */
const isPart = (claim: string) =>
  /^(?:(?:reports|claims) that\b|(?:is|are|was|were|has|had|have|would|will|can|could|should)\b|\p{L}+ing (?:that|to)\b)/iu.test(
    claim,
  ) || /\b(?:discuss|return|say|tell|answer|on|to|of|with|by|the)\.$|[^.]\.\.$/u.test(claim);

function isSeveral(claim: string): boolean {
  return sentencesOf(claim).length > 1 || (compoundOf(claim)?.joined.length ?? 0) > 0;
}

export const isNegated = (text: string) =>
  /\b(?:not|no|never|nobody|nothing|none|neither|nor|cannot|without)\b|n['’]t\b/iu.test(text);

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** Names and numbers that neither the article has nor an accepted wording, nor its own day gives. */
function strayWords(claim: string, gold: PlacedAttribution, article: PlacedArticle): string[] {
  const known = new Set(
    wordsOf([article.text, article.title, article.outlet, ...(gold.claim ?? [])].join(" ")).map(({ lower }) =>
      bare(lower),
    ),
  );
  for (let day = -8; day <= 8; day++) {
    const then = new Date(Date.parse(`${article.date}T12:00:00Z`) + day * 86_400_000);
    for (const word of [then.getUTCFullYear(), months[then.getUTCMonth()], then.getUTCDate()])
      known.add(String(word).toLowerCase());
  }
  return wordsOf(claim)
    .filter(({ text }, at) => /\p{N}/u.test(text) || (at > 0 && /^\p{Lu}/u.test(text)))
    .map(({ lower }) => bare(lower))
    .filter((word) => !known.has(word));
}

const bare = (lower: string) => lower.replace(/['’]s?$/, "");

const titles =
  /^(?:mr|mrs|ms|dr|sir|dame|lord|lady|baroness|coun|cllr|sen|rep|gov|capt|col|gen|prof|chief|officer|minister)$/;

/** Near enough to a wording that would do, nobody's own words in quotation marks, and nobody named who is not named there. */
function isSaid(
  claim: string,
  accepted: { text: string; likeness: number },
  gold: PlacedAttribution,
  article: PlacedArticle,
): boolean {
  const isQuoted = claim.includes(": “") && !accepted.text.includes(": “");
  return accepted.likeness >= near && !isQuoted && namesPutIn(claim, gold, article).length === 0;
}

/** Names in a claim that stand neither in what was said nor for anybody whom an accepted wording names. */
function namesPutIn(claim: string, gold: PlacedAttribution, { text }: PlacedArticle): Name[] {
  const said = gold.spans.content.map(({ start, end }) => text.slice(start, end));
  const own = [...(gold.claim ?? [whoSpeaks(gold)]), ...gold.relays, ...said].join(" ");
  return namesIn(claim).filter((name) => !isOf(name, own));
}

const whoSpeaks = ({ speaker, alsoSpeaker, source }: PlacedAttribution) =>
  [speaker, ...(alsoSpeaker ?? []), source, ""].map((name) => name ?? "").join(" ");

/** Whether words that are known hold all of a name but its titles. */
function isOf({ words }: Name, known: string): boolean {
  const own = new Set(wordsOf(known).map(({ lower }) => plainName(bare(lower))));
  return words
    .map((word) => plainName(bare(word.toLowerCase())))
    .every((word) => own.has(word) || titles.test(word));
}

/** "Tran declined to comment", "Tran said: “…”": the speaker and the word that attributes are both there. */
function saysWho(
  claim: string,
  { speaker, source, cue }: PlacedAttribution,
  { outlet }: PlacedArticle,
): boolean {
  const said = new Set(wordsOf(claim).map(({ lower }) => bare(lower)));
  const names = wordsOf(
    [speaker ?? "", source ?? "", speaker === null && source === null ? outlet : ""].join(" "),
  )
    .filter(({ text: word }) => word.length > 2)
    .map(({ lower }) => bare(lower));
  const cues = [...wordsOf(cue ?? "").map(({ lower }) => lower), "said", "called"];
  return names.some((word) => said.has(word)) && cues.some((word) => said.has(word));
}
