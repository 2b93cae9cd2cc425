import { apart } from "../apart";
import { stanceWords } from "../attribution-words";
import type { Selector } from "../claim";
import { escaped } from "../language/escaped";
import { lowerFirst, sentence, titled } from "../status/wording";
import type { Stance } from "../vocabulary";

/** What is needed to tell how wide a refusal to speak is: the words of the article, by the part that they play. */
export type RefusalSaid = {
  stance: Stance;
  selectors: readonly (Pick<Selector, "role" | "exact"> & { suffix?: string })[];
};

/** Not "*when asked* by the Courier", which tells how somebody came to be silent. */
const asking =
  /\b(?:whether|if|who|whom|whose|what|which|when|where|why|how)\b(?! (?:approached|asked|contacted|reached|questioned|pressed|called|phoned|emailed)\b)/iu;
const matter =
  /\b(?:about|regarding|concerning|that)\b|\bon (?!(?:the )?record\b|background\b|camera\b|air\b|behalf\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)/iu;
/** "declined to *name* the buyer", "would not *discuss* its cost", "did not *answer* that". */
const telling =
  /\b(?:sa(?:y|id|ying)|tell|specif(?:y|ied)|disclosed?|reveal(?:ed)?|name|identify|explain(?:ed)?|discuss|clarify|detail|describe|divulge|address|confirm|den(?:y|ied)|give|provide|release|share) (?!(?:an |any )?(?:interviews?|comments?|statements?)\b)\S/iu;
/** All that "declined to comment" and its like refuse: to speak at all. */
const speaking =
  /\b(?:comment|comments|commenting|interview|interviews|interviewed|respond|responded|response|reply|replied|return|returned|reached|available|answer|answered|statement)\b/iu;
/** "*Asked about the filter*, she did not respond", "*on the lease*, he declined to comment": before the refusal, and part of it. */
const askedFirst =
  /(?:\b(?:when|if) )?\b(?:asked|questioned|pressed|queried)\b(?! by\b)[^,;.]*|^(?:on|about|as to|regarding|concerning|to) [^,;.]*(?=,)/iu;
/** Where the words that were marked stop short of what they are about: "did not respond" | " to a question about the filter". */
const goesOn =
  /^\s+(?:to (?:an? |the |any |its |his |her |their |our |repeated |several |\p{L}+['’]s? )*(?:questions?|requests?|emails?|e-mails?|letters?|messages?|inquir(?:y|ies)|quer(?:y|ies)|calls?)\b|(?:about|on|regarding|concerning|whether|who|what|why|how|where)\b|when asked\b)/iu;
const longest = 240;

/**
 * The words of a refusal as the article has them, where they refuse less than to speak at all: "declined to say who had signed".
 * Null of "declined to comment", and where no words are marked that attribute it: what was refused is never guessed.
 */
export function refusedWords(said: RefusalSaid): string | null {
  const words = wordsFrom(said.selectors, "cue");
  if (words === null || !isOfOneThing(words)) return null;
  return shortened(words);
}

/** How somebody would not speak, after a name: "declined to comment", or in the words of the article where it was of one thing. */
export function refusedHow(said: { stance: Stance; words: string | null }): string {
  return said.words === null ? lowerFirst(stanceWords[said.stance]) : titled(said.words);
}

/** Whether the words refuse to speak at all, and may be put to the whole matter: "declined to comment", "did not respond to emails". */
export function refusesAll(said: RefusalSaid): boolean {
  if (said.stance === "neither_confirms_nor_denies") return false;
  const words = wordsFrom(said.selectors, "cue") ?? wordsFrom(said.selectors, "excerpt") ?? "";
  return speaking.test(words) && !isOfOneThing(words);
}

/** The words in which the article has a refusal, to their end, as they stand beside a question that was kept open; null where none are marked. */
export function refusalSaid(said: RefusalSaid): string | null {
  const words = wordsFrom(said.selectors, "cue");
  return words === null ? null : shortened(words);
}

/** What readers are told beside an open question of what was kept open: "Harbour Board “declined to say who had signed the lease”". */
export function refusalNote(said: RefusalSaid, who: string): string {
  return refusalSentence({ stance: said.stance, words: refusalSaid(said) }, who);
}

/** The same of a refusal whose words were kept. */
export function refusalSentence(said: { stance: Stance; words: string | null }, who: string): string {
  return sentence(`${apart(who)} ${refusedHow(said)}`);
}

const shortened = (words: string) =>
  words.length <= longest ? words : `${words.slice(0, longest).replace(/\s\S*$/u, "")}…`;

function isOfOneThing(words: string): boolean {
  return asking.test(words) || matter.test(words) || telling.test(words);
}

/** From the words of this role to the end of what they refuse, without the stop; what was asked before them stands before them. */
function wordsFrom(selectors: RefusalSaid["selectors"], role: Selector["role"]): string | null {
  const exact = (of: Selector["role"]) => selectors.find((one) => one.role === of)?.exact.trim() ?? "";
  const [first, excerpt] = [exact(role), exact("excerpt")];
  if (first === "") return null;
  const found = new RegExp(`(?<!\\p{L})${escaped(first)}.*$`, "su").exec(excerpt);
  const words = `${found?.[0] ?? first}${restOf(selectors)}`;
  const asked =
    found === null ? null : askedFirst.exec(before(excerpt.slice(0, found.index), exact("source")));
  const front = asked && isOfOneThing(asked[0]) ? `${lowerFirst(asked[0].trim())} … ` : "";
  return plain(front + words);
}

/** Without the stop, and without who told of it: "…, *a spokesman said*". */
const plain = (words: string) =>
  words
    .replace(/\s+/gu, " ")
    .replace(/,(?: [\p{L}.'’-]+){1,6} (?:said|says|added)$/u, "")
    .replace(/[\s.,;:]+$/u, "");

/** What stands before somebody's refusal, without who they are: "a spokesman asked to leave" is no question. */
const before = (words: string, source: string) => (source === "" ? words : words.replace(source, ","));

/** What the sentence goes on with after the excerpt, where that is what the refusal is about; cut where what was kept of it ends. */
function restOf(selectors: RefusalSaid["selectors"]): string {
  const suffix = selectors.find(({ role }) => role === "excerpt")?.suffix ?? "";
  if (!goesOn.test(suffix)) return "";
  const rest = /^[^.!?;,\n]*(?=[.!?;,\n])/u.exec(suffix);
  return rest ? rest[0] : `${suffix.replace(/\s*\S*$/u, "")}…`;
}
