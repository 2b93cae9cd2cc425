import type { Named } from "../names/name-book";
import type { Finding } from "../patterns/finding";
import type { Sentence } from "../text/article";
import type { Token } from "../text/tokens";
import type { Range } from "../text/word-classes";
import { contentStart, genderOf, opensContent, sentenceOf } from "./content-places";
import { type Meant, type Mind, sentenceAt } from "./meant";
import { peopleBefore, peopleBetween, toldIn } from "./people-told";
import { addressesAnother, fitsGender, type Gender, peopleOf } from "./pronouns";
import { isBodyWords } from "./words-for-bodies";

/** Whom "he" or "she" in somebody's words means. In quotation marks it is never who speaks. */
export function personMeant(
  mind: Mind,
  finding: Finding,
  { speaker, described }: Meant,
  at: number,
  gender: Gender,
): Named | null {
  const { article } = mind;
  const quoted = (article.quoteOf[at] as number) >= 0;
  // "*Vos*: She told me …": nobody speaks so of themselves under their own label.
  const isTurn = finding.pattern === "speaker-label";
  const within = peopleBetween(mind, contentStart(finding), at, gender);
  const around = peopleBetween(mind, sentenceOf(mind, at).from, contentStart(finding), gender);
  const own = speaker?.kind === "person" ? speaker : null;
  const others = (people: readonly Named[]) => people.filter((one) => one !== own);
  const isOwn =
    own !== null &&
    !quoted &&
    !isTurn &&
    (own.gender === gender || (own.gender === null && fitsGender(gender)(own)));
  const principal = spokenFor(mind, finding, at, gender);
  if (principal !== null && within.named.length === 0 && within.unnamed === 0) return principal;
  const inWords = others(within.named).filter((one) => !isObjectOf(mind, at, one));
  if (inWords.length > 0 || within.unnamed > 0)
    return !isOwn && inWords.length === 1 && within.unnamed === 0 && inWords[0]?.gender === gender
      ? (inWords[0] ?? null)
      : null;
  const addressed = others(around.named);
  const previous = peopleBefore(mind, finding, at, gender);
  const rivals = others(previous.named);
  // "*Lind's* spokesman, Karl Berg, said *he* …": whose somebody is may be who is meant.
  const hasClient = /^clients?$/.test(article.tokens[at + 1]?.lower ?? "");
  const owners = hasClient ? [] : others(ownersIn(mind, finding, gender));
  if (isOwn && own !== null) {
    if (own.gender === null && isOfAnother(mind, finding, own, at, gender)) return null;
    if (addressed.length > 0 || owners.length > 0) return null;
    // "put it *to him* that he…": he who was spoken to, as well as he who spoke.
    if (finding.source !== null && addressesAnother(article, finding.source.to, gender)) return null;
    // "Lind said *he* …": who speaks, unless the words just before are about another man.
    const opens = opensContent(article, finding, at);
    const goesOn = finding.source !== null && isNameAlone(mind, finding.source, rivals.length === 0);
    if (rivals.length === 0 && previous.unnamed === 0) return own.gender === gender || opens ? own : null;
    const fits = own.gender === gender || (own.gender === null && rivals.length === 0);
    if (!opens || (previous.near && !(goesOn && fits))) return null;
    return own;
  }
  // Somebody without a name may speak of themselves.
  if (
    !quoted &&
    own === null &&
    speaker === null &&
    (described !== null || finding.source === null || !isBodyWords(article, finding.source))
  )
    return null;
  const isAddressed = addressed.length > 0 && owners.length === 0;
  const [only, more] = new Set([...addressed, ...owners, ...(isAddressed ? [] : rivals)]);
  const unnamed = around.unnamed + (isAddressed ? 0 : previous.unnamed);
  if (only === undefined || more !== undefined || unnamed > 0 || only.gender !== gender) return null;
  return isAddressed || isNextDoor(mind, at, only) ? only : null;
}

/** In sentences: as far back a "she" may have been told of who is still meant. */
const TOLD = 3;

/**
 * "Six men owed *her* their lives. Terry Boothroyd said *she* …": of a speaker whose name is a man's and a woman's, the pronoun may be
 * another's where somebody of its gender was told of just before.
 */
function isOfAnother(mind: Mind, finding: Finding, own: Named, at: number, gender: Gender): boolean {
  const { article, book } = mind;
  const here = sentenceAt(mind, at);
  const start = finding.source?.from ?? contentStart(finding);
  for (let i = article.sentences[Math.max(0, here - TOLD)]?.from ?? start; i < Math.min(start, at); i++) {
    const one = book.at.get(i)?.entity;
    if (one !== undefined && one !== own && one.kind === "person" && one.gender === gender) return true;
    if ((article.quoteOf[i] as number) < 0 && genderOf.get(article.tokens[i]?.lower ?? "") === gender)
      return true;
  }
  return false;
}

