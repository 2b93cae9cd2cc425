import type { Article } from "../text/article";
import { hasCapital, type Token } from "../text/tokens";
import { isGivenName } from "./given-names";

/** Words in which companies, clubs, ships and storms are named, and people hardly ever. */
const tails = new Set(
  (
    "mobility rovers lines banco banque banca labs health healthcare pharma pharmaceuticals foods brands stores supermarkets pharmacies theatres cinemas motors buses trains software games gaming media solutions " +
    "industries international global digital networks wireless telecom telecoms mobile logistics express rail rails railways railway air aviation shipping " +
    "ferries cruises hotels resorts homes properties construction engineering chemicals plastics materials mining minerals metals oil gas electric electronics " +
    "semiconductor semiconductors instruments devices robotics biotech therapeutics sciences genetics genomics analytics research consulting advisory " +
    "associates ventures equity financial finance payments credit savings mutual assurance reinsurance wanderers athletic albion villa hotspur rangers celtic " +
    "atletico dynamo spartak sporting hurricane storm cyclone typhoon operation project brewery breweries brewing drinks beverages wines spirits distillery distillers bakery bakeries farms dairy airlines motorsport racing"
  ).split(" "),
);
const offices =
  /^(?:chairman|chairwoman|founder|co-founder|captain|striker|midfielder|defender|goalkeeper|boss|ceo|shareholders?|shares|stock|winger|forward)$/;
const speaking = /^(?:said|says|denied|denies|confirmed|confirms|added|announced|insisted|claimed)$/;

/**
 * The words, in lower case, that this article shows to name a body and not a person: "*Volton* chief executive Li Wei", "shares
 * of *Zephyr*", "*Target* said it never did".
 */
export function bodyWords({ tokens }: Article): ReadonlySet<string> {
  const found = new Set<string>();
  for (let i = 0; i < tokens.length; i++) {
    const { text, lower } = tokens[i] as Token;
    if (!hasCapital(text) || !/^\p{Lu}\p{L}/u.test(text)) continue;
    if (tails.has(lower) || showsBody(tokens, i)) found.add(lower);
  }
  return found;
}

