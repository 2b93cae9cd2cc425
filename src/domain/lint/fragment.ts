import { isAdverb } from "../language/clause-words";
import { states } from "../language/clauses";
import { isAuxiliary, isBaseForm, isModal, verbKind } from "../language/finite-verbs";
import { type Word, wordsOf } from "../language/words";
import type { Finding } from "./finding";
import { onText, type Rule } from "./matter";

const bare = /^(?:not |never |to |also )*(?:be|been|being)(?!\p{L})/iu;
const infinitive = /^(?:not |never )?to \p{Ll}+/iu;
/** "Miriam Tolland *to withdraw* the trams": what is asked of a name, and nobody says that it is done. */
const wished = /^(?:\p{Lu}[\p{L}.’'-]{0,40} ){1,4}(?:not |never )?to (?:\p{L}+ly )?(\p{Ll}+)(?!\p{L})/u;
const ahead =
  /^(?:the|an?|his|her|its|their|our|my|your|any|no|every|each|some|all|this|that|these|those|of|in|on|at|by|for|from|with|without|about|into|over|under|after|before|since|until|between|among|against|during|through|per|than|as|very|so|too|more|most|less|fewer|many|several|few|other|another|both|and|or|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundreds?|thousands?|millions?|\d.*)$/;
const speaking = /^(?:i|we|you|he|she|it|they|there|who|that|this|what)['’](?:s|re|m|ll|d|ve)$/;

/** "Be banned", "A cut of 4 percent", "To Aviation Daybook": nobody is said to be or to do anything. */
export const fragment: Rule = ({ claim, plain: outside }) => {
  // Of a claim that is nothing but a quotation, the words of the quotation.
  const plain = /[\p{L}\p{N}]/u.test(outside) ? outside : claim.text.replace(/[“”"«»]/gu, " ");
  const text = plain.trim().replace(/^\.$/, "");
  const start = Math.max(0, plain.indexOf(text));
  const opening = bare.exec(text) ?? (states(text) ? null : infinitive.exec(text)) ?? orders(text);
  const words = wordsOf(text);
  const [wish, verb = ""] = wished.exec(text) ?? [];
  const front = (words: string) => ({ start, end: start + words.length, text: words });
  if (wish !== undefined && isBaseForm(verb))
    return [asked(front(wish), `What is so? “${wish}” is what somebody wants, or what is to come.`)];
  if (opening !== null)
    return [asked(front(opening[0]), `Who or what is meant? “${opening[0]}” has nobody before it.`)];
  if (words.length === 0 || words.some((_, at) => mayState(words, at))) return halfTold(plain);
  const end = plain.trimEnd().length;
  return [
    asked({ start, end, text }, `What is said of whom or what? “${text.replace(/\s*\.$/, "")}” has no verb.`),
  ];
};

/** Verbs that say little without of what: "everyone knew", "nobody noticed". */
const open =
  /^(.{1,60}?) (?:had |all |also |always |never |just |simply |already |both |had |has |have |did not |didn['’]t |does not |do not )*(kn[eo]wn?s?|knows|car(?:ed|es?)|notic(?:ed|es?)|underst(?:ood|ands?)|object(?:ed|s)?|agre(?:ed|es?)|disagre(?:ed|es?)|complain(?:ed|s)?|listen(?:ed|s)?|heard|forgot|remember(?:ed|s)?|refus(?:ed|es?)|den(?:ied|ies)|confirm(?:ed|s)|admit(?:ted|s)|accept(?:ed|s)|consent(?:ed|s)?|approv(?:ed|es?)|warned|promised|asked|answered|told|said so|saw)\W*$/iu;

const whoever = new Set(
  "everyone everybody nobody no-one someone somebody anyone all many most some few they"
    .split(" ")
    .concat("no one"),
);

/** Whether nothing but somebody stands there: "Everyone", "The staff", "Ada Lind". */
function isSomebody(subject: string): boolean {
  const words = subject.split(" ");
  const [first = ""] = words;
  if (whoever.has(subject.toLowerCase())) return true;
  if (/^(?:the|all|these|those)$/iu.test(first)) return words.length === 2;
  return (
    words.length <= 4 && !/^(?:neither|both)$/iu.test(first) && words.every((word) => /^\p{Lu}/u.test(word))
  );
}

/** "Everyone knew" is true of anything: a claim says of what. */
function halfTold(plain: string): Finding[] {
  const text = plain.trim();
  const [, subject, verb] = open.exec(text) ?? [];
  if (subject === undefined || verb === undefined || !isSomebody(subject)) return [];
  const start = plain.lastIndexOf(verb);
  return [
    onText(
      "fragment",
      { start, end: start + verb.length, text: verb },
      `What is meant? “${text.replace(/\W+$/, "")}” does not say of what.`,
      "Write of what: a claim is read without its article.",
    ),
  ];
}

const asked = (found: { start: number; end: number; text: string }, words: string) =>
  onText("fragment", found, words, "Write who is, does or did what.");

/** "*Close* the bridge": what somebody is told to do. */
function orders(text: string): RegExpExecArray | null {
  const found =
    /^(\p{L}+) (?:the|an?|his|her|its|their|them|it|him|all|any|every|these|those)(?!\p{L})/u.exec(text);
  if (found === null || !isBaseForm((found[1] ?? "").toLowerCase())) return null;
  return wordsOf(text).some(({ lower }) => isAuxiliary(lower) || isModal(lower))
    ? null
    : /^\p{L}+/u.exec(text);
}

/** Whether a word may state something, as far as the lists and what stands before it tell: sure that it cannot rather than that it does. */
function mayState(words: readonly Word[], at: number): boolean {
  const { lower, text } = words[at] as Word;
  const before = words.slice(0, at).findLast((each) => !isAdverb(each.lower));
  if (speaking.test(lower) || isModal(lower) || isAuxiliary(lower)) return true;
  if (/['’]s$/.test(lower)) return /^(?:an?|the|not|no|\p{L}+(?:ing|ed))$/u.test(words[at + 1]?.lower ?? "");
  if (before === undefined || ahead.test(lower)) return false;
  // "Network *Five* defamed": a number may be the end of a name.
  const isName = at > 1 && /^\p{Lu}/u.test(before.text);
  const isAhead = !isName && ahead.test(before.lower);
  if (verbKind(lower) !== null) return !isAhead;
  if (isAhead || before.lower === "to" || isAdverb(lower) || /^\p{Lu}/u.test(text)) return false;
  // "Astrid Lund never *forgave*": a verb that no list has stands behind a name.
  if (isName) return true;
  // "The dam *leaks*", "crowds *gather*", "they *know*".
  if (isBaseForm(lower) || /[^s]s$|['’]/.test(lower)) return true;
  return /s$|^(?:people|men|women|children|police|they|we|i|you|who|that|which)$/.test(before.lower);
}
