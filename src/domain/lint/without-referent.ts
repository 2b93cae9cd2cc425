import { isCommonNoun, namesPeople } from "../language/common-nouns";
import { verbKind } from "../language/finite-verbs";
import { isImpersonal } from "../language/impersonal";
import { type Name, namesIn } from "../language/names/names";
import { mayBeNoun } from "../language/noun-like";
import { wordsOf } from "../language/words";
import { placesOf, type Words } from "./matter";

/** Words of a claim that lean on what it does not name, and what an editor is asked about them. */
export type Leaning = { found: Words; asked: string };

/**
 * "Ruth Dallimore wrote *it*", "*this council* knew", "Dev Rana paid *the firm*": words for somebody or something that nothing before them
 * in the claim can be. `people` are names known to be persons'. Where words alone cannot tell, nothing is asked; what a claim begins with is
 * asked about elsewhere.
 */
export function withoutReferent(plain: string, people: readonly string[]): Leaning[] {
  const isPerson = ({ text }: Name) => people.some((one) => one === text || one.endsWith(` ${text}`));
  const names = namesIn(plain);
  return [
    ...ofPronouns(plain, names, isPerson),
    ...ofPointing(plain),
    ...ofNouns(plain, names, isPerson),
    ...ofCounts(plain),
  ].toSorted((a, b) => a.found.start - b.found.start);
}

type IsPerson = (name: Name) => boolean;

