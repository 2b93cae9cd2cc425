import { isSilence } from "@/domain/attribution-meaning";
import { compoundOf, states } from "@/domain/language/clauses";
import { namesIn } from "@/domain/language/names/names";
import { sentencesOf } from "@/domain/language/sentences";
import { wordsOf } from "@/domain/language/words";
import type { Stance } from "@/domain/vocabulary";
import { acceptedWords, near, nearestWording, type Wording, wordings } from "./claim-likeness";
import { isOf, isShort, namesOfOthers, namesPutIn, readable, saysWho, strayWords } from "./claim-names";
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

/**
 * The faults of a claim beside the wordings that would do. What one of those says is no fault: "until *he* resigns". Where
 * there is no proposition to publish, the claim has to say who said it and how. `read` are the words that were read as
 * content: a name among them was not put in. `stance` is that of the suggestion.
 */
export function faultsOf(
  claim: string,
  gold: PlacedAttribution,
  article: PlacedArticle,
  { stance, read }: { stance: Stance; read: string },
): ClaimFault[] {
  if (claim.trim() === "") return gold.claim === null ? [] : ["empty"];
  // "Tran declined to say who paid" is as well put as what Tran would not speak about.
  if (isSilence(gold.stance) && gold.claim !== null) {
    const unsaid = faultsOf(claim, { ...gold, claim: null }, article, { stance, read });
    if (unsaid.length === 0) return [];
  }
  const accepted = nearestWording(claim, gold);
  const faults: [ClaimFault, boolean][] = [
    ["fragment", isPart(claim) || (accepted !== null && !isWhole(claim, accepted))],
    ["two propositions", accepted !== null && isSeveral(claim) && !isSeveral(accepted.text)],
    ["pronoun", leavesOpen(claim, gold) || opensWithPronoun(claim, gold)],
    ["short form", isShort(claim, gold, article)],
    ["relative day", hasOwn(relativeDays, claim, wordings(gold)[0] ?? "")],
    ["opening word", hasOwn(openings, claim, acceptedWords(gold))],
    ["not in the article", strayWords(claim, gold, article).length > 0],
    ["name of another", namesOfOthers(claim, gold, article, read).length > 0],
    ["polarity", accepted !== null && !isSameWay(claim, accepted.text, stance, gold)],
    [
      "not what was said",
      accepted === null ? !saysWho(claim, gold, article) : !isSaid(claim, accepted, gold, article),
    ],
  ];
  return faults.filter(([, holds]) => holds).map(([fault]) => fault);
}

const pronouns =
  /\b(?:I|he|she|it|they|we|you|him|her|them|us|me|his|hers|its|their|our|my|your|himself|herself|itself|themselves|ourselves)\b/giu;
const third = /^(?:he|she|it|him|her|his|hers|its|himself|herself|itself)$/i;
const relativeDays =
  /\b(?:yesterday|today|tonight|tomorrow|(?:last|next|this) (?:night|morning|afternoon|evening|week|month|summer|winter|spring|autumn|year)|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!,? (?:\d|january|february|march|april|may|june|july|august|september|october|november|december)))\b/giu;
const openings =
  /^(?:that|this|these|those|but|and|so|or|because|although|though|whether|if|how|why|what|to|there|then)\b/giu;

/** A word of the kind that the wordings do not have. */
function hasOwn(kind: RegExp, claim: string, words: string): boolean {
  return (readable(claim).match(kind) ?? []).some((word) => !new RegExp(`\\b${word}\\b`, "iu").test(words));
}

/** "he", where nobody is named before it: "Otway has a phone in *his* pocket" stands alone. */
function leavesOpen(claim: string, gold: PlacedAttribution): boolean {
  const accepted = acceptedWords(gold);
  return [...readable(claim).matchAll(pronouns)].some(({ 0: word, index }) => {
    if (new RegExp(`\\b${word}\\b`, "iu").test(accepted)) return false;
    const before = namesIn(claim.slice(0, index));
    return !third.test(word) || before.length !== 1 || !before.every((name) => isOf(name, accepted));
  });
}

/** "Her clinic …" leads back to somebody, although she is named later on as well. */
function opensWithPronoun(claim: string, gold: PlacedAttribution): boolean {
  const first = (text: string) => (wordsOf(text)[0]?.lower ?? "").replace(/['’].*$/, "");
  const opening = first(claim);
  const isPronoun = new RegExp(`^(?:${pronouns.source})$`, "iu").test(opening);
  return isPronoun && !wordings(gold).some((wording) => first(wording) === opening);
}

/** It states something, or is so near to a wording that would do that its verb is one that is not known for sure. */
function isWhole(claim: string, accepted: Wording): boolean {
  const helping = /\b(?:is|are|was|were|has|have|had|been|would|will|can|could|do|does|did)\b/iu;
  return states(claim) || (accepted.likeness >= near && helping.test(claim) === helping.test(accepted.text));
}

/** "Was a lie", "Hoping that it passes", "Fontaine did not return": whoever reads it waits for the rest. */
const isPart = (claim: string) =>
  // "Will Brandt never asked" begins with a name.
  (!/^(?:Will|May) \p{Lu}/u.test(claim) &&
    /^(?:(?:reports|claims) that\b|(?:is|are|was|were|has|had|have|would|will|can|could|should)\b|\p{L}+ing (?:that|to)\b)/iu.test(
      claim,
    )) ||
  /\b(?:discuss|return|say|tell|answer|on|to|of|with|by|the)\.$|[^.]\.\.$/u.test(claim);

function isSeveral(claim: string): boolean {
  return sentencesOf(claim).length > 1 || (compoundOf(claim)?.joined.length ?? 0) > 0;
}

const isNegated = (text: string) =>
  /\b(?:not|no|never|nobody|nothing|none|neither|nor|cannot|without)\b|n['’]t\b/iu.test(text);

const against: ReadonlySet<Stance> = new Set(["denies", "disputes", "retracts"]);

/**
 * Negated as the wording is. Where the gold takes a denial of the one for a statement of the contrary, the stance and the
 * negation have to come to the same: that somebody asserts the contrary, and never that somebody asserts it.
 */
function isSameWay(claim: string, accepted: string, stance: Stance, gold: PlacedAttribution): boolean {
  const stances = [gold.stance, ...(gold.alsoStance ?? [])].map((each) => against.has(each));
  if (!(stances.includes(true) && stances.includes(false))) return isNegated(claim) === isNegated(accepted);
  const isAgainst = (words: string, of: Stance) => isNegated(words) !== against.has(of);
  return isAgainst(claim, stance) === isAgainst(gold.claim?.[0] ?? "", gold.stance);
}

/** Near enough to a wording that would do, nobody's own words in quotation marks, and nobody named who is not named there. */
function isSaid(claim: string, accepted: Wording, gold: PlacedAttribution, article: PlacedArticle): boolean {
  const isQuoted = claim.includes(": “") && !accepted.text.includes(": “");
  return accepted.likeness >= near && !isQuoted && namesPutIn(claim, gold, article).length === 0;
}
