import { isSilence } from "../../attribution-meaning";
import { states } from "../../language/clauses";
import { isCommonNoun, leadsBack } from "../../language/common-nouns";
import { isBaseForm } from "../../language/finite-verbs";
import { namesIn } from "../../language/names/names";
import { mayBeNoun } from "../../language/noun-like";
import { wordsOf } from "../../language/words";
import { splitClaim } from "../../lint/split-claim";
import { withoutReferent } from "../../lint/without-referent";
import type { SuggestionForm } from "../form/form";
import type { Reading } from "../suggestion";

const pronouns = /\b(?:I|he|she|it|they|we|you|him|her|them|us|me|his|hers|its|their|our|my|your)\b/iu;
const pointing =
  /^(?:that|this|these|those|but|and|so|or|because|if|how|why|what|to|then|neither|both|none|some|many|few|one|others?|another|such|much)\b|\b(?:here|yesterday|today|tonight|tomorrow|(?:last|next|this) \p{Ll}+|that|those|these|such|there|did so|do so|the same)\b(?! (?:\d|the|an?|he|she|it|they|his|her)\b)|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?! \d)/iu;
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
  const said = attribution.selectors.flatMap(({ role, exact }) => (role === "content" ? [exact] : []));
  // Whom "we" means, somebody has read first; and whether "it was too early" was taken for a body.
  if (said.some((words) => /\b(?:we|us|our)\b/i.test(words) || mayMeanNothing.test(words))) return false;
  if (/\bno (?:\p{Ll}+ )?comment\b/u.test(text)) return false;
  if (
    !isSettled(attribution) ||
    isSilence(attribution.stance) ||
    /denies|disputes|retracts|corrects/.test(attribution.stance)
  )
    return false;
  if (/[“"«]/.test(text) || wordsOf(text).length > longest || wordsOf(text).length < 4 || !states(text))
    return false;
  if (splitClaim(text) !== null || /\band that\b/.test(text) || pointing.test(text)) return false;
  return (
    opensPlainly(text) &&
    !leansOn(text) &&
    !tellsOfSomethingKnown(text) &&
    withoutReferent(text, []).length === 0
  );
}

/** "it was late", "it had been a hard year": how things are; "it was investigating" is somebody. */
const mayMeanNothing =
  /(?<!\p{L})it(?:['’]s|['’]d| (?:is|was|would be|will be|has been|had been|could be|may be|might be|seems|seemed|took|takes|made))(?! (?:not |now |still |already |also )?\p{Ll}+ing\b)(?! \p{Ll}+ed\b(?! \p{Ll}+ed\b))/iu;

const definite =
  /(?<![\p{L}-])the (?:(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|\p{Ll}+(?:er|ing|ed|al|ic|ous|ive|ary|able|ent|ant|y)|new|old|big|large|small|main|whole|entire|second|third) )*\p{Ll}[\p{L}-]*/giu;
/** What there is one of, and what a "the" stands before of itself. */
const known =
  /^(?:ends?|start|beginning|middle|time|days?|weeks?|weekend|months?|years?|decade|century|morning|afternoon|evening|night|summer|winter|spring|autumn|season|future|past|present|moment|hours?|minutes?|first|last|next|same|most|least|best|worst|only|rest|world|globe|country|nation|public|police|government|army|navy|military|parliament|law|economy|market|internet|web|media|press|weather|rain|heat|cold|sun|moon|sky|sea|ocean|coast|air|ground|north|south|east|west|poor|rich|old|young|elderly|unemployed|way|use|need|risk|chance|number|amount|cost|price|value|size|rate|level|total|average|majority|fact|right|ability|capital|disease|virus|flu|climate|planet|earth|atmosphere|environment|home|bible|church|constitution|war|pandemic|dollar|euro|pound|truth|phone|piano|hospital|more|less|former|population|president|pope|king|queen|name)$/iu;
/** What says which one is meant: "the deck *of the Harrow Bridge*", "the plant *that it built*". */
const says =
  /^(?: (?:of|that|which|who|whose|where|when|to|for|behind|between|against|about)\b|['’]s? | (?:in|at|on|from|by|near|with) (?:the )?(?:\d|\p{Lu})|,? \p{Lu}| \p{Ll}+ \p{Lu})/u;

/** "*The warning* came", "doubled at *the crossing*": a thing that was told of before, and which only the article says. */
function tellsOfSomethingKnown(text: string): boolean {
  return [...text.matchAll(definite)].some(({ 0: phrase, index }) => {
    const words = phrase.split(" ");
    // "at *the crossing* doubled": no verb is said of it.
    while (words.length > 2 && !mayBeNoun(words.at(-1)?.toLowerCase() ?? "")) words.pop();
    const noun = words.at(-1) ?? "";
    const rest = text.slice(index + words.join(" ").length);
    if (known.test(noun) || says.test(rest)) return false;
    // "the *harbor* contract": of what it is says which.
    const next = /^ (\p{Ll}[\p{L}-]*)/u.exec(rest)?.[1];
    if (next !== undefined && (mayBeNoun(next) || (isBaseForm(next) && !/s$/.test(noun)))) return false;
    const stem = noun.replace(/(?:ies|y|s)$/i, "").toLowerCase();
    return !text.slice(0, index).toLowerCase().includes(stem);
  });
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
  // "Ada Osei believed *it*", whatever that was: only a body that opens the claim is "it" for certain.
  if (objects.test(text) || /\bit\b(?=[.,;!?]|$)/i.test(text)) return true;
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
