import { speakJointly } from "../names/joint-speakers";
import type { NameBook, Named } from "../names/mentions";
import { titles } from "../names/name-words";
import { isGivenName, type NamePlace } from "../names/names";
import { isOccupation } from "../names/occupations";
import { isOutlet } from "../names/outlets";
import { documents, headNoun } from "../names/source-nouns";
import type { Finding } from "../patterns/finding";
import type { Article } from "../text/article";
import { commaIn, hasCapital, type Token } from "../text/tokens";
import type { Range } from "../text/word-classes";
import { byBody, byIt } from "./bodies";
import { type Doubts, doubtsAbout, isTooDoubtful, noDoubts } from "./doubts";
import { type Heard, type Meant, type Mind, nobody, soleWord } from "./meant";
import { byOffice, byTrait } from "./offices";
import { byPronoun, type Gender } from "./pronouns";

/** Whom a source was taken to mean, and how far that falls short of certain. */
export interface Attributed extends Meant {
  doubts: Doubts;
}

/** Who is meant by each finding's source, in the order of the findings, with the mind that each was heard in. */
export function resolveSpeakers(
  article: Article,
  findings: Finding[],
  book: NameBook,
): { meant: Attributed[]; mind: Mind } {
  const heardIn = new Map<number, Heard[]>();
  const mind: Mind = {
    article,
    book,
    heardIn,
    spoke: new Set(),
    told: new Map(),
    retold: new Map(),
    called: new Map(),
  };
  const hear = (finding: Finding, source: Range): Attributed => {
    const found = speakerOf(mind, { ...finding, source }, source);
    const who = found.speaker?.open === true ? nobody : found;
    const { sentence } = finding;
    const doubts = doubtsAbout(mind, finding, source, who);
    const isDoubtful = isTooDoubtful(doubts);
    heardIn.set(sentence, [...(heardIn.get(sentence) ?? []), { ...who, sentence, source, isDoubtful }]);
    if (who.speaker !== null) mind.spoke.add(who.speaker);
    return { ...who, doubts };
  };
  const meant = findings.map((finding) => {
    // Whoever tells of another's words was heard too: a later "he" may be either.
    for (const { source } of (finding.through ?? []).toReversed())
      if (source !== null && !isOutlet(article, source))
        mind.retold.set(source, certain(hear(finding, source)));
    return finding.source === null ? { ...nobody, doubts: noDoubts } : hear(finding, finding.source);
  });
  return { meant, mind };
}

/** Whom an editor need not be asked about: nobody, where too much stands in between. */
export const certain = ({ doubts, ...meant }: Attributed): Meant => (isTooDoubtful(doubts) ? nobody : meant);

interface Hit {
  entity: Named;
  place: NamePlace;
}

function speakerOf(mind: Mind, finding: Finding, source: Range): Meant {
  const { article, book } = mind;
  const word = soleWord(article, finding);
  if (word !== null) {
    const gender = /^(?:he|his)$/.test(word) ? "he" : /^(?:she|her)$/.test(word) ? "she" : null;
    if (gender !== null) {
      const meant = byPronoun(mind, finding.sentence, source.from, gender);
      return meant.speaker !== null && isOtherwiseCalled(mind, meant.speaker, gender) ? nobody : meant;
    }
    if (word === "who" || word === "which" || word === "whose") {
      const before = antecedent(article, source, book);
      // "a tech staffer at the State Department *who* told": no body is "who".
      return before?.kind === "organization" && word === "who" ? nobody : named(before);
    }
    if (word === "it" || word === "its") return byIt(mind, finding.sentence, source.from);
    if (/^(?:i|we|they|you|that|this|some|many|others)$/.test(word)) return nobody;
  }
  if (speakJointly(article, source, book) || isPaper(article, source)) return nobody;
  const hit = headName(article, source, book);
  if (hit !== null) return mayBeKin(mind, source, hit) ? nobody : named(hit.entity);
  const front = beforeComma(article, source);
  const office = byOffice(mind, front);
  if (office.speaker !== null) return office;
  const body = byBody(mind, finding.sentence, front);
  return body.speaker !== null ? body : byTrait(mind, finding.sentence, front);
}

/** "*The chairman*, through a spokeswoman": what is told beside whoever speaks says nothing of who it is. */
const beforeComma = (article: Article, { from, to }: Range): Range => ({
  from,
  to: commaIn(article.tokens, from + 1, to),
});

/**
 * "*Otieno* denies it", after "the captain, Joseph Otieno, … His brother Peter": a surname that a relative bears as well, and of whom
 * the one with the full name has not spoken yet.
 */
function mayBeKin({ article, spoke }: Mind, source: Range, { entity, place }: Hit): boolean {
  if (entity.kind !== "person" || place.words.length !== 1 || source.to - source.from !== 1) return false;
  if (spoke.has(entity)) return false;
  const first = entity.places[0]?.from ?? 0;
  const { tokens } = article;
  for (let i = first; i < source.from; i++) {
    if (!kin.test(tokens[i]?.lower ?? "")) continue;
    const at = tokens[i + 1]?.text === "," ? i + 2 : i + 1;
    const [given, after] = [tokens[at], tokens[at + 1]];
    if (
      given !== undefined &&
      isGivenName(given.lower) &&
      hasCapital(given.text) &&
      !hasCapital(after?.text ?? "")
    )
      return true;
  }
  return false;
}

const kin =
  /^(?:brother|sister|wife|husband|son|daughter|father|mother|widow|widower|cousin|uncle|aunt|nephew|niece|twin)$/;

/** "Yusra Brandt … *He* said … *She* said": one of a name that tells neither was taken for both, so one of them is another. */
function isOtherwiseCalled({ called }: Mind, speaker: Named, gender: Gender): boolean {
  const before = called.get(speaker);
  if (before === undefined) called.set(speaker, gender);
  return before !== undefined && before !== gender;
}

const named = (speaker: Named | null): Meant => ({ speaker, described: null });

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

/** "the results *of* the Nutrition Study", "a report by Lind": a paper speaks, and nobody in person. */
function isPaper(article: Article, source: Range): boolean {
  if (!documents.has(headNoun(article, source))) return false;
  for (let i = source.from; i < source.to; i++)
    if (
      /^(?:of|by|from|for|on|in|to|with|at|about|that|which|published|documenting)$/.test(
        article.tokens[i]?.lower ?? "",
      )
    )
      return true;
  return false;
}

/** "a *Hollis* aide", "the *Obama* campaign": the name says whose, and somebody else speaks. */
function describesNoun({ tokens }: Article, place: NamePlace, end: number): boolean {
  const next = tokens[place.to];
  return place.to < end && next !== undefined && next.pos === "NOUN" && /^\p{Ll}/u.test(next.text);
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
