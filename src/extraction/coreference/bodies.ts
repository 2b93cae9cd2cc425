import type { Named } from "../names/mentions";
import { organizationWords, titles } from "../names/name-words";
import { isOccupation } from "../names/occupations";
import type { Article } from "../text/article";
import { hasCapital, type Token } from "../text/tokens";
import type { Range } from "../text/word-classes";
import { type Meant, type Mind, nobody } from "./meant";

/** Nouns for a body, and the words in a name that show it to be one. */
const kinds = new Map<string, RegExp>(
  Object.entries({
    bank: /^(?:bank|banco|banque|banca|bankia|sparkasse|savings|trust)$/,
    lender: /^(?:bank|banco|banque|banca|credit|savings)$/,
    agency: /^(?:agency|administration|bureau|commission|service|board)$/,
    commission: /^commission$/,
    committee: /^committee$/,
    ministry: /^(?:ministry|ministère|ministerio)$/,
    department: /^(?:department|treasury|office)$/,
    council: /^council$/,
    court: /^court$/,
    university: /^(?:university|college)$/,
    college: /^college$/,
    school: /^school$/,
    hospital: /^(?:hospital|infirmary)$/,
    union: /^(?:union|unite|unison|federation|teamsters)$/,
    party: /^(?:party|labour|conservatives)$/,
    police: /^police$/,
    brewer: /^(?:brewery|breweries|brewing|beers?)$/,
    railway: /^(?:railways?|rail)$/,
    insurer: /^(?:mutual|insurance|assurance|reinsurance)$/,
    airline: /^(?:airlines?|airways|air|jet)$/,
    network: /^(?:network|television|tv|radio|broadcasting|channel|news)$/,
    broadcaster:
      /^(?:network|television|tv|radio|broadcasting|channel|news|bbc|itv|cnn|nbc|cbs|abc|rte|ard|zdf)$/,
    station: /^(?:radio|television|tv|station)$/,
    channel: /^(?:channel|television|tv)$/,
    newspaper:
      /^(?:times|post|herald|gazette|tribune|telegraph|guardian|courier|chronicle|globe|mail|mirror|journal|observer|ledger|examiner|inquirer|echo|argus)$/,
    paper:
      /^(?:times|post|herald|gazette|tribune|telegraph|guardian|courier|chronicle|globe|mail|mirror|journal|observer|ledger|examiner|inquirer|echo|argus)$/,
    institute: /^institute$/,
    foundation: /^foundation$/,
    charity: /^(?:charity|foundation|trust)$/,
    association: /^(?:association|federation)$/,
    federation: /^federation$/,
    league: /^league$/,
    board: /^board$/,
    force: /^(?:police|constabulary)$/,
    embassy: /^embassy$/,
    consulate: /^consulate$/,
    museum: /^museum$/,
    authority: /^authority$/,
    fund: /^fund$/,
    regulator: /^(?:commission|authority|agency|administration)$/,
    watchdog: /^(?:commission|authority|watch|agency)$/,
    bureau: /^bureau$/,
    office: /^office$/,
    service: /^service$/,
    guild: /^guild$/,
    inspectorate: /^inspectorate$/,
    alliance: /^alliance$/,
    society: /^society$/,
    airport: /^airport$/,
    orchestra: /^(?:orchestra|philharmonic|symphony)$/,
    theatre: /^(?:theatre|theater|playhouse)$/,
    gallery: /^gallery$/,
    zoo: /^zoo$/,
    trust: /^trust$/,
    observatory: /^observatory$/,
    laboratory: /^laborator(?:y|ies)$/,
    archdiocese: /^archdiocese$/,
    diocese: /^diocese$/,
    ombudsman: /^ombudsman$/,
    tribunal: /^tribunal$/,
    academy: /^academy$/,
    brigade: /^brigade$/,
    publisher: /^(?:press|books|publishing|publishers?)$/,
    developer: /^(?:homes|developments?|properties|estates)$/,
    pharmaceuticals: /^pharmaceuticals$/,
    drugmaker: /^(?:pharma|pharmaceuticals?|therapeutics|biotech)$/,
    utility: /^(?:energy|power|electric|water|gas|grid)$/,
    supermarket: /^(?:supermarkets?|stores|foods)$/,
    cooperative: /^co-?operative$/,
    club: /^(?:club|united|city|rovers|town|fc|athletic|albion|rangers|wanderers)$/,
    team: /^(?:united|city|rovers|town|fc)$/,
  }),
);