/** "*Lind's* lawyer, Ada Osei": whoever is named in the words for who speaks. */
function ownersIn({ article, book }: Mind, { source }: Finding, gender: Gender): Named[] {
  if (source === null) return [];
  return peopleOf(article, source.from, source.to, book, fitsGender(gender)).map(({ entity }) => entity);
}

/** "A spokesman for *Yeo* said *he* had left", "Yeo's lawyer said he": for whom somebody speaks without a name, and nobody else before. */
function spokenFor(mind: Mind, finding: Finding, at: number, gender: Gender): Named | null {
  const { article, book } = mind;
  const { source } = finding;
  if (source === null || source.from > at) return null;
  const { tokens } = article;
  let speaks = false;
  const people = new Set<Named>();
  for (let i = source.from; i < source.to; i++) {
    speaks ||=
      /^(?:spokes(?:man|woman|person)|lawyers?|solicitors?|attorneys?|publicists?|agents?|office|representatives?|barristers?)$/.test(
        tokens[i]?.lower ?? "",
      );
    const entity = book.at.get(i)?.entity;
    // "Rahman's lawyer, *Peter Boyle*, said she": no woman is he.
    if (entity !== undefined && (entity.gender === null || entity.gender === gender)) people.add(entity);
  }
  const [only, more] = people;
  const isSure =
    speaks && only?.kind === "person" && more === undefined && !only.open && only.gender === gender;
  if (!isSure) return null;
  const { sentences } = article;
  const here = sentences[finding.sentence] as Sentence;
  const last = sentences[finding.sentence - 1];
  const opens = source.from === here.from && last?.paragraph !== here.paragraph;
  const isSpokesman = /^spokes/.test(tokens[source.from + 1]?.lower ?? "");
  // "Karl Berg was shot.¶ A spokesman for Lind said *he* died": what was told last may be what he speaks of.
  const told = last === undefined ? null : toldIn(mind, finding.sentence - 1, last, gender);
  const isAlone = told === null || (told.unnamed === 0 && told.named.every((one) => one === only));
  if (opens && isSpokesman && isAlone) return only;
  // "Berg sued Lind. A lawyer for Lind said *he* had lied."
  const before = peopleBefore(mind, finding, at, gender);
  return before.unnamed === 0 && before.named.every((one) => one === only) ? only : null;
}

/** "*Lind* said he", "*Ms. Lund* said she"; a whole name too where nobody else was named who could be meant. */
function isNameAlone({ article: { tokens }, book }: Mind, { from, to }: Range, whole: boolean): boolean {
  if (to - from === 1) return true;
  const hit = book.at.get(to - 1);
  const titled = /^(?:mr|mrs|ms|miss|dr|sir|dame)\.?$/.test(tokens[from]?.lower ?? "");
  if (hit === undefined || hit.place.to !== to) return false;
  return hit.place.from <= from ? whole : titled && hit.place.from === from + 1;
}

/** Whether somebody is named, or heard, in the sentence before, in the same paragraph: farther back, too many others may be meant. */
function isNextDoor({ article, book, heardIn }: Mind, at: number, one: Named): boolean {
  const here = sentenceAt({ article }, at);
  const before = article.sentences[here - 1];
  if (before === undefined || before.paragraph !== article.sentences[here]?.paragraph) return false;
  if ((heardIn.get(here - 1) ?? []).some(({ speaker, isDoubtful }) => speaker === one && !isDoubtful))
    return true;
  for (let i = before.from; i < before.to; i++) if (book.at.get(i)?.entity === one) return true;
  return false;
}

/** "Lind told *him*": whoever acts is not whom it is done to. */
function isObjectOf({ article, book }: Mind, at: number, one: Named): boolean {
  const { tokens } = article;
  if (
    !/^(?:him|her)$/.test(tokens[at]?.lower ?? "") ||
    /^(?:NOUN|ADJ|PROPN|NUM)$/.test(tokens[at + 1]?.pos ?? "")
  )
    return false;
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) {
    const token = tokens[i] as Token;
    if (/^[,.;:]$/.test(token.text) || /^(?:that|who|which|and|but)$/.test(token.lower)) return false;
    const hit = book.at.get(i);
    if (hit !== undefined) return hit.entity === one;
  }
  return false;
}
