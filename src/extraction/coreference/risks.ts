import {
  isOffice,
  standsAsName,
  type WordsWritten,
  wordsWritten,
} from "@/domain/language/names/stands-as-name";
import { demonyms } from "../names/demonyms";
import { kinGender } from "../names/gender-told";
import { isGivenName } from "../names/given-names";
import type { Named } from "../names/name-book";
import type { NamePlace } from "../names/name-place";
import { isOccupation } from "../names/occupations";
import type { Article } from "../text/article";
import { hasCapital, type Token } from "../text/tokens";
import type { Range } from "../text/word-classes";
import { genderOf } from "./content-places";
import { type Mind, sentenceAt } from "./meant";
import { fitsGender } from "./pronouns";

/**
 * What stands around a speaker and has often enough led to somebody else: "no name" (the words are none), "far" (neither named nor heard
 * in this sentence or the one before), "new paragraph" (named in another), "another since" and "another beside" (somebody else of the kind
 * named since, or in the sentence), "unnamed near" (somebody told of without a name), "relative" (one was told of), "shared surname",
 * "goes on" (the words for who speaks say more than the name), "name behind" (another name follows).
 */
export type Risk =
  | "no name"
  | "far"
  | "new paragraph"
  | "another since"
  | "another beside"
  | "unnamed near"
  | "relative"
  | "shared surname"
  | "goes on"
  | "name behind";

/** In sentences: as far back as others are looked for who could be meant. */
const BACK = 3;
/** In tokens: how far back a relative is looked for. */
const REACH = 400;

export function risksOf(mind: Mind, source: Range, speaker: Named, place: NamePlace | null): Set<Risk> {
  const { article, book } = mind;
  const { tokens, quoteOf, sentences } = article;
  const found = new Set<Risk>();
  const here = sentenceAt(mind, source.from);
  const startOf = (back: number) => sentences[Math.max(0, here - back)]?.from ?? 0;
  const gender = genderOf.get(tokens[source.from]?.lower ?? "");
  const isRival = (one: Named | undefined, at: number) =>
    one !== undefined &&
    one !== speaker &&
    (gender === undefined ? one.kind === speaker.kind : fitsGender(gender)(one)) &&
    (quoteOf[at] as number) < 0;
  let last = -1;
  for (let i = startOf(BACK); i < source.from; i++) {
    const one = book.at.get(i)?.entity;
    if (one === speaker) {
      last = i;
      found.delete("another since");
    } else if (isRival(one, i)) found.add("another since");
  }
  if (last < startOf(1) && !isHeard(mind, speaker, here, source.from)) found.add("far");
  if (last >= 0 && sentences[sentenceAt(mind, last)]?.paragraph !== sentences[here]?.paragraph)
    found.add("new paragraph");
  for (let i = startOf(0); i < (sentences[here]?.to ?? source.from); i++)
    if (isRival(book.at.get(i)?.entity, i)) found.add("another beside");
  for (let i = startOf(2); i < source.from; i++) if (isUnnamed(mind, i)) found.add("unnamed near");
  for (let i = Math.max(0, source.from - REACH); i < source.from; i++)
    if (kinGender(tokens, i) !== null) found.add("relative");
  const surname = speaker.name.split(" ").at(-1)?.toLowerCase() ?? "";
  if (speaker.kind === "person" && (book.bearing.get(surname)?.size ?? 0) > 1) found.add("shared surname");
  if (isNoName(article, speaker)) found.add("no name");
  if (place !== null && goesOn(article, source, place)) found.add("goes on");
  if (place !== null && isNameBehind(article, source, place)) found.add("name behind");
  return found;
}

/** Whether somebody spoke for certain in a sentence or the one before it: "She said … *She* said". */
const isHeard = ({ heardIn }: Mind, speaker: Named, here: number, at: number): boolean =>
  [here - 1, here].some((index) =>
    (heardIn.get(index) ?? []).some(
      (heard) => heard.speaker === speaker && !heard.isDoubtful && heard.source.from < at,
    ),
  );

/** "*his driver*", "*a retired nurse*": somebody told of outside quotations whom nothing names. */
function isUnnamed({ article: { tokens, quoteOf }, book }: Mind, at: number): boolean {
  if ((quoteOf[at] as number) >= 0 || !/^(?:an?|the|his|her|their)$/.test(tokens[at]?.lower ?? ""))
    return false;
  const isSomebody =
    isOccupation(tokens[at + 1]?.lower ?? "") ||
    kinGender(tokens, at + 1) !== null ||
    isOccupation(tokens[at + 2]?.lower ?? "");
  return isSomebody && !book.at.has(at + 2) && !book.at.has(at + 3);
}

/** "Member *for the Plains Col* Trevena", "Selby First, whose leader": the words for who speaks hold more than the name and its office. */
function goesOn({ tokens }: Article, source: Range, place: NamePlace): boolean {
  const next = tokens[place.to];
  if (place.to < source.to && next !== undefined && !/^[,(]$/.test(next.text)) return true;
  const front = tokens.slice(source.from, place.from);
  return (
    front.length > 1 &&
    front.some(({ lower }) => /^(?:of|for|from|to|at|with|by)$/.test(lower)) &&
    hasCapital(tokens[place.from]?.text ?? "")
  );
}

/** "*Suprabhat Printers* managing director Mohan Lele": another name before the comma, and it may be that one who speaks. */
function isNameBehind({ tokens }: Article, source: Range, place: NamePlace): boolean {
  for (let i = place.to; i < source.to; i++) {
    const { text, pos } = tokens[i] as Token;
    if (/^[,(]$/.test(text) || pos === "ADP") return false;
    if (i > place.to && hasCapital(text) && tokens[i - 1]?.pos === "NOUN") return true;
  }
  return false;
}

const written = new WeakMap<Article, WordsWritten>();

/** Of somebody with a first and a last name, or with a title before the one, the name is one. */
function isNoName(article: Article, { name, kind, places }: Named): boolean {
  const words = name.toLowerCase().split(" ");
  // "*Reader* Benni": what somebody is, read into the name.
  const isTrade = isOffice(words[0] ?? "") && !isGivenName(words[0] ?? "");
  if (kind === "person" && words.length > 1 && isTrade && words.length < 4) return true;
  if (kind === "person" && words.length > 1 && !/^\p{Lu}\p{Ll}+ General$|['’]s /u.test(name)) return false;
  const isTitled = places
    .slice(0, 20)
    .some(({ from }) =>
      /^(?:mr|mrs|ms|miss|dr|sir|lady|lord|dame)\.?$/.test(article.tokens[from - 1]?.lower ?? ""),
    );
  if (kind === "person" && isTitled) return false;
  const known = written.get(article) ?? wordsWritten(article.text);
  written.set(article, known);
  return !standsAsName(name, known, (word) => demonyms.has(word));
}