const noCompany =
  /^(?:ministry|department|agency|council|police|court|commission|parliament|senate|congress|embassy|university|treasury|administration|committee|duma|kremlin|pentagon|army|navy|hospital|school|college|union|party|association|federation|institute|church|museum|authority|house|government|foundation|society|board|inspectorate|service|office|bureau|forum|league|church|mosque|facebook|twitter|x|instagram|telegram|youtube|whatsapp|tiktok|parliament|republicans|democrats|labour|conservatives|alliance|guild|coalition|caucus|league)$/;
const isCompany = (words: string[]) => !words.some((word) => noCompany.test(word));

/** Nouns that fit many bodies: they lead back only to the one that the words just before are about. */
const general = new Map<string, (words: string[]) => boolean>(
  Object.entries({
    company: isCompany,
    firm: isCompany,
    retailer: isCompany,
    manufacturer: isCompany,
    carmaker: isCompany,
    operator: isCompany,
    supplier: isCompany,
    bank: (words: string[]) =>
      isCompany(words) &&
      words.some((word) => /^(?:mutual|building|society|financial|capital|group)$/.test(word)),
    lender: (words: string[]) => isCompany(words),
    brewer: isCompany,
    insurer: isCompany,
    group: (words: string[]) =>
      !words.some(
        (word) =>
          noCompany.test(word) &&
          !/^(?:commission|association|union|federation|institute|foundation|society|forum)$/.test(word),
      ),
    organization: () => true,
    organisation: () => true,
    body: () => true,
    charity: isCompany,
    agency: (words: string[]) =>
      words.some((word) =>
        /^(?:agency|administration|bureau|commission|service|board|office|authority)$/u.test(word),
      ),
    watchdog: (words: string[]) => !isCompany(words),
    regulator: (words: string[]) => !isCompany(words),
    club: isCompany,
    network: isCompany,
    broadcaster: isCompany,
  }),
);

const REACH = 4_000;
/** Names of a text that are looked through for a body; no article has as many. */
const MOST_BODIES = 120;

/**
 * Whom "the bank", "the agency" and "the company" mean: the one body of the article so far whose name or description has that word,
 * or, for a word that fits many, the one that the sentence before is about. Where two fit, or another such body stands nearer
 * without a name ("the finance ministry"), nobody.
 */
export function byBody(mind: Mind, sentenceOf: number, source: Range): Meant {
  const { article } = mind;
  const { tokens } = article;
  if (!/^(?:the|this|that)$/.test(tokens[source.from]?.lower ?? "")) return nobody;
  const noun = tokens[source.to - 1]?.lower ?? "";
  if (!isBodyNoun(noun)) return nobody;
  if (source.to - source.from > 5) return nobody;
  const modifiers = tokens.slice(source.from + 1, source.to - 1).map(({ lower }) => lower);
  const before = bodiesBefore(mind, source.from);
  const known = [...before].filter((body) =>
    body.places.some((place) => place.from < source.from && place.from > source.from - REACH),
  );
  const holds = known.filter(
    (body) => bearsWord(article, body, noun, source.from) && modifiers.every((word) => inName(body, word)),
  );
  if (modifiers.length > 0)
    return holds.length === 1 ? { speaker: holds[0] as Named, described: null } : nobody;
  const rival = unnamedBody(mind, noun, source.from, holds.length === 1);
  if (holds.length === 1) {
    const [only] = holds as [Named];
    const last = Math.max(...only.places.filter(({ from }) => from < source.from).map(({ to }) => to));
    if (broad.test(noun) && anotherSince(mind, sentenceOf, only, last, source.from)) return nobody;
    return rival !== null && rival > last ? nobody : { speaker: only, described: null };
  }
  if (holds.length > 1) return nobody;
  const fits = general.get(noun);
  if (fits === undefined || rival !== null) return nobody;
  return { speaker: lastBody(mind, sentenceOf, source.from, fits), described: null };
}

/** Nouns of which a name may be without a word that shows it. */
const broad = /^(?:agency|regulator|watchdog|authority|network|broadcaster|newspaper|paper)$/;

/**
 * "Officials at *Homeland Security Investigations* said … The agency": another body that the sentence before tells of, where the one
 * that bears the word was named farther back.
 */
function anotherSince(
  { article, book }: Mind,
  sentenceOf: number,
  only: Named,
  last: number,
  at: number,
): boolean {
  const before = article.sentences[sentenceOf - 1];
  const here = article.sentences[sentenceOf];
  if (before === undefined || here === undefined || last > before.from) return false;
  for (let i = before.from; i < Math.min(at, here.to); i++) {
    const hit = book.at.get(i);
    if (
      hit?.entity.kind === "organization" &&
      hit.entity !== only &&
      hit.place.from === i &&
      isUntold(hit.entity, only)
    )
      return true;
  }
  return false;
}