const pronoun = /(?<![\p{L}’'])(?:its?|they|them|their)(?![\p{L}])/giu;
const several = /^(?:they|them|their)$/i;
/** What follows "it" where something is done to it: "wrote *it*.", "signed *it in* May". */
const behindObject =
  /^(?:[.,;:!?]|$| (?:in|on|at|to|for|from|with|by|of|about|before|after|when|because|if|as|and|or|but|until|since|while|during|into|over|down|up|out|off|away|back|again)\b)/u;
const newClause = /[,;:]|\b(?:that|who|which|and|but|when|because|if|after|before|while|as)\b/u;

function ofPronouns(plain: string, names: Name[], isPerson: IsPerson): Leaning[] {
  return placesOf(plain, pronoun).flatMap((found) => {
    const before = plain.slice(0, found.start);
    const rest = plain.slice(found.end);
    if (before.trim() === "" || (/^it$/i.test(found.text) && isImpersonal(rest)) || mayBe(found.text, before))
      return [];
    const own = names.filter(({ end }) => end <= found.start);
    // "Volton denied *it*": whoever acts is not what is acted on.
    const isObject = /^(?:it|them)$/i.test(found.text) && behindObject.test(rest);
    const acts = isObject && own.length === 1 && !newClause.test(before.slice(own[0]?.end));
    if (!acts && own.some((name) => several.test(found.text) || !isPerson(name))) return [];
    return [{ found, asked: `Who or what is “${found.text}”?` }];
  });
}

/** Whether a word may mean something before it: "them" several, or somebody of whom it is not told who, any noun the others. */
const mayBe = (word: string, before: string): boolean =>
  hasNoun(before) && !(/^them$/i.test(word) && isOneOfSome.test(before) && !tellsOfSeveral(before));

/** "*Any member of staff* had been told to mute …". */
const isOneOfSome = /^(?:an?|any|one|no|every|each) (?:member|part|branch|unit) of \p{Ll}+ /iu;
const tellsOfSeveral = (words: string): boolean =>
  wordsOf(words.replace(isOneOfSome, "")).some(
    ({ lower }) =>
      /(?:[^sui]s|people|men|women|children|police|staff|crew|team|family)$/.test(lower) && mayBeNoun(lower),
  );

/** Whether a thing is spoken of by a common noun: any word in small letters that the lists do not know may be one. */
const hasNoun = (words: string): boolean =>
  wordsOf(words).some(({ text, lower }) => /^\p{Ll}/u.test(text) && mayBeNoun(lower));

const pointer =
  /(?<![\p{L}’'-]|\b[Nn]o )(?:such an? \p{Ll}[\p{L}-]*(?![\p{L}-]| (?:that|as)\b)|(?:this|these|those|such) \p{Ll}[\p{L}-]*|that (?:claim|allegation|accusation|suggestion|assertion|statement|charge|practice|instruction|order|decision|agreement|meeting|incident|figure|number|level|amount|plan|proposal|deal|rule|request|question|event|person|man|woman)(?=[.,;:!?]|$| (?:is|was|were|had|has|would|will|did|simply|false|untrue|wrong|as|in|on|at|to|by|for|and|or|an?|the|“|")(?!\p{L}))|(?:this|that|these|those)(?=[.,;:!?]|$))/gu;
const notPointing =
  /^(?:this (?:week|weekend|month|year|morning|afternoon|evening|night|summer|winter|spring|autumn|season|time|century|decade|\p{L}+day|kind|sort|way|far|much)|those (?:who|whose|whom|that|which|in|at|with|of|on|from|under|without|for|by|to|like|near|present|responsible|already|still|not|most|least|\p{L}+(?:ed|ing|en))|these (?:days|kinds|sorts)|such (?:as|that|an?|things?))$/u;

/** "In *this council*", "denied *this*"; never "three fires …, and these fires" or "those who fled". */
function ofPointing(plain: string): Leaning[] {
  return placesOf(plain, pointer).flatMap((found) => {
    const before = plain.slice(0, found.start);
    if (before.trim() === "" || notPointing.test(found.text) || isThere(found.text.split(" ").at(-1), before))
      return [];
    const which = /^(?:these|those)/.test(found.text) ? "Which ones are" : "Which one is";
    return [{ found, asked: `${which} “${found.text}”?` }];
  });
}

const definite = /(?<!\p{L})the (?:two |three |four |other |same )?\p{Ll}+(?![\p{L}-]|['’] )/giu;
/** Those of whom there is one, or of whom it is told everywhere what they are. */
const unique =
  /^(?:police|people|government|army|navy|military|president|premier|chancellor|public|reports?|videos?|stud(?:y|ies)|surveys?|newspapers|papers|women|parents?|letters?|emails?|announcements?|releases?|briefings?|notices?|audits?)$/u;
/** What says which one: "the company *that built it*", "the council *in Wexcombe*", "the contractor, *Deep Berth*". */
const told =
  /^(?: (?:of|for|behind|that|which|who|whose|whom|responsible|where|near|running|building|owning|operating)\b| (?:in|at|from) (?:the )?\p{Lu}|,? \p{Lu}|, (?:an?|who|which)\b)/u;

/** "Dev Rana paid *the firm*", "*The men* had fled"; never where the claim says which. */
function ofNouns(plain: string, names: Name[], isPerson: IsPerson): Leaning[] {
  return placesOf(plain, definite).flatMap((found) => {
    const noun = found.text.replace(/^the /i, "");
    const head = noun.split(" ").at(-1) ?? "";
    if (!isCommonNoun(`the ${head}`) || unique.test(head)) return [];
    const before = plain.slice(0, found.start);
    const rest = plain.slice(found.end);
    if (told.test(rest) || (head === "authority" && /^ to /.test(rest)) || isThere(head, before)) return [];
    // "The company *car*", "the student *union*".
    const next = /^ (\p{Ll}+)/u.exec(rest)?.[1];
    if (next !== undefined && mayBeNoun(next)) return [];
    if (names.some((name) => name.end <= found.start && (namesPeople(head) || !isPerson(name)))) return [];
    return [{ found, asked: `Which one is “${found.text}”?` }];
  });
}

const counted =
  /^(?:both|neither|others|another|one|the (?:pair|couple|latter|former|two|three|four|others?)) (?=(?:\p{Ll}+ly )?(\p{Ll}+(?:n['’]t)?))/iu;

/** "*Both* were unfounded", "*The two* had met": so many of whom nothing is told. */
function ofCounts(plain: string): Leaning[] {
  const found = counted.exec(plain);
  if (found === null || verbKind((found[1] ?? "").toLowerCase()) === null) return [];
  const text = found[0].trim();
  return [{ found: { start: 0, end: text.length, text }, asked: `Who or what is meant by “${text}”?` }];
}

/** Whether the noun, or one of its kind, was there already. */
function isThere(noun: string | undefined, before: string): boolean {
  const stem = (noun ?? "").replace(/(?:ies|y|s)$/, "");
  return stem !== "" && before.toLowerCase().includes(stem);
}
