import { calendarNames } from "../article/calendar-names";
import { cueFormOf } from "../language/cue-verbs";
import { hidingAdverbs } from "../language/hiding-adverbs";
import type { ChangeKind } from "./change-kind";
import { comparedWords, differingWords, plainWord } from "./compared-words";

const listed = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const hedges = listed(
  "may might could would should apparently possibly perhaps probably likely unlikely seemingly presumably appears appear appeared seems seem seemed " +
    "potentially maybe unconfirmed unverified unsubstantiated uncorroborated purported supposed alleged suspected rumoured rumored confirmed " +
    "believed understood thought feared about around nearly almost roughly approximately certainly definitely clearly if unless",
);
const negations = listed(
  "not no never cannot neither nor without none nobody nothing hardly barely scarcely",
);
const counted = listed(
  "one first second third fourth fifth sixth seventh eighth ninth tenth once twice thrice half double triple dozens scores hundreds thousands " +
    "millions billions several few many most all some any both percent",
);
const speaking = listed(
  "according source sources spokesman spokeswoman spokesperson official officials cited citing quoted quoting unnamed anonymous anonymously",
);

/** So near to a word of saying, in words, stands who says it. */
const reach = 6;

/**
 * What two sentences differ in. Null where it is nothing that is compared; either may be empty, where the other is new or
 * gone. Quotation marks tell whose words they are, so they are of who says it.
 */
export function kindsOfWords(before: string, after: string): Set<ChangeKind> | null {
  const [was, is] = [comparedWords(before), comparedWords(after)];
  const { removed, added } = differingWords(was.map(plainWord), is.map(plainWord));
  const kinds = new Set<ChangeKind>();
  for (const at of removed) for (const kind of kindsAt(was, at)) kinds.add(kind);
  for (const at of added) for (const kind of kindsAt(is, at)) kinds.add(kind);
  if (kinds.size > 1) kinds.delete("words");
  return kinds.size === 0 ? null : kinds;
}

function kindsAt(words: readonly string[], at: number): ChangeKind[] {
  const word = words[at]!;
  const lower = word.toLowerCase();
  if (word === '"') return ["attribution"];
  if (word === "?" || hedges.has(lower) || hidingAdverbs.has(lower)) return ["hedge"];
  if (negations.has(lower) || /n't$/.test(lower)) return ["negation"];
  const calendar = calendarNames();
  if (/[\p{N}%\p{Sc}]/u.test(word) || counted.has(lower)) return ["number"];
  if (/^\p{Lu}/u.test(word) && (calendar.months.has(lower) || calendar.weekdays.has(lower)))
    return ["number"];
  const kinds: ChangeKind[] = [isOfSpeaking(words, at) ? "attribution" : "words"];
  if (/^\p{Lu}/u.test(word) && !opens(words, at)) kinds.push("name");
  return kinds;
}

function isOfSpeaking(words: readonly string[], at: number): boolean {
  const isCue = (word: string) =>
    speaking.has(word.toLowerCase()) || cueFormOf(word.toLowerCase())?.entry.tier === 1;
  if (isCue(words[at]!)) return true;
  if (isQuoted(words, at)) return false;
  return words.slice(Math.max(0, at - reach), at + reach + 1).some(isCue);
}

const isQuoted = (words: readonly string[], at: number) =>
  words.slice(0, at).filter((word) => word === '"').length % 2 === 1;

/** A capital letter at the beginning of a sentence or a quotation may be any word's. */
const opens = (words: readonly string[], at: number) =>
  (at === 0 || words[at - 1] === '"' || words[at - 1] === "?") && !/^\p{Lu}{2,}$/u.test(words[at]!);
