import { cueFormOf } from "@/domain/language/cue-verbs";
import { isPlaceName } from "@/domain/language/names/place-names";
import type { Article, Sentence } from "../text/article";
import { hasCapital, lowered, type Token } from "../text/tokens";
import type { Range } from "../text/word-classes";
import { demonyms } from "./demonyms";
import { either, men, women } from "./gendered-names";
import { afterParticles, elided, nameWords, opensWithParticle, particles } from "./name-particles";
import {
  familyNames,
  femaleNames,
  givenNames,
  knownOrganizations,
  organizationWords,
  otherCapitals,
  places,
  plainAcronyms,
  titles,
} from "./name-words";
import { isOccupation } from "./occupations";

/** One place where a person or an organization is named. `kind` is unsure for a bare surname that nothing explains. */
export interface NamePlace extends Range {
  kind: "person" | "organization" | "unsure";
  /** Name words without titles, as written. */
  words: string[];
  /** Words of office that stand around the name: "director", "ambassador". */
  roles: string[];
  gender: "she" | "he" | null;
  /** Taken for a person by its shape alone. */
  guessed?: boolean;
  /** The name of a place, as far as the article tells. */
  locality?: boolean;
}

const roleWords = new Set([...titles].filter((word) => /^[a-z-]+$/.test(word) && word.length > 4));
const capital = (token: Token | undefined) => token !== undefined && hasCapital(token.text);
const lower = lowered;
const isAcronym = (text: string) =>
  /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,5})$/u.test(text) &&
  !/^[IVXLC]+$/.test(text) &&
  !plainAcronyms.has(lower(text));
const isPlace = (word: string) => places.has(word) || plainAcronyms.has(word) || otherCapitals.has(word);

/** Every named person and organization of the article, place by place, in order. */
export function findNames(article: Article): NamePlace[] {
  const found: NamePlace[] = [];
  for (const sentence of article.sentences) {
    const headline = isTitleCase(article, sentence);
    for (let i = sentence.from; i < sentence.to; ) {
      const run = nameRun(article, sentence, i);
      if (run === null) {
        i += 1;
        continue;
      }
      if (!headline) found.push(...readRun(article, sentence, run));
      i = run.to;
    }
  }
  return found;
}

/** A line where nearly every word has a capital tells nothing about names. */
function isTitleCase(article: Article, sentence: Sentence): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = article.tokens[i] as Token;
    if (token.text.length < 4 || !/^\p{L}{4,}/u.test(token.text)) continue;
    words += 1;
    if (capital(token)) capitals += 1;
  }
  const closed = /[.?!”"]$/.test((article.tokens[sentence.to - 1] as Token).text);
  return words > 4 && capitals / words > (closed ? 0.85 : 0.7);
}

