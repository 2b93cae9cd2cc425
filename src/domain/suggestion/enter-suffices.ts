import { isSilence } from "../attribution-meaning";
import { states } from "../language/clauses";
import { isCommonNoun, leadsBack } from "../language/common-nouns";
import { namesIn } from "../language/names";
import { wordsOf } from "../language/words";
import { splitClaim } from "../lint/split-claim";
import type { SuggestionForm } from "./form";
import type { Reading } from "./suggestion";

const pronouns = /\b(?:I|he|she|it|they|we|you|him|her|them|us|me|his|hers|its|their|our|my|your)\b/iu;
const pointing =
  /^(?:that|this|these|those|but|and|so|or|because|if|how|why|what|to|then|neither|both|none|some|many|few|one|others?|another|such|much)\b|\b(?:here|yesterday|today|tonight|tomorrow|(?:last|next|this) \p{Ll}+|that|those|these|such|there|did so|do so|the same|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b(?! (?:\d|the|an?|he|she|it|they|his|her)\b)/iu;
const longest = 32;
/** "Ada Osei’s husband": somebody whom the name only leads to. */
const owned = /^[^,.]{1,60}['’]s? \p{Ll}/u;

/**
 * Whether a suggestion may be saved as it is: who speaks is settled, the words are sure, and the claim is one statement that opens with a
 * name and leans on nothing outside it. Meant to be right 95 times in 100 rather than often; the rest is read first.
 */
export function enterSuffices(reading: Reading | null, { claim, attribution }: SuggestionForm): boolean {
  if (
    reading === null ||
    reading.confidence !== "strong" ||
    reading.openQuestion ||
    reading.hedge?.kind === "hidden_source"
  )
    return false;
  const { text } = claim;
  if (!saysAllOf(reading, text)) return false;
  if (
    !isSettled(attribution) ||
    isSilence(attribution.stance) ||
    /denies|disputes|retracts|corrects/.test(attribution.stance)
  )
    return false;
  if (/[“"«]/.test(text) || wordsOf(text).length > longest || wordsOf(text).length < 4 || !states(text))
    return false;
  if (splitClaim(text) !== null || /\band that\b/.test(text) || pointing.test(text)) return false;
  return opensPlainly(text) && !leansOn(text);
}

/** Of words that make two statements each is read first: the other half may change what one of them says. */
function saysAllOf({ content }: Reading, text: string): boolean {
  const read = content.reduce((sum, { start, end }) => sum + end - start, 0);
  return text.length >= 0.7 * read;
}

/**
 * Somebody chosen, or described by words of their own that lead back to nobody. Of a document it is asked whose it is, and where, and
 * of several without a name whether each of them knows it.
 */
function isSettled({ source, sourceDescription, identity, atLeast }: SuggestionForm["attribution"]): boolean {
  if (identity === "document" || atLeast !== null) return false;
  if (source !== null) return true;
  const words = sourceDescription ?? "";
  return (
    words !== "" &&
    !pronouns.test(words) &&
    !leadsBack(words) &&
    !isCommonNoun(words) &&
    /^(?:an?|two|three|four|several) /i.test(words)
  );
}

/** "Ada Osei was …", "A dive team …", "The leak …"; never "The company …" or "Osei’s husband …", of whom a reader would ask who. */
function opensPlainly(text: string): boolean {
  if (/^\p{Lu}\p{Ll}+ing\b/u.test(text) || owned.test(text.slice(0, 80))) return false;
  return !/^(?:The|An?) /.test(text) || !isVague(/^(?:The|An?) (\p{L}[\p{L}-]*)/u.exec(text)?.[1] ?? "");
}

/** A body or people who were named elsewhere, and things that were told of before. */
const isVague = (noun: string): boolean =>
  isCommonNoun(noun) ||
  /^(?:two|three|four|pair|couple|men|women|boy|girl|man|woman|players?|others?|former|latter|board|league|meeting|meetings|email|letter|figure|number|charge|claim|accusation|allegations?|project|approach|deal|result|results|decision|matter|case|incident|move|issue|plan|proposal|change|changes|sale|increase|effect|money|insider|pit|school|city|town|village|region|area|dead|injured|victims?|suspects?|funeral|inquiry|contract|affair|drug|findings?)$/i.test(
    noun,
  );

/** "Joao Quintela believed *her*": whom somebody does a thing to is another. */
const objects =
  /\b(?:him|her)\b(?=[.,;:!?]|$| (?:to|that|and|in|on|at|for|of|with|by|from|as|if|when|not|about|into|because|while|after|before|the|an?)\b)/iu;

/** A pronoun with nobody, or with two, before it; "the company" after another's name. */
function leansOn(text: string): boolean {
  if (objects.test(text)) return true;
  const found = pronouns.exec(text);
  if (found !== null) {
    const before = text.slice(0, found.index);
    if (
      /^(?:it|its)$/i.test(found[0])
        ? namesIn(`x ${before}`).length === 0
        : !/^(?:he|she|his|her|him)$/i.test(found[0])
    )
      return true;
    if (
      /^(?:he|she|his|her|him)$/i.test(found[0]) &&
      namesIn(`x ${before}`).filter(({ words }) => words.length > 1).length !== 1
    )
      return true;
  }
  if (/\bsaid (?:that|this|it)\b/.test(text)) return true;
  return [...text.matchAll(/\bthe (\p{Ll}[\p{L}-]*)/gu)].some(([, noun = ""]) => isVague(noun));
}
