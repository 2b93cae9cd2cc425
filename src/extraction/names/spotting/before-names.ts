import type { Article, Sentence } from "../../text/article";
import type { Range } from "../../text/word-classes";
import { isGivenName } from "../given-names";
import { particles } from "../name-particles";
import { lower } from "../name-shape";
import { givenNames, organizationWords, titles } from "../name-words";
import { isOccupation } from "../occupations";

/** "*DSP* Folake Adebayo", "Fine Gael *TD* Aoife Brannigan": letters of an office or a rank before somebody's two or three words. */
export function opensWithOffice({ tokens }: Article, { to }: Range, i: number): boolean {
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
export function opensWithEpithet({ tokens }: Article, { from, to }: Range, i: number): boolean {
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
export function opensWithTrade({ tokens }: Article, { from, to }: Range, i: number): boolean {
  const word = tokens[i]?.lower ?? "";
  // "Superintendent of *Police* Sakshi Varma"
  if (
    i === from &&
    to - from === 3 &&
    tokens[i - 1]?.lower === "of" &&
    titles.has(tokens[i - 2]?.lower ?? "") &&
    topics.test(word) &&
    !organizationWords.has(tokens[to - 1]?.lower ?? "")
  )
    return true;
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
export function isKindOfBody({ tokens, text }: Article, sentence: Sentence, { from, to }: Range): boolean {
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

/** "the Russian *Consulate General*": where "Consul General" is somebody. */
export const isConsulate = (before: string | undefined, last: string) =>
  before === "consulate" && last === "general";

export const topics =
  /^(?:finance|defen[cs]e|health|interior|foreign|police|army|navy|union|party|press|treasury|education|transport|trade|energy|policy|security|fire|prison|school|hospital|county|city|state|company|club|team|housing|farming|food|fraud|homicide|opposition|government|coalition|campaign|sports?|music|news|research)$/;

export const personNouns =
  /^(?:colleague|spokesm[ae]n|spokeswom[ae]n|spokesperson|inspector|official|expert|partner|deputy|aide|resident|witness|brother|sister|wife|husband|son|daughter|father|mother|widow|widower|cousin|uncle|aunt|agent|friend|neighbou?r|co-author|owner|founder|manager|member|team-?mate|classmate|co-worker|roommate|flatmate|housemate|grandmother|grandfather|mum|mom|dad|stepfather|stepmother|boyfriend|girlfriend|fianc[eé]e?|ex-husband|ex-wife|businessman|businesswoman|entrepreneur|pensioner|astronaut|cosmonaut|athlete|shepherd|shopper|fan|mayor|campaigner|volunteer)$/;

/** "The town's *MP*", "its *CEO*": letters of an office, and no body's. */
export const offices =
  /^(?:MP|MPs|MEP|MEPs|MSP|MSPs|MLA|MLAs|MLC|MNA|MPP|MHR|TD|TDs|CEO|CFO|COO|CTO|KC|QC|SC|SAN|PM|CM|VP|GP|DA|AG|PC|DC|DI|DCI|DS|MD|SP|ASP|CSP|DSP|SSP|DCP|ACP|CP|DIG|IGP|DGP|ADGP|SHO|PPRO|PRO|RPO|DCS|ACC|DCC|AVM)$/;