/** A body that no word of its name shows to be of another kind: a university is not "the agency". */
function isUntold(body: Named, only: Named): boolean {
  const told = [...kinds.values()].filter((kind) => shows(body, kind));
  return told.length === 0 || told.some((kind) => shows(only, kind));
}

const shows = (body: Named, kind: RegExp): boolean => wordsOf(body).some((word) => kind.test(word));

const wordsOf = ({ name }: Named): string[] => name.toLowerCase().split(/[\s-]+/);
const inName = (body: Named, word: string) => wordsOf(body).includes(word);

function bodiesBefore({ book }: Mind, at: number): Set<Named> {
  const found = new Set<Named>();
  let looked = 0;
  for (const entity of book.named) {
    if (looked++ > MOST_BODIES) break;
    if (entity.kind === "organization" && (entity.places[0]?.from ?? at) < at) found.add(entity);
  }
  return found;
}

/** "Delta *Bank*", "*the supplier*, Volton", "Volton, *a battery supplier*". */
function bearsWord({ tokens }: Article, body: Named, noun: string, at: number): boolean {
  const kind = kinds.get(noun);
  if (kind !== undefined && shows(body, kind)) return true;
  return body.places.slice(0, 20).some(({ from, to }) => {
    if (from >= at) return false;
    const left = tokens[from - 1]?.text === "," ? from - 2 : from - 1;
    if (tokens[left]?.lower === noun) return true;
    if (tokens[to]?.text !== "," || !/^(?:an?|the|one)$/.test(tokens[to + 1]?.lower ?? "")) return false;
    for (let i = to + 2; i < to + 9; i++) {
      const token = tokens[i];
      if (token === undefined || /^[,.;:]$/.test(token.text) || token.pos === "ADP")
        return tokens[i - 1]?.lower === noun;
    }
    return false;
  });
}

/** Where last before `at` a body of that kind stands without a name: "the finance *ministry*", "a rival *bank*". */
function unnamedBody(mind: Mind, noun: string, at: number, bears: boolean): number | null {
  const { article, book } = mind;
  const { tokens } = article;
  for (let i = at - 1; i >= Math.max(1, at - 250); i--) {
    if ((tokens[i] as Token).lower !== noun || book.at.has(i)) continue;
    const before = tokens[i - 1] as Token;
    if (/^(?:the|this|that|its|their|his|her)$/.test(before.lower)) continue;
    if (tokens[i + 1]?.text === "," && book.at.has(i + 2)) continue;
    // "an internal *railway* memo", "a *bank* account": what a thing is of, where a name bears the word; "a *bank* manager" has another.
    if (bears && tokens[i + 1]?.pos === "NOUN" && !isOccupation(tokens[i + 1]?.lower ?? "")) continue;
    if (tellsOfName(mind, i)) continue;
    if (book.at.get(i + 1)?.entity.kind === "organization") continue;
    if (/^(?:ADJ|NOUN|PROPN|DET)$/.test(before.pos) && !book.at.has(i - 1)) return i;
  }
  return null;
}

/** "Volton, a battery *supplier*": the noun is said of a name; that of "Volton, a customer of a rival *bank*" is not. */
function tellsOfName({ article: { tokens }, book }: Mind, noun: number): boolean {
  for (let i = noun - 1; i > noun - 8; i--) {
    if (/^[.;:]$/.test(tokens[i]?.text ?? ".")) return false;
    // "a rival bank's customer", "owned by a bank", "a firm that a bank owns"
    if (/^(?:ADP|PART|PRON|SCONJ|VERB|AUX)$/.test(tokens[i]?.pos ?? "")) return false;
    if (tokens[i]?.text !== ",") continue;
    return (
      /^(?:an?|one)$/.test(tokens[i + 1]?.lower ?? "") && book.at.get(i - 1)?.entity.kind === "organization"
    );
  }
  return false;
}