function showsBody(tokens: Token[], i: number): boolean {
  if (isWhich(tokens, i) || isWorkedFor(tokens, i) || isToldAsBody(tokens, i)) return true;
  const owns = /^['’]s?$/.test(tokens[i + 1]?.text ?? "");
  const at = i + (owns ? 2 : 1);
  const next = tokens[at]?.lower ?? "";
  const then = tokens[at + 1];
  if (offices.test(next) && (owns || /^\p{Lu}/u.test(then?.text ?? ""))) return true;
  if (next === "chief" && /^(?:executive|financial|operating)$/.test(then?.lower ?? "")) return true;
  if (
    tokens[i - 1]?.lower === "of" &&
    /^(?:shares|stock|shareholders|customers|board)$/.test(tokens[i - 2]?.lower ?? "")
  )
    return true;
  const clause = then?.lower === "that" ? at + 2 : at + 1;
  if (owns || !speaking.test(next)) return false;
  // "Touk Miller *said it was* over" tells nothing of who Touk Miller is.
  const word = tokens[clause]?.lower;
  const verb = tokens[clause + 1]?.lower ?? "";
  return word === "its" || (word === "it" && !besides.test(verb) && acts(tokens, clause + 1));
}

/** What "it" does where it means nothing: "it seemed", "it took a year". */
const besides =
  /^(?:seem(?:s|ed)?|look(?:s|ed)?|feels?|felt|takes?|took|makes?|made|became?|comes?|came|happen(?:s|ed)?|matter(?:s|ed)?|depend(?:s|ed)?)$/;

/** "it *will close*", "it *was investigating*", "it *denied*": something that somebody does, and not how things are ("it was over", "it had been"). */
function acts(tokens: Token[], at: number): boolean {
  const verb = tokens[at];
  if (verb?.pos === "VERB") return true;
  if (verb?.pos !== "AUX" && !/^(?:has|had|have)$/.test(verb?.lower ?? "")) return false;
  for (let i = at + 1; i < at + 5; i++) {
    const { pos, lower } = tokens[i] ?? { pos: "", lower: "" };
    if (pos === "ADV" || pos === "PART" || /^(?:be|been)$/.test(lower)) continue;
    // "would *close*": whatever its tag.
    const isBare = /^(?:will|would)$/.test(tokens[i - 1]?.lower ?? "") && /^(?:NOUN|ADJ)$/.test(pos);
    if ((pos !== "VERB" && !isBare) || besides.test(lower)) return false;
    if (isBare) return true;
    return lower.endsWith("ing") || !/^(?:is|was|be|been)$/.test(tokens[i - 1]?.lower ?? "");
  }
  return false;
}

/** "Tarrant *Civil*, which has maintained": of somebody it is "who". A name that stands where a place does tells nothing. */
function isWhich(tokens: Token[], last: number): boolean {
  if (tokens[last + 1]?.text !== "," || tokens[last + 2]?.lower !== "which") return false;
  const first = firstOfName(tokens, last);
  return (
    first < last &&
    !/^(?:in|near|at|from|to|of|outside|across|around|through|via)$/.test(tokens[first - 1]?.lower ?? "")
  );
}

/** "Rostov-based *Agrolinia*", "*Beirambiente*, a waste company that", "*Volton*, founded in 1999,", "*Evergold*, which has 64 homes, denies". */
function isToldAsBody(tokens: Token[], at: number): boolean {
  const first = firstOfName(tokens, at);
  if (tokens[first - 1]?.lower === "based" && tokens[first - 2]?.text === "-") return true;
  const [comma, next, then] = [tokens[at + 1], tokens[at + 2]?.lower ?? "", tokens[at + 3]?.lower ?? ""];
  if (comma?.text !== "," || isGivenName(tokens[first]?.lower ?? "")) return false;
  if (/^(?:founded|headquartered|listed)$/.test(next) && /^(?:in|by|on)$/.test(then)) return true;
  if (next === "which") return opensSpeech(tokens, at + 3);
  if (!/^(?:an?|the)$/.test(next)) return false;
  for (let i = at + 3; i < at + 8; i++) {
    if (!/^(?:NOUN|ADJ|PROPN|NUM|VERB)$/.test(tokens[i]?.pos ?? "")) return false;
    if (bodies.test(tokens[i]?.lower ?? "") && tokens[i + 1]?.pos !== "NOUN") return true;
  }
  return false;
}

const bodies =
  /^(?:company|firm|charity|airline|agency|start-up|startup|consultancy|brewery|bank|union|non-profit|nonprofit|think-tank|organi[sz]ation|association|federation|cooperative|co-operative)$/;

/** Whether a clause ends at a comma with a verb of speech behind it. */
function opensSpeech(tokens: Token[], from: number): boolean {
  for (let i = from; i < from + 25; i++) {
    if (/^[.;:]$/.test(tokens[i]?.text ?? ".")) return false;
    if (tokens[i]?.text === "," && speaking.test(tokens[i + 1]?.lower ?? "")) return true;
  }
  return false;
}

/** "Workers of *Tarrant Civil*", "a contract with *Tarrant Civil*". */
function isWorkedFor(tokens: Token[], at: number): boolean {
  const first = firstOfName(tokens, at);
  const isName = first < at || hasCapital(tokens[at + 1]?.text ?? "");
  const noun = tokens[first - 2]?.lower ?? "";
  if (!isName) return false;
  return tokens[first - 1]?.lower === "of"
    ? /^(?:workers|employees|staff|engineers|inspectors|crews|subcontractors|subsidiary|branch|depot|headquarters|customers|clients)$/.test(
        noun,
      )
    : tokens[first - 1]?.lower === "with" && /^contracts?$/.test(noun);
}

function firstOfName(tokens: Token[], last: number): number {
  let first = last;
  while (
    first > 0 &&
    hasCapital(tokens[first - 1]?.text ?? "") &&
    /^\p{Lu}\p{L}/u.test(tokens[first - 1]?.text ?? "")
  )
    first -= 1;
  return first;
}
