import type { Article } from "@/extraction/article";
import type { Range } from "@/extraction/clauses";
import type { Finding } from "@/extraction/finding";
import type { Named } from "@/extraction/mentions";
import { titles } from "@/extraction/name-words";
import type { NamePlace } from "@/extraction/names";
import type { Token } from "@/extraction/tokens";

/** Who is meant by each finding's source, in the order of the findings: an id among the article's names, or null. */
export function resolveSpeakers(article: Article, findings: Finding[], named: Named[]): Array<Named | null> {
  let last: Named | null = null;
  return findings.map((finding) => {
    if (finding.source === null) return null;
    const speaker = speakerOf(article, finding.source, named, last);
    if (speaker !== null) last = speaker;
    return speaker;
  });
}

interface Hit {
  entity: Named;
  place: NamePlace;
}

function speakerOf(article: Article, source: Range, named: Named[], last: Named | null): Named | null {
  const word = (article.tokens[source.from] as Token).lower;
  if (source.to - source.from === 1) {
    if (word === "he" || word === "she" || word === "his" || word === "her")
      return byPronoun(source, named, word, last);
    if (word === "who" || word === "which" || word === "whose") return antecedent(article, source, named);
    if (word === "it" || word === "its")
      return last?.kind === "organization" ? last : lastNamed(source, named, "organization");
    if (/^(?:i|we|they|you|that|this|some|many|others)$/.test(word)) return null;
  }
  const hit = headName(article, source, named);
  if (hit !== null) return hit.entity;
  return byRole(article, source, named);
}

/** The name that the source is about: not one that only owns it ("Osei's lawyer"), nor one in an apposition. */
function headName(article: Article, source: Range, named: Named[]): Hit | null {
  let end = source.to;
  for (let i = source.from; i < source.to; i++) {
    if ((article.tokens[i] as Token).text === "," && i > source.from) {
      end = i;
      break;
    }
  }
  const hits = hitsIn(article, { from: source.from, to: end }, named);
  const people = hits.filter(({ entity }) => entity.kind === "person");
  const person = people.find(({ place }) => !ownedBefore(article, source, place));
  if (person !== undefined) return person;
  const spoken = hits.filter(({ entity }) => entity.kind === "organization");
  const atHead =
    spoken.find(({ place }) => place.to === end && !ownedBefore(article, source, place)) ??
    spokenFor(article, source, spoken);
  if (atHead !== null && atHead !== undefined) return atHead;
  // "the prime minister, Ama Boateng, said": the name is the apposition.
  const later = hitsIn(article, { from: end, to: source.to }, named).filter(
    ({ entity, place }) => entity.kind === "person" && place.from <= end + 2,
  );
  return later[0] ?? null;
}

function hitsIn(article: Article, range: Range, named: Named[]): Hit[] {
  const hits: Hit[] = [];
  for (const entity of named) {
    for (const place of entity.places) {
      const possessive = /^['’]s?$/.test(article.tokens[place.to]?.text ?? "");
      if (place.from >= range.from && place.to <= range.to && !possessive) hits.push({ entity, place });
    }
  }
  return hits.sort((a, b) => a.place.from - b.place.from);
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

function byPronoun(source: Range, named: Named[], word: string, last: Named | null): Named | null {
  const gender = word === "he" || word === "his" ? "he" : "she";
  const fits = (entity: Named) =>
    entity.kind === "person" && (entity.gender === null || entity.gender === gender);
  if (last !== null && fits(last)) return last;
  let best: Named | null = null;
  let bestAt = -1;
  for (const entity of named.filter(fits)) {
    for (const { from } of entity.places) {
      if (from < source.from && from > bestAt) {
        best = entity;
        bestAt = from;
      }
    }
  }
  return best;
}

function antecedent(article: Article, source: Range, named: Named[]): Named | null {
  const before = article.tokens[source.from - 1];
  const end = before?.text === "," ? source.from - 1 : source.from;
  for (const entity of named) if (entity.places.some(({ to }) => to === end)) return entity;
  return null;
}

function lastNamed(source: Range, named: Named[], kind: Named["kind"]): Named | null {
  let best: Named | null = null;
  let bestAt = -1;
  for (const entity of named) {
    if (entity.kind !== kind) continue;
    for (const { from } of entity.places) {
      if (from < source.from && from > bestAt) {
        best = entity;
        bestAt = from;
      }
    }
  }
  return best;
}

/** "the CIA director", "the ambassador": the one person of the article who was introduced with that office. */
function byRole(article: Article, source: Range, named: Named[]): Named | null {
  if ((article.tokens[source.from] as Token).lower !== "the") return null;
  const head = (article.tokens[source.to - 1] as Token).lower;
  const holders = named.filter(
    ({ kind, roles, places }) => kind === "person" && roles.has(head) && (places[0]?.from ?? 0) < source.from,
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
