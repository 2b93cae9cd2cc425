import type { NameBook, Named } from "../names/name-book";
import type { NamePlace } from "../names/name-place";
import { titles } from "../names/name-words";
import { isOccupation } from "../names/occupations";
import type { Article } from "../text/article";
import type { Token } from "../text/tokens";
import type { Range } from "../text/word-classes";

export interface Hit {
  entity: Named;
  place: NamePlace;
}

/** The name that the source is about: not one that only owns it ("Osei's lawyer"), nor one in an apposition. */
export function headName(article: Article, source: Range, book: NameBook): Hit | null {
  let end = source.to;
  for (let i = source.from; i < source.to; i++) {
    if ((article.tokens[i] as Token).text === "," && i > source.from) {
      end = i;
      break;
    }
  }
  const hits = hitsIn(article, { from: source.from, to: end }, book);
  const people = hits.filter(({ entity }) => entity.kind === "person");
  const person = people.find(
    ({ place }) => !ownedBefore(article, source, place) && !describesNoun(article, place, end),
  );
  if (person !== undefined) return person;
  // "the prime minister, Ama Boateng, said": the name is the apposition.
  const later = hitsIn(article, { from: end, to: source.to }, book).find(
    ({ place }) => place.from <= end + 4 && startsApposition(article, end, place),
  );
  if (later?.entity.kind === "person") return later;
  const spoken = hits.filter(
    ({ entity, place }) => entity.kind === "organization" && !isDoneTo(article.tokens, source, place.from),
  );
  const head = spoken.find(({ place }) => place.to === end && !withinPhrase(article, source, place));
  if (head !== undefined) return head;
  // "The operator, *Nusantara Lines*, said".
  if (later !== undefined && spoken.length === 0 && later.place.to >= source.to - 1) return later;
  return spokenFor(article, source, spoken);
}

/** "researchers *at the University of Lima*", "the bank *advising Orbis*": a body that only says where somebody is, or what they do. */
function withinPhrase({ tokens }: Article, source: Range, { from }: NamePlace): boolean {
  if (isDoneTo(tokens, source, from)) return true;
  for (let i = source.from; i < from; i++)
    if (/^(?:of|to|for|with|by|from|at|in|on|against|under)$/.test(tokens[i]?.lower ?? "")) return true;
  return false;
}

/** "the firm *owning* Norjet", "the lawyer *who defends* Osei": the name is what the verb before it does something to. */
function isDoneTo(tokens: readonly Token[], source: Range, at: number): boolean {
  // "a woman who gave her name *as* Lida"
  if (/^(?:as|called|named)$/.test(tokens[at - 1]?.lower ?? "")) return false;
  let relative = false;
  for (let i = source.from; i < at; i++) {
    const { lower, pos } = tokens[i] as Token;
    if (/^(?:who|which|that)$/.test(lower)) relative = true;
    else if (pos === "VERB" && i > source.from && (relative || lower.endsWith("ing"))) return true;
  }
  return false;
}

/** "a *Hollis* aide", "*Vela Textiles* managing director": the name says whose, and somebody else speaks. */
function describesNoun({ tokens }: Article, place: NamePlace, end: number): boolean {
  // "managing", "founding", "acting": of an office, and no verb here.
  const noun = /^\p{Ll}\p{L}*ing$/u.test(tokens[place.to]?.text ?? "") ? place.to + 1 : place.to;
  const next = tokens[noun];
  return noun < end && next !== undefined && next.pos === "NOUN" && /^\p{Ll}/u.test(next.text);
}

function startsApposition({ tokens }: Article, comma: number, place: NamePlace): boolean {
  for (let i = comma + 1; i < place.from; i++) {
    const { lower } = tokens[i] as Token;
    // "the town's MP, *Labour's* Ros Tierney": whose they are.
    const owner = /^['’]s?$/.test(tokens[i + 1]?.text ?? "") || /^['’]s?$/.test(lower);
    // "The owner, *Oslo-based* Nordlys Shipping": where they are.
    if (tokens[i + 1]?.text === "-" && tokens[i + 2]?.lower === "based") {
      i += 2;
      continue;
    }
    if (!owner && !titles.has(lower) && !isOccupation(lower) && lower !== "the") return false;
  }
  return true;
}

function hitsIn(article: Article, range: Range, book: NameBook): Hit[] {
  const hits: Hit[] = [];
  for (let i = range.from; i < range.to; i++) {
    const hit = book.at.get(i);
    if (hit === undefined || hit.place.from !== i) continue;
    const possessive = /^['’]s?$/i.test(article.tokens[hit.place.to]?.text ?? "");
    if (hit.place.to <= range.to && !possessive && !isGloss(article, range, i)) hits.push(hit);
  }
  return hits;
}

/** "the head of CEI (*Episcopal Conference*)": what stands in brackets says more of another name. */
function isGloss({ tokens }: Article, range: Range, at: number): boolean {
  let open = 0;
  for (let i = range.from; i < at; i++) {
    if (tokens[i]?.text === "(") open += 1;
    else if (tokens[i]?.text === ")") open -= 1;
  }
  return open > 0;
}

/** "an aide to Osei", "the widow of Osei": the name belongs to somebody else's description. */
function ownedBefore(article: Article, source: Range, place: NamePlace): boolean {
  if (isDoneTo(article.tokens, source, place.from)) return true;
  if (holdsOffice(article, source, place)) return false;
  for (let i = place.from - 1; i >= source.from && i >= place.from - 3; i--) {
    const token = article.tokens[i] as Token;
    if (
      /^(?:of|to|for|with|by|from|at|in|on|against|under|behind|supporting|representing)$/.test(token.lower)
    )
      return true;
    if (!titles.has(token.lower) && token.pos !== "DET" && token.pos !== "ADJ") return false;
  }
  return false;
}

/** "*Minister of Education* Ada Osei", "Undersecretary *for Health* Mr Lind": the preposition belongs to the office before the name. */
function holdsOffice({ tokens }: Article, source: Range, place: NamePlace): boolean {
  let at = place.from - 1;
  if (/^(?:mr|mrs|ms|miss|dr)\.?$/.test(tokens[at]?.lower ?? "")) at -= 1;
  const last = at;
  while (at > source.from && /^(?:NOUN|PROPN|ADJ|CCONJ|DET)$/.test(tokens[at]?.pos ?? "")) at -= 1;
  if (at === last || !/^(?:of|for)$/.test(tokens[at]?.lower ?? "") || at <= source.from) return false;
  return (
    /^(?:minister|secretary|undersecretary|commissioner|leader|chief|head|speaker|director|chancellor|superintendent|dean)$/.test(
      tokens[at - 1]?.lower ?? "",
    ) &&
    tokens
      .slice(at + 1, last + 1)
      .some(({ pos, lower }) => /^(?:NOUN|PROPN)$/.test(pos) && !titles.has(lower))
  );
}

/** Those who speak for somebody or for a body that is named. */
export const spokespeople =
  /^(?:spokes(?:man|woman|person|people)|representatives?|officials?|lawyers?|attorneys?|aides?)$/;

/** "Representatives for the CIA": people without a name who speak for the body that is named. */
function spokenFor(article: Article, source: Range, hits: Hit[]): Hit | null {
  for (let i = source.from; i < Math.min(source.to, source.from + 4); i++) {
    if (spokespeople.test((article.tokens[i] as Token).lower)) return hits[0] ?? null;
  }
  return null;
}