function nameRun(article: Article, sentence: Sentence, at: number): Range | null {
  const { tokens } = article;
  const called = calledBody(article, sentence, at);
  if (called !== null) return called;
  const capitalAt = opensWithParticle(article, sentence, at) ? afterParticles(article, sentence, at) : null;
  if (capitalAt === null && !namish(article, sentence, at)) return null;
  let to = (capitalAt ?? at) + 1;
  while (to < sentence.to) {
    const token = tokens[to] as Token;
    const next = tokens[to + 1];
    const chained = gapIsBlank(article, to) ? afterParticles(article, sentence, to) : null;
    if (namish(article, sentence, to) && gapIsBlank(article, to)) to += 1;
    else if (chained !== null) to = chained + 1;
    // "Ferrer i Camps"
    else if (token.text === "i" && capital(next) && gapIsBlank(article, to) && gapIsBlank(article, to + 1))
      to += 2;
    else if (elided(token) && gapIsBlank(article, to)) to += 1;
    else if (ownsBody(article, to)) to += 2;
    else if (bearsMonth(article, at, to) || isNumbered(article, to)) to += 1;
    else if (
      /^[-‐‑]$/.test(token.text) &&
      next !== undefined &&
      token.start === (tokens[to - 1] as Token).end &&
      next.start === token.end &&
      (/^[\p{Lu}\p{N}]/u.test(next.text) || isSecondSyllable(article, at, to))
    )
      to += 2;
    else if (joinsOrganization(article, sentence, at, to)) to += next?.lower === "the" ? 3 : 2;
    else if (
      /^["“]$/.test(token.text) &&
      capital(next) &&
      /^["”]$/.test(tokens[to + 2]?.text ?? "") &&
      capital(tokens[to + 3])
    )
      to += 4;
    else break;
  }
  return { from: at, to };
}

/** "Park Jin-*woo*", "Tsai Ing-*wen*": behind a family name that is known, a given name of two syllables. */
const isSecondSyllable = ({ tokens }: Article, from: number, hyphen: number): boolean =>
  hyphen - from >= 2 &&
  (familyNames.has(tokens[hyphen - 2]?.lower ?? "") ||
    titles.has(tokens[hyphen - 3]?.lower ?? "") ||
    isOccupation(tokens[hyphen - 3]?.text ?? "")) &&
  /^\p{Lu}\p{Ll}{1,5}$/u.test(tokens[hyphen - 1]?.text ?? "") &&
  /^\p{Ll}{1,6}$/u.test(tokens[hyphen + 1]?.text ?? "") &&
  !/^(?:\p{L}+(?:ed|ing)|led|style|era|born|based|like|wide|run|made|owned|held)$/u.test(
    tokens[hyphen + 1]?.lower ?? "",
  );

/** "Network *Five*", "Channel *Nine*", "Radio *Four*": what is aired there has its number for a name. */
const isNumbered = (article: Article, at: number): boolean =>
  gapIsBlank(article, at) &&
  /^(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)$/.test(article.tokens[at]?.text ?? "") &&
  /^(?:Network|Channel|Radio|Television|TV)$/.test(article.tokens[at - 1]?.text ?? "");

/** "Theresa *May* said", and not "met Theresa May 5". */
function bearsMonth(article: Article, from: number, at: number): boolean {
  const { tokens } = article;
  return (
    /^(?:May|March)$/.test(tokens[at]?.text ?? "") &&
    at - from >= 1 &&
    isGivenName(tokens[at - 1]?.lower ?? "") &&
    gapIsBlank(article, at) &&
    !/^\d/.test(tokens[at + 1]?.text ?? "")
  );
}

/** "Farmers*’ League*", "Teachers*’ Union*": the many whose body it is belong to its name. */
function ownsBody({ tokens }: Article, at: number): boolean {
  const [owner, mark, body] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    owner !== undefined &&
    mark !== undefined &&
    body !== undefined &&
    /^['’]$/.test(mark.text) &&
    /^\p{Lu}\p{L}+s$/u.test(owner.text) &&
    mark.start === owner.end &&
    capital(body) &&
    organizationWords.has(body.lower)
  );
}

function gapIsBlank(article: Article, i: number): boolean {
  const before = article.tokens[i - 1] as Token;
  const token = article.tokens[i] as Token;
  return token.start - before.end <= 1 && !article.text.slice(before.end, token.start).includes("\n");
}

/** "Office *of the* Director *of* National Intelligence", "Securities *and* Exchange Commission". */
function joinsOrganization(article: Article, sentence: Sentence, from: number, i: number): boolean {
  const { tokens } = article;
  const token = tokens[i] as Token;
  const after = tokens[i + 1]?.lower === "the" ? i + 2 : i + 1;
  if (after >= sentence.to || !capital(tokens[after]) || !gapIsBlank(article, i)) return false;
  const holds = (start: number, end: number) => {
    for (let j = start; j < end; j++) if (organizationWords.has(tokens[j]?.lower ?? "")) return true;
    return false;
  };
  if (token.lower === "of" || token.lower === "for" || token.lower === "on") {
    const head = tokens[i - 1]?.lower ?? "";
    return organizationWords.has(head) || head === "house" || (head === "director" && token.lower === "of");
  }
  if (token.lower !== "and" && token.text !== "&") return false;
  // "Radio Norte and Reuters" are two: an outlet of one word is no second half of a name.
  if (token.lower === "and" && knownOrganizations.has(tokens[after]?.lower ?? "")) return false;
  if (after !== i + 1 || givenNames.has(tokens[after]?.lower ?? "")) return false;
  // "the Health and Safety Executive"
  if (tokens[after + 1]?.text === "Executive" && tokens[from - 1]?.lower === "the") return true;
  const last = after + 2;
  const pos = tokens[i - 1]?.lower ?? "";
  return (
    token.text === "&" ||
    (holds(after, Math.min(last, sentence.to)) &&
      !organizationWords.has(pos) &&
      !givenNames.has(tokens[from]?.lower ?? "") &&
      !isAcronym(tokens[i - 1]?.text ?? ""))
  );
}

function namish(article: Article, sentence: Sentence, i: number): boolean {
  const token = article.tokens[i] as Token;
  if (!capital(token) && !/^@\p{L}/u.test(token.text)) return false;
  const word = token.lower;
  const first =
    i === sentence.from ||
    (i === sentence.from + 1 && /^["“'‘]$/.test((article.tokens[i - 1] as Token).text));
  // "Per Strand" is a name, wherever it does not open a sentence.
  if (
    token.pos === "ADP" &&
    !first &&
    men.has(word) &&
    /^\p{Lu}\p{Ll}/u.test(article.tokens[i + 1]?.text ?? "")
  )
    return true;
  if (/^(?:PRON|DET|SCONJ|CCONJ|ADP|AUX|PART|INTJ)$/.test(token.pos) && otherCapitals.has(word)) return false;
  if (word === "the" || word === "i" || word === "a") return false;
  if (token.pos === "PROPN" || isAcronym(token.text)) return true;
  if (first)
    return (
      (givenNames.has(word) && token.pos !== "VERB") ||
      (/^(?:ADJ|NOUN)$/.test(token.pos) && capital(article.tokens[i + 1]))
    );
  return /^(?:ADJ|NOUN|VERB|ADV|X|NUM)$/.test(token.pos) && !otherCapitals.has(word);
}

/** Cuts a run of capitals into names: titles and places off, "CIA Director Mira Osei" into an office and a person. */
function readRun(article: Article, sentence: Sentence, run: Range): NamePlace[] {
  const { tokens } = article;
  const found: NamePlace[] = [];
  let from = run.from;
  if (isKindOfBody(article, sentence, run)) {
    from += 1;
    let to = from + 1;
    while (to < run.to && !titles.has((tokens[to] as Token).lower)) to += 1;
    const body = place(article, sentence, { from, to }, false);
    found.push(
      ...body.map((one): NamePlace => ({ ...one, kind: "organization", gender: null, guessed: false })),
    );
    if (to === run.to) return found;
    from = to;
  }
  for (let i = from; i < run.to; i++) {
    const word = (tokens[i] as Token).lower;
    const title =
      (titles.has(word) || opensWithOffice(article, run, i)) &&
      // "*Earl* Jones": before one word alone, what is a given name too stands for itself.
      !(isGivenName(word) && run.to - i === 2) &&
      i + 1 < run.to &&
      !organizationWords.has(tokens[i + 1]?.lower ?? "") &&
      tokens[i + 1]?.lower !== "of";
    // "Fjordvogn *CEO* Eirik Solbakken": what stands before it is whose chief somebody is.
    if (chiefs.test((tokens[i] as Token).text) && i > from && i + 1 < run.to) {
      const body = place(article, sentence, { from, to: i }, false);
      found.push(
        ...body.map((one): NamePlace => ({ ...one, kind: "organization", gender: null, guessed: false })),
      );
      from = i + 1;
      continue;
    }
    // "*Rival* Quillbase said": what it is to another, with a capital from the sentence.
    const rival = (word === "rival" || /^ex-\p{Ll}/u.test(word)) && i === run.from && i + 1 < run.to;
    // "Chief *Executive* Anneke Dahl": two words of one office, of which the second alone is a body's.
    const second =
      i > run.from &&
      i + 1 < run.to &&
      /^(?:executive|financial|operating|technology|information|medical|scientific)$/.test(word) &&
      tokens[i - 1]?.lower === "chief" &&
      !titles.has(tokens[i + 1]?.lower ?? "");
    // "Chief *Medical* Officer Tobias Lind": one word between two titles belongs to the office.
    const between = title && from > run.from && i - from === 1;
    const given =
      i > from &&
      givenNames.has(word) &&
      i + 1 < run.to &&
      !particles.has(word) &&
      !/^[-‐‑]$/.test(tokens[i - 1]?.text ?? "") &&
      !/^(?:"|“)$/.test(tokens[i - 1]?.text ?? "");
    const begins =
      given &&
      !givenNames.has((tokens[i - 1] as Token).lower) &&
      (nameWords(article, from, i).length > 1 ||
        // "Minister of *Education* Ada Osei"
        (tokens[i - 2]?.lower === "of" && topics.test((tokens[i - 1] as Token).lower)) ||
        (isPlace((tokens[i - 1] as Token).lower) && !familyNames.has((tokens[i - 1] as Token).lower)) ||
        isAcronym((tokens[i - 1] as Token).text));
    if (second) {
      from = i + 1;
      continue;
    }
    if (title || rival || opensWithTrade(article, run, i) || opensWithEpithet(article, run, i)) {
      if (i > from && !between) found.push(...place(article, sentence, { from, to: i }, false));
      from = i + 1;
    } else if (begins) {
      found.push(...place(article, sentence, { from, to: i }, false));
      from = i;
    }
  }
  if (from < run.to) found.push(...place(article, sentence, { from, to: run.to }, from > run.from));
  return found;
}

const chiefs = /^(?:CEO|CFO|COO|CTO|MD)$/;

/** "*DSP* Folake Adebayo", "Fine Gael *TD* Aoife Brannigan": letters of an office or a rank before somebody's two or three words. */
function opensWithOffice({ tokens }: Article, { to }: Range, i: number): boolean {
  if (!offices.test(tokens[i]?.text ?? "") || to - i < 3 || to - i > 5) return false;
  return tokens
    .slice(i + 1, to)
    .every(({ text, lower }) => !organizationWords.has(lower) && !/^\p{Lu}{2,}$/u.test(text));
}

/** Where somebody plays, or what they are to others, with a capital from the sentence: "*Safety* Jaylen Ortega", "*Parent* Lorna Beck". */
const positions =
  /^(?:safety|guard|forward|tackle|linebacker|quarterback|cornerback|receiver|kicker|punter|striker|winger|midfielder|defender|goalkeeper|pitcher|catcher|shortstop|outfielder|fullback|parent|pupil|villager|mum|mother|father|co-\p{Ll}+)$/u;

/** Behind a word or a comma: a capital there is a name's, and not the sentence's. */
const isInside = ({ tokens }: Pick<Article, "tokens">, i: number): boolean =>
  /[\p{L},]$/u.test(tokens[i - 1]?.text ?? "");

/** "*Crooked* Hillary Clinton", "*rival* Hillary Clinton", "Miss *Universe* Alicia Machado": a word before a given name that is none. */
function opensWithEpithet({ tokens }: Article, { from, to }: Range, i: number): boolean {
  const token = tokens[i];
  if (i === from && to - from > 2 && positions.test(lower(token?.text ?? ""))) return true;
  // "*Reader* Pam": who writes in, by a given name alone.
  if (
    i === from &&
    to - from === 2 &&
    /^(?:reader|viewer|listener|caller|commenter|customer|commuter)$/.test(lower(token?.text ?? ""))
  )
    return isGivenName(tokens[i + 1]?.lower ?? "");
  // "Leader of *Opposition* Farida Qureshi".
  if (i === from && to - from > 2 && token?.lower === "opposition") return true;
  const next = tokens[i + 1]?.lower ?? "";
  if (token === undefined || i !== from || to - from < 3 || !givenNames.has(next)) return false;
  const word = token.lower;
  if (isGivenName(word) || particles.has(word) || /^(?:\p{Lu}\.)+$/u.test(token.text)) return false;
  return (
    // "its director, *Inger* Lise Blyverket": a capital inside a sentence is a name's.
    (token.pos !== "PROPN" && !isInside({ tokens }, i)) ||
    /^(?:rival|crooked|universe|world|democrat|republican|conservative|socialist|billionaire|hollywood|britain|america)$/.test(
      word,
    )
  );
}

/** "*Hydrologist* Liu Xiaomei": a trade at the front of a name, where two words at least are left of it. */
function opensWithTrade({ tokens }: Article, { from, to }: Range, i: number): boolean {
  const word = tokens[i]?.lower ?? "";
  return (
    i === from &&
    to - from > 2 &&
    (isOccupation(word) || personNouns.test(word)) &&
    !isInside({ tokens }, i) &&
    !isGivenName(word) &&
    !organizationWords.has(tokens[to - 1]?.lower ?? "") &&
    [tokens[from + 1], tokens[from + 2]].every((token) => /^\p{Lu}\p{Ll}/u.test(token?.text ?? ""))
  );
}

/** "*Insurer* Penmarch Mutual", "*Brewer* Castellan": what a body does, with a capital from the sentence. */
function isKindOfBody({ tokens, text }: Article, sentence: Sentence, { from, to }: Range): boolean {
  const [word, next] = [tokens[from], tokens[from + 1]];
  if (word === undefined || next === undefined || to - from < 2) return false;
  return (
    from === sentence.from &&
    trades.test(word.lower) &&
    !organizationWords.has(next.lower) &&
    !titles.has(next.lower) &&
    !isGivenName(next.lower) &&
    !text.slice(word.end, next.start).includes("\n")
  );
}

const trades =
  /^(?:insurer|reinsurer|brewer|retailer|carmaker|drugmaker|chipmaker|planemaker|shipbuilder|housebuilder|lender|supplier|manufacturer|charity|airline|supermarket|startup|regulator|watchdog|bookmaker|bookie|steelmaker|chocolatier|winemaker|shoemaker|toymaker|publisher|broadcaster|broker|brokerage|developer|operator|builder|wholesaler|distributor|producer|contractor|caterer|grocer|jeweller|jeweler|utility|miner|conglomerate|telecom|biotech|lobbyist|thinktank)$/;

function place(article: Article, sentence: Sentence, range: Range, cut: boolean): NamePlace[] {
  const { tokens } = article;
  let { from, to } = range;
  const word = (i: number) => (tokens[i] as Token).lower;
  // "*Jan* Teller" and "*May* Osei" bear a month's name.
  const isGivenAt = (at: number) =>
    isGivenName(word(at)) && to - at === 2 && /^\p{Lu}\p{Ll}/u.test(tokens[at + 1]?.text ?? "");
  while (
    from < to &&
    ((otherCapitals.has(word(from)) && !isGivenAt(from)) || tokens[from]?.pos === "PUNCT") &&
    !(
      (organizationWords.has(word(to - 1)) || isConsulate(tokens[to - 2]?.lower, word(to - 1))) &&
      to - from > 1
    )
  )
    from += 1;
  while (
    to > from &&
    (otherCapitals.has(word(to - 1)) || /^(?:of|and|the|for|-)$/.test(word(to - 1))) &&
    !organizationWords.has(word(to - 1)) &&
    !(to - from === 2 && bearsMonth(article, from, to - 1)) &&
    !(to - from > 1 && isNumbered(article, to - 1))
  )
    to -= 1;
  while (
    to - from > 2 &&
    (postnominals.test((tokens[to - 1] as Token).text) ||
      (isGivenName(word(from)) &&
        /^(?:SC|AM|AC|MS|JP|MD|TD|RN|SJ|OP|MLA)$/.test((tokens[to - 1] as Token).text)))
  )
    to -= 1;
  if (from >= to || isDateline(article, sentence, from, to)) return [];
  const words = nameWords(article, from, to);
  if (
    word(from) === "united" &&
    /^(?:states|kingdom|arab)$/.test(word(Math.min(from + 1, tokens.length - 1)))
  )
    return [];
  if (isTopic(article, sentence, from, to)) return [];
  if (to - from === 1 && tokens[from - 1]?.lower === "the" && demonyms.has(word(from))) return [];
  const roles = rolesAround(article, sentence, from, to);
  const read = kindOf(article, from, to, words, cut);
  if (read === null) return [];
  const guessed = read === "guess";
  const kind = guessed ? "person" : read;
  const gender = kind === "organization" ? null : genderOf(article, from, words);
  return [{ from, to, kind, words, roles, gender, guessed }];
}

/** "the Russian *Consulate General*": where "Consul General" is somebody. */
const isConsulate = (before: string | undefined, last: string) =>
  before === "consulate" && last === "general";

/** Letters of an honour, an office or a degree behind somebody's name; those that a club or a town may have need a given name. */
const postnominals =
  /^(?:QC|KC|MP|MEP|MSP|TD|MBE|OBE|CBE|KBE|DBE|KCMG|CMG|FRS|FRCP|FRCS|PhD|DPhil|LLB|LLM|CEO|CFO|COO|CTO)$/;

const topics =
  /^(?:finance|defen[cs]e|health|interior|foreign|police|army|navy|union|party|press|treasury|education|transport|trade|energy|policy|security|fire|prison|school|hospital|county|city|state|company|club|team|housing|farming|food|fraud|homicide|opposition|government|coalition|campaign|sports?|music|news|research)$/;

/** "*Finance* chief Tomas Ek said": what somebody is head of, with a capital from the sentence alone. */
function isTopic({ tokens }: Article, sentence: Sentence, from: number, to: number): boolean {
  const next = tokens[to];
  return (
    from === sentence.from &&
    to - from === 1 &&
    topics.test(tokens[from]?.lower ?? "") &&
    next !== undefined &&
    /^\p{Ll}/u.test(next.text) &&
    (titles.has(next.lower) ||
      isOccupation(next.lower) ||
      /^(?:chief|boss|head|spokes\p{L}+|official)$/u.test(next.lower))
  );
}

/** "LISBON (Reuters) -", "NEW YORK —": where a report was written. */
function isDateline({ tokens }: Article, sentence: Sentence, from: number, to: number): boolean {
  if (from > sentence.from + 1 || tokens.slice(from, to).some(({ text }) => !/^\p{Lu}{3,}$/u.test(text)))
    return false;
  for (let i = to; i < Math.min(tokens.length, to + 6); i++)
    if (/^(?:[—–(-]|--)$/.test((tokens[i] as Token).text)) return true;
  return false;
}

function kindOf(
  article: Article,
  from: number,
  to: number,
  words: string[],
  cut: boolean,
): NamePlace["kind"] | "guess" | null {
  const { tokens } = article;
  // "Fenwick & Lowe" is a firm, whoever the two are.
  if (from < to - 2 && tokens.slice(from + 1, to - 1).some(({ text }) => text === "&")) return "organization";
  const lowers = words.map(lower);
  const before = tokens[from - 1];
  const titled =
    before !== undefined &&
    (titles.has(before.lower) ||
      (words.length > 1 && (isOccupation(before.text) || personNouns.test(before.text)))) &&
    before.end >= (tokens[from] as Token).start - 1;
  const lastWord = lowers.at(-1) as string;
  const firstWord = lowers[0] as string;
  const personal = isGiven(firstWord) && words.length > 1;
  // "The Treasury *Secretary*" is not the Treasury; "the Office of the Attorney *General*" is an office.
  const officer =
    titles.has(lastWord) &&
    !organizationWords.has(lastWord) &&
    firstWord !== "office" &&
    !isConsulate(lowers.at(-2), lastWord);
  const organization =
    (!officer && lowers.some((word) => organizationWords.has(word))) ||
    (words.length > 1 && isNumbered(article, to - 1));
  // "the mayor, Jean-Claude Petit, said": the office stands before the comma.
  const office =
    before?.text === "," &&
    words.length > 1 &&
    /^[,.]$/.test(tokens[to]?.text ?? "") &&
    (titles.has(tokens[from - 2]?.lower ?? "") ||
      isOccupation(tokens[from - 2]?.lower ?? "") ||
      kinGender(tokens, from - 2) !== null);
  if (isDescribedAhead(article, from, to) && isPlainName(words) && !organization) return "person";
  // "his newspaper, Glas Drovije, said", "Volton, a supplier".
  if (isCalledBody(article, from, to) || isIntroducedBody(article, from, to)) return "organization";
  if (
    (titled || cut || office) &&
    !organizationWords.has(lastWord) &&
    !isAcronym(words[0] as string) &&
    (!places.has(lastWord) || (personal && (titled || office)))
  )
    return "person";
  if (before?.lower === "the" && words.length > 1 && !personal)
    return organization || (lastWord === "executive" && words.length > 2) ? "organization" : null;
  if (personal && !organizationWords.has(lastWord) && !isPlaceName(words.join(" "))) return "person";
  if (
    organization &&
    (words.length > 1 || knownOrganizations.has(lastWord) || tokens[from - 1]?.lower === "the")
  )
    return "organization";
  if (words.length === 1 && offices.test(words[0] as string)) return null;
  if (words.length === 1 && (isAcronym(words[0] as string) || knownOrganizations.has(firstWord)))
    return "organization";
  // "Calder Quay said" is no person's word; of "Elizabeth Quay" an editor says what it is.
  if (words.length > 1 && isPlaceName(words.join(" ")))
    return describedAsPerson(article, from, to) ? "person" : "unsure";
  const initials =
    words.length > 1 &&
    // "N. Korea" is no person.
    !places.has(lastWord) &&
    /^(?:\p{Lu}\.){1,3}$/u.test(words[0] as string) &&
    /^\p{Lu}[\p{Ll}'’-]/u.test(words.at(-1) as string);
  if (initials && (describedAsPerson(article, from, to) || speaksHere(article, to))) return "person";
  // "A.K. Mehta" has letters for given names; "U.N. Women" has not.
  const lettered =
    words.length > 1 &&
    /^(?!U\.[NSK]\.|E\.U\.)(?:\p{Lu}\.){1,3}$/u.test(words[0] as string) &&
    words.slice(1).every((word) => /^\p{Lu}[\p{Ll}'’-]/u.test(word)) &&
    !organization &&
    !places.has(lastWord);
  if (lettered) return "guess";
  if (words.some((word) => isAcronym(word)) && words.length <= 3) return "organization";
  if (/\p{L}-\d+$/u.test(words.join(""))) return "organization";
  if (words.length === 1 && isRunTogether(words[0] as string)) return "organization";
  if (lowers.every((word) => places.has(word) || otherCapitals.has(word) || plainAcronyms.has(word)))
    return null;
  if (words.length === 1)
    return tokens[from]?.pos === "PROPN" || tokens[to - 1]?.pos === "PROPN" || givenNames.has(firstWord)
      ? "unsure"
      : null;
  if (
    places.has(lastWord) ||
    words.filter((word) => !particles.has(lower(word))).length > 4 ||
    titles.has(lastWord)
  )
    return null;
  if (describedAsPerson(article, from, to)) return "person";
  if (speaksHere(article, to)) return "guess";
  const plain = isPlainName(words);
  const quoted = (article.quoteOf[from] as number) >= 0 && (article.quoteOf[from - 1] ?? -1) < 0;
  const after = tokens[to];
  const acts = after !== undefined && (after.pos === "VERB" || after.pos === "AUX");
  // Two or three capitals that act ("Dries Maas scored") are, in the news, somebody's name.
  return acts && plain && before?.lower !== "the" && !quoted && !lowers.some((word) => isPlace(word))
    ? "guess"
    : "unsure";
}

const personNouns =
  /^(?:colleague|spokesm[ae]n|spokeswom[ae]n|spokesperson|inspector|official|expert|partner|deputy|aide|resident|witness|brother|sister|wife|husband|son|daughter|father|mother|widow|widower|cousin|uncle|aunt|agent|friend|neighbou?r|co-author|owner|founder|manager|member|team-?mate|classmate|co-worker|roommate|flatmate|housemate|grandmother|grandfather|mum|mom|dad|stepfather|stepmother|boyfriend|girlfriend|fianc[eé]e?|ex-husband|ex-wife|businessman|businesswoman|entrepreneur|pensioner|shopper|fan|mayor|campaigner|volunteer)$/;

/** "An inspector with the Animal Welfare Board, *Lesley Paton*,": the one who was described from the sentence's beginning. */
function isDescribedAhead({ tokens }: Article, from: number, to: number): boolean {
  if (tokens[from - 1]?.text !== "," || !/^[,.]$/.test(tokens[to]?.text ?? "") || to - from < 2) return false;
  let behind: Token | undefined;
  for (let i = from - 2; i >= Math.max(0, from - 12); i--) {
    const token = tokens[i] as Token;
    if (/^[,.;:“”"]$/.test(token.text) || token.pos === "VERB" || token.pos === "AUX") return false;
    const isPerson = titles.has(token.lower) || isOccupation(token.lower) || personNouns.test(token.lower);
    if (isPerson && /^\p{Ll}/u.test(token.text))
      return /^(?:at|with|for|of|from|in)$/.test(behind?.lower ?? "") && opensPhrase(tokens, i);
    behind = token;
  }
  return false;
}

/** "*An* inspector", "*Their* colleague", "*the board's chief* inspector". */
function opensPhrase(tokens: readonly Token[], noun: number): boolean {
  for (let i = noun - 1; i >= noun - 3; i--) {
    if (/^(?:an?|the|his|her|its|their|another|one)$/.test(tokens[i]?.lower ?? "")) return true;
    if (!/^(?:ADJ|NOUN)$/.test(tokens[i]?.pos ?? "")) return false;
  }
  return false;
}

/** "The town's *MP*", "its *CEO*": letters of an office, and no body's. */
const offices =
  /^(?:MP|MPs|MEP|MEPs|MSP|MSPs|MLA|MLAs|MLC|MNA|MPP|MHR|TD|TDs|CEO|CFO|COO|CTO|KC|QC|SC|SAN|PM|CM|VP|GP|DA|AG|PC|DC|DI|DCI|DS|MD|SP|ASP|CSP|DSP|SSP|DCP|ACP|CP|DIG|IGP|DGP|ADGP|SHO|PPRO|PRO|RPO|DCS|ACC|DCC|AVM)$/;

/** "*Nature of Texts*, a software firm": small words belong to a name that is told to be a body's, and never to "Tom Reyes of Volton". */
function calledBody(article: Article, sentence: Sentence, at: number): Range | null {
  const { tokens } = article;
  const first = tokens[at]?.lower ?? "";
  if (!capital(tokens[at]) || /^(?:the|an?|in|on|at|but|and|by|for)$/.test(first)) return null;
  if (isGiven(first) || titles.has(first) || isOccupation(first)) return null;
  let to = at + 1;
  let small = 0;
  while (to < Math.min(sentence.to, at + 7) && gapIsBlank(article, to) && tokens[to]?.text !== ",") {
    if (capital(tokens[to])) to += 1;
    else if (/^(?:of|for|without|against)$/.test(tokens[to]?.lower ?? "") && capital(tokens[to + 1])) to += 2;
    else break;
    if (!/^(?:PROPN|NOUN|ADJ|NUM)$/.test(tokens[to - 1]?.pos ?? "") || to - at > 1) small += 1;
  }
  const known = organizationWords.has(tokens[to - 1]?.lower ?? "");
  return small > 0 &&
    !known &&
    tokens[to]?.text === "," &&
    isCalledBody(article, at, to) &&
    !isSurname(article, at)
    ? { from: at, to }
    : null;
}

/** "*Reyes* of Volton", where the article has Tom Reyes or Mr Reyes. */
function isSurname({ tokens }: Article, at: number): boolean {
  const { text } = tokens[at] as Token;
  return tokens.some((token, i) => {
    const before = tokens[i - 1]?.lower ?? "";
    return token.text === text && (isGiven(before) || titles.has(before));
  });
}

/** "WestRail", "SkyBridge": two words in one are a company's; "McDonald", "DeVos" and "MaryAnn" are people's. */
const isRunTogether = (word: string): boolean =>
  /^\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}{2,}$/u.test(word) &&
  !isGivenName(lower(/^\p{Lu}\p{Ll}+/u.exec(word)?.[0] ?? "")) &&
  !/^(?:Mac|Fitz|Van|Von|Del|Dela|Des|Dos|San|Ver|Ten|Ter|Den|Der|Abu|Ibn|Bin|Bar|Ben)\p{Lu}/u.test(word);

const bodyNouns =
  /^(?:newspaper|company|firm|operator|supplier|retailer|carmaker|manufacturer|lender|bank|airline|agency|charity|broadcaster|network|publisher|developer|contractor|insurer|website|start-up|startup|brewery|think-tank|consultancy|union|club|hospital|university|shareholder|group|organi[sz]ation|nonprofit|foundation|studio|chain|laboratory|institute|federation|movement|campaign)$/;
/** Those of them that people are called too: "Karl Brandt, a *publisher*". */
const tradesToo =
  /^(?:operator|supplier|retailer|carmaker|manufacturer|lender|broadcaster|publisher|developer|contractor|insurer|shareholder|network|chain|movement|campaign)$/;

function isCalledBody({ tokens }: Article, from: number, to: number): boolean {
  const person = isGiven(tokens[from]?.lower ?? "");
  if (
    !person &&
    tokens[from - 1]?.text === "," &&
    tokens[to]?.text === "," &&
    // "Their colleague at Norrland *Bank*, Peder Vik, said": what ends a name of its own is no word for another.
    bodyNouns.test(tokens[from - 2]?.text ?? "")
  )
    return true;
  if (tokens[to]?.text !== "," || !/^(?:an?|the)$/.test(tokens[to + 1]?.lower ?? "")) return false;
  // "Morgan Stanley, *a bank*" is no person; of "Karl Brandt, a developer" and "Karl Brandt, the union and …" nothing is told.
  if (person && tokens[to + 1]?.lower === "the") return false;
  for (let i = to + 2; i < to + 8; i++) {
    const next = tokens[i + 1];
    const noun = tokens[i]?.lower ?? "";
    if (person && next?.pos === "CCONJ") return false;
    if (next === undefined || /^[,.]$/.test(next.text) || next.pos === "ADP")
      return bodyNouns.test(noun) && !(person && tradesToo.test(noun));
  }
  return false;
}

/** "the news site *Objektiv* reported", "operator *Zoomi*,": what it is stands right before it; of "the firm Volkov ran" nothing is told. */
function isIntroducedBody({ tokens }: Article, from: number, to: number): boolean {
  const [before, next] = [tokens[from - 1], tokens[to]];
  return (
    before !== undefined &&
    to - from < 4 &&
    (bodyNouns.test(before.text) ||
      /^(?:watchdog|site|brand|app|platform|outlet|party|ministry)$/.test(before.text)) &&
    // "developer *Aoife Tarrant*" may be somebody.
    (to - from === 1 || !tradesToo.test(before.text)) &&
    !isGiven(tokens[from]?.lower ?? "") &&
    !titles.has(tokens[from]?.lower ?? "") &&
    (next === undefined ||
      /^[,.)]$/.test(next.text) ||
      /^(?:has|had|did|does|would|is|was)$/.test(next.lower) ||
      (next.pos === "VERB" && cueFormOf(next.lower) !== undefined))
  );
}

/** "Jean-Claude" counts by its first half. */
const isGiven = (word: string) => isGivenName(word) || isGivenName(word.split("-")[0] ?? "");
/** A given name of any of the lists, in lower case. */
export const isGivenName = (word: string) => allGivenNames.has(word);
const allGivenNames: ReadonlySet<string> = new Set([
  ...givenNames,
  ...[...women, ...men, ...either].filter((word) => !isPlace(word)),
]);

/** Every part between hyphens and apostrophes begins with a capital, but for "al-", "d'" and the "woo" of "Jin-woo". */
function isPlainWord(word: string): boolean {
  if (/^\p{Lu}{2,}$/u.test(word)) return false;
  const parts = word.split(/['’ʼ-]/);
  return parts.every(
    (part, i) =>
      /^\p{Lu}[\p{L}\p{M}.]*$/u.test(part) ||
      (i < parts.length - 1 && particles.has(lower(part))) ||
      (i === 1 && parts.length === 2 && /^\p{Ll}{1,6}$/u.test(part)) ||
      /^[dl]$/.test(part),
  );
}

/** Two or three capitalized words, particles aside. */
export function isPlainName(words: string[]): boolean {
  const telling = words.filter((word) => !particles.has(lower(word)) && word !== "i");
  return telling.length > 0 && telling.length <= 3 && telling.every(isPlainWord);
}

/** ", 56," · ", who" · ", a spokeswoman" · "spokesman Kofi Osei said": what only a person gets. */
function describedAsPerson(article: Article, _from: number, to: number): boolean {
  const { tokens } = article;
  const after = tokens[to];
  const then = tokens[to + 1];
  if (after?.text === "," && then !== undefined) {
    if (/^\d{2}$/.test(then.text) || then.lower === "who" || then.lower === "whose") return true;
    for (let i = to + 1; i < Math.min(tokens.length, to + 8); i++) {
      const token = tokens[i] as Token;
      if (/^[,.]$/.test(token.text)) break;
      if (
        roleWords.has(token.lower) ||
        isOccupation(token.lower) ||
        /^(?:spokesm[ae]n|officials?|experts?|residents?|student|mother|father|teacher|farmer|nurse|doctor|owner)$/.test(
          token.lower,
        )
      )
        return true;
    }
  }
  if (after?.text === "," && /^(?:an?|the|who|his|her|their)$/.test(then?.lower ?? "")) {
    // "Ada Osei, a port worker, said": what speaks behind its apposition is a person.
    for (let i = to + 2; i < Math.min(tokens.length, to + 14); i++) {
      const closed = (tokens[i] as Token).text === ",";
      if (closed)
        return /^(?:said|says|told|added|wrote|asked|explained|recalled|warned)$/.test(
          tokens[i + 1]?.lower ?? "",
        );
    }
  }
  return after?.lower === "who";
}

/** "Dries Maas *said*": what speaks may also be a body. */
const speaksHere = ({ tokens }: Article, to: number): boolean =>
  /^(?:said|says|told|added|wrote|tweeted|asked|explained|recalled)$/.test(tokens[to]?.lower ?? "");

function rolesAround(article: Article, sentence: Sentence, from: number, to: number): string[] {
  const roles: string[] = [];
  for (let i = from - 1; i >= Math.max(sentence.from, from - 6); i--) {
    const token = article.tokens[i] as Token;
    if (/^[,.;:“”"]$/.test(token.text) || token.pos === "VERB" || token.pos === "AUX") break;
    const role = officeOf(token.lower);
    if (role !== null) roles.push(role);
    // "Mr *Justice* Osei" is "the judge" later.
    if (role === "justice") roles.push("judge");
    // Which of two Kellers is a doctor is told by the title alone; nobody is "the dr".
    if (i === from - 1 && /^dr\.?$/.test(token.lower)) roles.push("dr");
  }
  if (article.tokens[to]?.text !== ",") return roles;
  for (let i = to + 1; i < Math.min(sentence.to, to + 9); i++) {
    const token = article.tokens[i] as Token;
    if (/^[,.;:“”"]$/.test(token.text) || token.pos === "VERB" || token.pos === "AUX") break;
    const role = officeOf(token.lower);
    if (role !== null) roles.push(role);
  }
  return roles;
}

const shortened = new Map(
  Object.entries({
    gov: "governor",
    sen: "senator",
    gen: "general",
    col: "colonel",
    capt: "captain",
    prof: "professor",
    cllr: "councillor",
    supt: "superintendent",
  }),
);

/** What a word says of somebody's office or trade, written out: "Gov." to "governor". */
function officeOf(word: string): string | null {
  const whole = shortened.get(word.endsWith(".") ? word.slice(0, -1) : word) ?? word;
  return roleWords.has(whole) || isOccupation(whole) ? whole : null;
}

/** "The *brother-in-law*, Konrad Brandt,", "her *aunt* Yusra": words for a relative that only a man or only a woman is. */
export function kinGender(tokens: readonly Token[], at: number): "she" | "he" | null {
  const word = (i: number) => tokens[i]?.lower ?? "";
  const own = word(at) === "law" && word(at - 2) === "in" ? word(at - 4) : word(at).replace(/-in-law$/, "");
  const kin = own.replace(/^(?:step|half|grand|god|great|ex)-?/, "");
  if (/^(?:mother|sister|daughter|wife|widow|aunt|niece|girlfriend)$/.test(kin)) return "she";
  return /^(?:father|brother|son|husband|widower|uncle|nephew|boyfriend)$/.test(kin) ? "he" : null;
}

function genderOf(article: Article, from: number, words: string[]): "she" | "he" | null {
  const before = article.tokens[from - 1]?.lower ?? "";
  if (
    /^(?:mrs\.?|ms\.?|miss|lady|dame|madam|queen|princess|chairwoman|spokeswoman|congresswoman|actress|sister|mother)$/.test(
      before,
    )
  )
    return "she";
  if (/^(?:mr\.?|sir|lord|king|prince|chairman|spokesman|congressman|father|brother)$/.test(before))
    return "he";
  const told = kinGender(article.tokens, before === "," ? from - 2 : from - 1);
  if (told !== null) return told;
  const [first = ""] = lower(words[0] as string).split("-");
  if (either.has(first)) return null;
  // A name that stands alone is more often a surname than one of the rarer given names.
  if (words.length === 1 && !givenNames.has(first)) return null;
  if (women.has(first) || femaleNames.has(first)) return "she";
  return men.has(first) || givenNames.has(first) ? "he" : null;
}