/** The body that the words just before are about: the only one heard or named in the nearest sentence that has one. */
function lastBody(
  mind: Mind,
  sentenceOf: number,
  at: number,
  fits: (words: string[]) => boolean,
): Named | null {
  const { article, book, heardIn } = mind;
  for (let index = sentenceOf; index >= Math.max(0, sentenceOf - 2); index--) {
    const sentence = article.sentences[index];
    if (sentence === undefined) continue;
    const heard = (heardIn.get(index) ?? []).filter(({ source }) => source.from < at);
    const last = heard.at(-1);
    const named = new Set<Named>();
    for (let i = sentence.from; i < Math.min(at, sentence.to); i++) {
      const hit = book.at.get(i);
      if (hit?.entity.kind !== "organization" || hit.place.from !== i || isAside(article, i)) continue;
      if (fits(wordsOf(hit.entity))) named.add(hit.entity);
    }
    if (last?.speaker?.kind === "organization" && fits(wordsOf(last.speaker)))
      return [...named].every((one) => one === last.speaker) ? last.speaker : null;
    if (last !== undefined && last.speaker === null && isBodyWords(article, last.source)) return null;
    const [only, more] = named;
    if (only !== undefined) return more === undefined ? only : null;
    if (index < sentenceOf && opensWithUnread(mind, sentence.from)) return null;
  }
  return null;
}

/** "*Kestrel* closed on Monday": a name that was not read as one may be the body that the next words are about. */
function opensWithUnread({ article: { tokens }, book }: Mind, from: number): boolean {
  const first = tokens[from];
  return (
    first !== undefined &&
    !book.at.has(from) &&
    !book.localities.has(from) &&
    first.pos === "PROPN" &&
    hasCapital(first.text)
  );
}

/** The company that the words before a place are about, as "the company" would mean it there. */
export const companyBefore = (mind: Mind, sentenceOf: number, at: number): Named | null =>
  lastBody(mind, sentenceOf, at, isCompany);

/** "told *the BBC*", "on *Facebook*", "by *Reuters*": whom the words went to, or through; "an analyst *at Cowen*": where somebody is. */
const isAside = ({ tokens }: Article, at: number): boolean => {
  const left = tokens[at - 1]?.lower === "the" ? at - 2 : at - 1;
  return /^(?:told|on|by|to|with|via|at|of|for|from|in)$/.test(tokens[left]?.lower ?? "");
};

export function isBodyWords({ tokens }: Article, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) {
    const word = tokens[i]?.lower ?? "";
    if (isBodyNoun(word) || organizationWords.has(word)) return true;
    if (/^(?:for|of|at|,)$/.test(word)) return false;
  }
  return false;
}

/** "The *Treasury* Secretary": whoever holds an office is no body, whatever words stand before it. */
export function isOfficer({ tokens }: Article, { from, to }: Range): boolean {
  let end = from + 1;
  while (end < to && !/^(?:for|of|at|to|in|on|,)$/.test(tokens[end]?.lower ?? "")) end += 1;
  const head = tokens[end - 1]?.lower ?? "";
  if (isBodyNoun(head) || organizationWords.has(head)) return false;
  return titles.has(head) || isOccupation(head);
}

/** Whom "it" means that speaks: the body that spoke in this sentence or the one before, or that the one before begins with. */
export function byIt(mind: Mind, sentenceOf: number, at: number): Meant {
  const { article, book, heardIn } = mind;
  for (let index = sentenceOf; index >= Math.max(0, sentenceOf - 1); index--) {
    const heard = (heardIn.get(index) ?? []).filter(({ source }) => source.from < at);
    const last = heard.at(-1);
    if (last?.speaker?.kind === "organization") return { speaker: last.speaker, described: null };
    if (last !== undefined && last.speaker === null)
      return isBodyWords(article, last.described ?? last.source) &&
        !isOfficer(article, last.described ?? last.source)
        ? { speaker: null, described: last.described ?? last.source }
        : nobody;
    if (last !== undefined) return nobody;
    const sentence = article.sentences[index];
    if (index === sentenceOf || sentence === undefined) continue;
    const opens = article.tokens[sentence.from]?.lower === "the" ? sentence.from + 1 : sentence.from;
    const hit = book.at.get(opens);
    const others = new Set<Named>();
    for (let i = sentence.from; i < sentence.to; i++) {
      const entity = book.at.get(i)?.entity;
      if (entity?.kind === "organization") others.add(entity);
    }
    if (
      hit?.entity.kind === "organization" &&
      others.size === 1 &&
      !/^['’]s?$/.test(article.tokens[hit.place.to]?.text ?? "")
    )
      return { speaker: hit.entity, described: null };
  }
  return nobody;
}

/** Whether words lead back to a body: "the bank" to a bank that stands before. */
export const isBodyNoun = (word: string): boolean => kinds.has(word) || general.has(word);
