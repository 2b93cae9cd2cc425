import { occurrences } from "../../anchor";
import { states } from "../../language/clauses";
import { isCommonNoun } from "../../language/common-nouns";
import { cueFormOf } from "../../language/cue-verbs";
import type { Mention } from "../../language/link-mentions";
import { folded } from "../../language/names";
import { numberWords } from "../../language/number-words";
import { sentencesOf } from "../../language/sentences";
import { wordsOf } from "../../language/words";
import { withOwnDays } from "../own-days";
import type { Dropped } from "./model-reading";

/** What a claim rests on. */
export type Rests = {
  /** What is said, as the article has it. */
  words: string;
  /** The sentence around it, with who says it. */
  sentence: string;
  publishedAt: string | null;
  speaker: Mention | null;
  /** Everybody whom the article names. */
  mentions: readonly Mention[];
  /** Whom the words lead back to for certain; null where nobody looked. */
  meant: readonly Mention[] | null;
};

/**
 * Why a claim may not stand for these words; null where it may. What it adds is read against the words and not against the whole
 * article: a number or a "not" from elsewhere would put something into a mouth.
 */
export function faultOfClaim(claim: string, rests: Rests): Dropped | null {
  if (sentencesOf(claim).length !== 1 || wordsOf(claim).length < 3 || !states(claim)) return "other_words";
  if (/\b(?:I|we|you|my|our|your|us|me)\b/.test(unquoted(claim)) || /[<>{}]|https?:/.test(claim))
    return "other_words";
  const said = withOwnDays(rests.words, rests.publishedAt);
  const added = namesAdded(claim, rests, said);
  if (added === null) return "names";
  if (!hasAll(numbersIn(claim), [...numbersIn(`${rests.words} ${said}`), ...added.flatMap(numbersIn)]))
    return "numbers";
  if (quotedIn(claim).some((quote) => occurrences(rests.words, { exact: quote }).length === 0))
    return "quoted_words";
  if (!agrees(claim, rests.words)) return "polarity";
  return saysTheSame(claim, `${rests.words} ${said}`, rests.words, added) ? null : "other_words";
}

