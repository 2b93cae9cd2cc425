import type { Named } from "../names/name-book";
import { titles } from "../names/name-words";
import type { Article } from "../text/article";
import { hasCapital, type Token } from "../text/tokens";
import type { Range } from "../text/word-classes";
import { byBody, byIt } from "./bodies";
import { isBodyNoun } from "./body-nouns";
import { companyBefore } from "./last-body";
import { type Meant, type Mind, sentenceAt } from "./meant";

/** Whoever holds one of these speaks for the body that it is held in: a worker, an analyst or a member does not. */
const officers =
  /^(?:spokes(?:man|woman|person)|ceo|coo|cfo|executive|chairman|chairwoman|chairperson|chair|president|vice-president|director|secretary|head|boss|manager|coach|founder|co-founder|owner|chief|commissioner|superintendent|commander|representative|leader|principal|headteacher|administrator|officer|editor|coordinator|convener)$/;
/** Some who bear such a word and speak for nobody but themselves, or for a state. */
const others =
  /^(?:former|ex|retired|incoming|next|future|designate|elect|late|then|one-time|onetime|previous|ousted|sacked|dismissed|fired|biographer|union|ex-[a-z]+|police|staff|prime|minister|home|foreign|shadow|state|press|private|parliamentary|desk|shop|branch|sales|research|wife|husband|widow|brother|sister|son|daughter|father|mother|lawyer|solicitor|attorney|aide|adviser|advisor|friend|cousin|partner|agent)$/;
/** Whose company it is, goes without saying: "*Chief Executive* Henrik Vos". */
const heads =
  /^(?:(?:its|the) )?(?:chief (?:executive|financial officer|operating officer|executive officer)|ceo|cfo|chairman|chairwoman|managing director|finance director|finance chief)$/;
/** What makes an office another's as well, or one of other days. */
const otherwise = /^(?:and|&|until|till|from|in|between|during|before|when|after)$/;
const spokes = /^(?:spokes(?:man|woman|person)|representative)$/;
/** Names of one person that are looked at for what they are introduced as. */
const MOST_PLACES = 8;
const REACH = 9;

/**
 * The body that "we" in quotation marks means: the one that speaks itself, or the one whose officer the article introduces the speaker
 * as ("*Castellan*'s chief executive, Henrik Vos"). Null where it introduces them as of two, or of none.
 */
export function bodySpokenFor(mind: Mind, source: Range | null, meant: Meant): Named | null {
  const { speaker } = meant;
  if (source === null || speaker === null) return null;
  if (speaker.kind === "organization") return speaksItself(mind.article, source) ? speaker : null;
  const found = new Set<Named>();
  const places = speaker.places.slice(0, MOST_PLACES).filter(({ from }) => from <= source.to);
  for (const { from, to } of places) {
    const sentence = sentenceAt(mind, from);
    const body = bodyBefore(mind, sentence, from) ?? bodyBehind(mind, sentence, to);
    if (body !== null) found.add(body);
  }
  const [only, more] = found;
  if (only !== undefined) return more === undefined ? only : null;
  const first = places.find(({ words }) => words.length > 1);
  return first === undefined ? null : headedBy(mind, first.from);
}

/** "*Chief Executive* Henrik Vos": of the company that the sentences just before are about. */
function headedBy(mind: Mind, name: number): Named | null {
  const { tokens } = mind.article;
  const before = tokens.slice(Math.max(0, name - 4), name).filter(({ text }) => text !== ",");
  for (let from = 0; from < before.length; from++)
    if (
      heads.test(
        before
          .slice(from)
          .map(({ lower }) => lower)
          .join(" "),
      )
    )
      return companyBefore(mind, sentenceAt(mind, name), name);
  return null;
}

/** "Lumenic", "a spokeswoman for Lumenic": no "officials at", no "people close to". */
function speaksItself({ tokens }: Article, { from, to }: Range): boolean {
  const words = tokens.slice(from, to);
  return (
    words.some(({ lower }) => spokes.test(lower)) ||
    !words.some(({ text, pos }) => /^\p{Ll}/u.test(text) && pos === "NOUN" && !isBodyNoun(text))
  );
}

