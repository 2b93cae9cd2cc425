import type { Finding } from "../patterns/finding";
import type { Article } from "../text/article";
import type { Token } from "../text/tokens";
import type { Range } from "../text/word-classes";
import { speakJointly } from "./joint-speakers";
import type { NameBook, Named } from "./mentions";
import { titles } from "./name-words";
import type { NamePlace } from "./names";
import { byPronoun, type Spoken } from "./pronouns";

/** Who is meant by each finding's source, in the order of the findings: an id among the article's names, or null. */
export function resolveSpeakers(article: Article, findings: Finding[], book: NameBook): Array<Named | null> {
  let last: Named | null = null;
  const spoken = new Map<number, Named[]>();
  return findings.map((finding) => {
    if (finding.source === null) return null;
    const speaker = speakerOf(article, finding, finding.source, book, last, spoken);
    if (speaker !== null) last = speaker;
    if (speaker !== null) spoken.set(finding.sentence, [...(spoken.get(finding.sentence) ?? []), speaker]);
    return speaker;
  });
}

interface Hit {
  entity: Named;
  place: NamePlace;
}

function speakerOf(
  article: Article,
  finding: Finding,
  source: Range,
  book: NameBook,
  last: Named | null,
  spoken: Spoken,
): Named | null {
  const word = (article.tokens[source.from] as Token).lower;
  if (source.to - source.from === 1) {
    if (word === "he" || word === "she" || word === "his" || word === "her")
      return byPronoun(article, finding, source, book, spoken);
    if (word === "who" || word === "which" || word === "whose") return antecedent(article, source, book);
    if (word === "it" || word === "its")
      return last?.kind === "organization"
        ? last
        : lastNamed(source, book, (entity) => entity.kind === "organization");
    if (/^(?:i|we|they|you|that|this|some|many|others)$/.test(word)) return null;
  }
  if (speakJointly(article, source, book)) return null;
  const hit = headName(article, source, book);
  if (hit !== null) return hit.entity;
  return byRole(article, source, book);
}

/** The name that the source is about: not one that only owns it ("Osei's lawyer"), nor one in an apposition. */
function headName(article: Article, source: Range, book: NameBook): Hit | null {
  let end = source.to;
  for (let i = source.from; i < source.to; i++) {
    if ((article.tokens[i] as Token).text === "," && i > source.from) {
      end = i;
      break;
    }
  }
  const hits = hitsIn(article, { from: source.from, to: end }, book);
  const people = hits.filter(({ entity }) => entity.kind === "person");
  const person = people.find(({ place }) => !ownedBefore(article, source, place));
  if (person !== undefined) return person;
  const spoken = hits.filter(({ entity }) => entity.kind === "organization");
  const atHead =
    spoken.find(({ place }) => place.to === end && !ownedBefore(article, source, place)) ??
    spokenFor(article, source, spoken);
  if (atHead !== null && atHead !== undefined) return atHead;
  // "the prime minister, Ama Boateng, said": the name is the apposition.
  const later = hitsIn(article, { from: end, to: source.to }, book).filter(
    ({ entity, place }) => entity.kind === "person" && place.from <= end + 2,
  );
  return later[0] ?? null;
}

function hitsIn(article: Article, range: Range, book: NameBook): Hit[] {
  const hits: Hit[] = [];
  for (let i = range.from; i < range.to; i++) {
    const hit = book.at.get(i);
    if (hit === undefined || hit.place.from !== i) continue;
    const possessive = /^['’]s?$/.test(article.tokens[hit.place.to]?.text ?? "");
    if (hit.place.to <= range.to && !possessive) hits.push(hit);
  }
  return hits;
}

/** "an aide to Osei", "the widow of Osei": the name belongs to somebody else's description. */
function ownedBefore(article: Article, source: Range, place: NamePlace): boolean {
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

const spokespeople =
  /^(?:spokes(?:man|woman|person|people)|representatives?|officials?|lawyers?|attorneys?|aides?)$/;

/** "Representatives for the CIA": people without a name who speak for the body that is named. */
function spokenFor(article: Article, source: Range, hits: Hit[]): Hit | null {
  for (let i = source.from; i < Math.min(source.to, source.from + 4); i++) {
    if (spokespeople.test((article.tokens[i] as Token).lower)) return hits[0] ?? null;
  }
  return null;
}

function antecedent(article: Article, source: Range, book: NameBook): Named | null {
  const before = article.tokens[source.from - 1]?.text === "," ? source.from - 2 : source.from - 1;
  const hit = book.at.get(before);
  return hit !== undefined && hit.place.to === before + 1 ? hit.entity : null;
}

/** The fitting name that stands nearest before the source, among the two hundred before it. */
function lastNamed(source: Range, book: NameBook, fits: (entity: Named) => boolean): Named | null {
  let low = 0;
  let high = book.inOrder.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((book.inOrder[middle]?.place.from ?? 0) < source.from) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= Math.max(0, low - 200); i--) {
    const entity = book.inOrder[i]?.entity;
    if (entity !== undefined && fits(entity)) return entity;
  }
  return null;
}

/** "the CIA director", "the ambassador": the one person of the article who was introduced with that office. */
function byRole(article: Article, source: Range, book: NameBook): Named | null {
  if ((article.tokens[source.from] as Token).lower !== "the") return null;
  const head = (article.tokens[source.to - 1] as Token).lower;
  const holders = (book.byRole.get(head) ?? []).filter(
    ({ kind, places }) => kind === "person" && (places[0]?.from ?? 0) < source.from,
  );
  if (holders.length <= 1) return holders[0] ?? null;
  // Several directors: the one whose body is named with the office, as in "the CIA director".
  const body = (article.tokens[source.to - 2] as Token).text;
  return (
    holders.find(({ places }) =>
      places.some(({ from }) =>
        article.tokens.slice(Math.max(0, from - 4), from).some(({ text }) => text === body),
      ),
    ) ?? null
  );
}