const bare = (word: string) => folded(word).replace(/['’]s?$/, "");
const plainWords = (text: string) => wordsOf(text).map(({ text: word }) => bare(word));
const unquoted = (text: string) => text.replace(/[“"][^”"]*[”"]/g, " ");
const quotedIn = (text: string) => [...text.matchAll(/[“"]([^”"]+)[”"]/g)].map(([, words]) => words!);

const pronounsOf: Record<"he" | "she" | "it" | "any", RegExp> = {
  he: /\b(?:he|him|his|himself)\b/i,
  she: /\b(?:she|her|hers|herself)\b/i,
  it: /\b(?:it|its|itself|they|their|them)\b/i,
  any: /\b(?:he|him|his|she|her|hers|they|their|them)\b/i,
};

/** Names that the claim has for a pronoun or a short form of the words; null where it names somebody for nothing. */
function namesAdded(claim: string, rests: Rests, said: string): string[] | null {
  const { words, sentence, speaker, mentions, meant } = rests;
  const there = new Set(plainWords(`${sentence} ${said}`));
  const mayBe = mentions.filter((mention) => {
    if (mention.id === speaker?.id && /\b(?:I|we|my|our|me|us)\b/.test(words)) return true;
    if (!leadsTo(words, mention)) return false;
    return meant === null || meant.length === 0 || meant.some(({ id }) => id === mention.id);
  });
  const added = new Set<string>();
  for (const [at, { text }] of wordsOf(claim).entries()) {
    if (!/^\p{Lu}/u.test(text) || there.has(bare(text))) continue;
    const named = mayBe.find(({ name }) => plainWords(name).includes(bare(text)));
    if (named !== undefined) added.add(named.name);
    else if (at > 0 || !light.test(text)) return null;
  }
  // Half of a name is another name.
  const all = new Set(plainWords(claim));
  return [...added].every((name) => all.has(plainWords(name).at(-1) ?? "")) ? [...added] : null;
}

/** Whether something in the words can mean somebody: a pronoun of theirs, "the mayor", a part of the name. */
function leadsTo(words: string, { kind, name, gender }: Mention): boolean {
  const pronoun = kind === "organization" ? "it" : (gender ?? "any");
  if (pronounsOf[pronoun].test(words)) return true;
  const own = new Set(plainWords(name).filter((word) => word.length > 2));
  if (plainWords(words).some((word) => own.has(word))) return true;
  return [...words.matchAll(/\b[Tt]he \p{Ll}+/gu)].some(({ 0: noun }) => isCommonNoun(noun));
}

const numeral = /^(?:hundred|thousand|million|billion|trillion|dozen|half|twice|double|triple)s?$/;

function numbersIn(text: string): string[] {
  return wordsOf(text).flatMap(({ lower }) => {
    if (/\p{N}/u.test(lower)) return [lower.replaceAll(",", "").replace(/['’]s$/, "")];
    const at = numberWords.indexOf(lower);
    if (at >= 0) return [String(at + 2)];
    return numeral.test(lower) ? [lower.replace(/s$/, "")] : [];
  });
}

const hasAll = (these: readonly string[], those: readonly string[]) =>
  these.every((one) => those.includes(one));

const negating =
  /\b(?:not|cannot|never|no|none|nobody|nothing|nowhere|neither|nor|without|unable|unlikely|barely|hardly|den(?:y|ie[sd]|ying)|declin(?:e[sd]?|ing)|refus(?:e[sd]?|ing|al)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|fail(?:s|ed|ing|ure)?|lack(?:s|ed|ing)?|stop(?:s|ped|ping)?|against|un(?:true|founded|aware|safe|changed|harmed|paid|known)|false)\b|n['’]t\b/giu;
/** What makes a statement less than one; "will" that was moved to "would" is the same. */
const softening: RegExp[] = [
  /\b(?:will|would|shall|['’]ll|going to)\b/i,
  /\b(?:can|could|able)\b/i,
  /\b(?:may|might|possibl[ey]|[Pp]erhaps)\b/,
  /\b(?:should|ought)\b/i,
  /\b(?:must|ha(?:s|ve|d) to)\b/i,
  /\b(?:if|unless)\b/i,
  /\b(?:allegedly|alleged|reportedly|apparently|likely|probably|seems?|seemed|appears?|appeared)\b/i,
  /\b(?:about|around|almost|nearly|roughly|approximately|at least|at most|up to|more than|less than|fewer than|over|under)\b/i,
];

/** Whether both deny, doubt and limit alike. */
function agrees(claim: string, words: string): boolean {
  const [own, theirs] = [claim, words].map((text) => (text.match(negating) ?? []).length) as [number, number];
  if (own === 0 ? theirs !== 0 : theirs === 0 || (own - theirs) % 2 !== 0) return false;
  return softening.every((kind) => kind.test(claim) === kind.test(words));
}

const light =
  /^(?:an?|the|that|of|to|and|or|but|is|are|am|was|were|be|been|being|has|have|had|having|does|did|do|will|would|shall|can|could|may|might|on|in|at|by|for|with|from|as|into|it|its|he|him|his|she|her|they|them|their|who|which|this|there|than|then|also|any|some)$/i;

/** By their beginnings: "closed" and "closing" are one. */
const stems = (text: string): string[] =>
  plainWords(text)
    .filter((word) => !light.test(word))
    .map((word) => word.slice(0, word.length > 5 ? word.length - 3 : 5));

/**
 * Nearly all that it says is in the words, and in their order: "Osei hit Lind" is not "Lind hit Osei". So is most of what they say in it.
 */
function saysTheSame(claim: string, words: string, said: string, added: readonly string[]): boolean {
  // "…, and to *write* that Lind stole": a claim of its own would take the words out of a mouth within.
  const within = wordsOf(said).filter(({ lower }) => cueFormOf(lower)?.entry.tier === 1);
  if (within.some(({ lower }) => !stems(claim).some((stem) => alike(stem, stems(lower)[0] ?? "?"))))
    return false;
  const known = new Set(added.flatMap(stems));
  const source = stems(words);
  const own = stems(claim).filter((stem) => !known.has(stem) || source.includes(stem));
  const shared = inOrder(own, source);
  const bare = stems(said);
  return own.length > 0 && shared / own.length >= 0.75 && inOrder(own, bare) / bare.length >= 0.6;
}

const alike = (one: string, other: string) => one.startsWith(other) || other.startsWith(one);

/** How many of one list stand in the other in the same order. */
function inOrder(one: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const left of one) {
    const next = [0];
    for (const [at, right] of other.entries())
      next.push(alike(left, right) ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!));
    row = next;
  }
  return row.at(-1)!;
}