/** "*Castellan* Chief Executive Henrik Vos", "*the agency*'s director, Solange Ngoma", "the head of *the agency*, Solange Ngoma". */
function bodyBefore(mind: Mind, sentenceOf: number, name: number): Named | null {
  const { tokens } = mind.article;
  let at = name - 1;
  while (titles.has(plain(tokens[at])) && /^(?:mr|mrs|ms|dr|prof|sir|dame)$/.test(plain(tokens[at]))) at -= 1;
  if (tokens[at]?.text === ",") at -= 1;
  const behind = bodyEndingAt(mind, sentenceOf, at);
  if (behind !== null) {
    const role = tokens[behind.from - 1]?.lower === "the" ? behind.from - 2 : behind.from - 1;
    return /^(?:of|for|at)$/.test(tokens[role]?.lower ?? "") && isOfficerAt(mind.article, role)
      ? behind.body
      : null;
  }
  const role: string[] = [];
  for (let i = at; i >= Math.max(0, at - REACH); i--) {
    const { text, lower, pos } = tokens[i] as Token;
    if (/^['’]s?$/.test(text)) continue;
    const body = bodyEndingAt(mind, sentenceOf, i);
    if (body !== null) return holdsOffice(role) ? body.body : null;
    const goesOn = lower === "of" && role.length > 0 && i < at;
    if (!goesOn && (!/^[\p{L}-]+$/u.test(text) || /^(?:VERB|AUX|ADP|PRON|DET)$/.test(pos))) return null;
    role.unshift(lower);
  }
  return null;
}

/** "Henrik Vos, chief executive of *Castellan*", "Henrik Vos, *Castellan*'s chief executive", "…, a spokesman for *the agency*". */
function bodyBehind(mind: Mind, sentenceOf: number, to: number): Named | null {
  const { tokens } = mind.article;
  if (tokens[to]?.text !== ",") return null;
  const role: string[] = [];
  let body: Named | null = null;
  for (let i = to + 1; i <= to + REACH + 3; i++) {
    const token = tokens[i];
    if (token === undefined) return null;
    const { text, lower, pos } = token;
    const here = bodyStartingAt(mind, sentenceOf, i);
    if (here !== null) {
      if (holdsOffice(role) && /^(?:of|for|at|the)$/.test(tokens[i - 1]?.lower ?? ""))
        // "… of Delta Bank *and* president of Zephyr": for which of them, nobody can tell; "… *until* May": no longer; "the Delta Bank *branch*".
        return otherwise.test(tokens[here.to]?.lower ?? "") || tokens[here.to]?.pos === "NOUN"
          ? null
          : here.body;
      if (role.length > 0) return null;
      body = here.body;
      i = here.to - 1;
      continue;
    }
    if (/^['’]s?$/.test(text) || /^(?:the|an?|of|for|at)$/.test(lower)) continue;
    if (/^[,.;:]$/.test(text)) return body !== null && holdsOffice(role) ? body : null;
    if (otherwise.test(lower) && lower !== "and") return null;
    if (!/^[\p{L}-]+$/u.test(text) || /^(?:VERB|AUX|PRON)$/.test(pos)) return null;
    role.push(lower);
  }
  return null;
}

/** A body by its name, or "the agency" where that can only be one. */
function bodyEndingAt(mind: Mind, sentenceOf: number, last: number): { body: Named; from: number } | null {
  const { article, book } = mind;
  const hit = book.at.get(last);
  // Of "Cal/OSHA" half was read.
  if (hit?.entity.kind === "organization" && hit.place.to === last + 1 && !hit.entity.open)
    return /^[/-]$/.test(article.tokens[hit.place.from - 1]?.text ?? "")
      ? null
      : { body: hit.entity, from: hit.place.from };
  const { lower, text } = article.tokens[last] ?? { lower: "", text: "" };
  const before = article.tokens[last - 1]?.lower;
  if (lower === "its") return boxed(byIt(mind, sentenceOf, last).speaker, last);
  if (before !== "the" || !isBodyNoun(lower) || hasCapital(text)) return null;
  return boxed(byBody(mind, sentenceOf, { from: last - 1, to: last + 1 }).speaker, last - 1);
}

function bodyStartingAt(mind: Mind, sentenceOf: number, first: number): { body: Named; to: number } | null {
  const hit = mind.book.at.get(first);
  if (hit?.entity.kind === "organization" && hit.place.from === first)
    return { body: hit.entity, to: hit.place.to };
  const noun = bodyEndingAt(mind, sentenceOf, first);
  return noun === null || noun.from > first ? null : { body: noun.body, to: first + 1 };
}

const boxed = (body: Named | null, from: number) =>
  body === null || body.kind !== "organization" ? null : { body, from };

/** "chairman and chief executive" is one who speaks for it; of "deputy mayor and director" it may be either who speaks. */
const holdsOffice = (role: readonly string[]): boolean =>
  ` ${role.join(" ")} `.split(" and ").every((each) => each.split(" ").some((word) => officers.test(word))) &&
  !role.some((word) => others.test(word));

/** "*the head* of the agency": the office before "of". */
function isOfficerAt({ tokens }: Article, of: number): boolean {
  const role: string[] = [];
  for (let i = of - 1; i > of - 6; i--) {
    const token = tokens[i];
    if (token === undefined || /^(?:the|an?|its|their)$/.test(token.lower) || !/^\p{L}/u.test(token.text))
      break;
    role.unshift(token.lower);
  }
  return holdsOffice(role);
}

const plain = (token: Token | undefined) => (token?.lower ?? "").replace(/\.$/, "");
