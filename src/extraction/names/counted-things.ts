import type { CueVerb } from "@/domain/language/cue-verbs";
import type { Article } from "../text/article";
import type { Token } from "../text/tokens";
import { isTime, type Range } from "../text/word-classes";
import { organizationWords, titles } from "./name-words";
import { isOccupation } from "./occupations";
import { documents, groups } from "./source-nouns";

const amounts =
  /^(?:half|most|some|several|many|few|all|both|none|each|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds|thousands|percent|cent|majority|quarter|third)$/;
const before = /^(?:at|least|more|than|over|about|around|nearly|almost|some|only|just|a|an|the|as|many)$/;
/** Whoever is counted, besides trades: people by what they are to others, and bodies that speak. */
const speakers =
  /^(?:people|persons?|individuals?|users?|humans|men|women|children|kids|boys|girls|adults|teens|mps|meps|families|households|couples|parents|pupils|guests|members|passengers|respondents|recruits|youths|friends|relatives|colleagues|peers|elders|crew|crews|clubs|countries|nations|states|cities|towns|villages|firms|companies|hospitals|outlets|newspapers|networks|broadcasters|brands|retailers|them|us|those|these|others|whom|who|participants|applicants|claimants|complainants|defendants|appellants|immigrants|migrants|inhabitants|occupants|infants|heads|victims|refugees|employees|trustees|nominees|detainees|evacuees|police|officials|hosts|heirs|spouses|ex-[a-z]+)$/;
/** Things by a noun that looks like a trade. */
const instruments =
  /^(?:sensor|monitor|meter|girder|fastener|timber|filter|boiler|router|trailer|container|cylinder|chamber|transformer|generator|detector|indicator|radiator|ventilator|scanner|printer|counter|timer|pointer|marker|layer|river|tower|number|feeder|freezer|cooler|heater|burner|breaker|hanger|anchor|rotor|motor|compressor|capacitor|resistor|semiconductor|trigger|cluster|crater|glacier|tracker|newsletter|poster|folder|ladder|washer|dryer|bumper|header|locker|shutter|rafter|pillar)$/;
/** Verbs that things are the subject of as well: "12 of 40 bolts *showed*". */
const ofThings =
  /^(?:show|reveal|find|conclude|demonstrate|prove|suggest|indicate|confirm|verify|report|warn|alert|point|signal|imply|predict|forecast|corroborate|contradict|disclose)$/;

/**
 * "*31 of 88 cable strands* showed that …", "*two of the sensors* warned": a count of things speaks for nobody. "31 of 88 inspectors"
 * do; of a noun that nothing tells of, the verb decides.
 */
export function countsThings({ tokens }: Article, { from, to }: Range, cue: CueVerb | null): boolean {
  const noun = countedNoun(tokens, from, to);
  if (noun === null) return false;
  const { lower, text } = noun;
  const one = singular(lower);
  if (documents.has(lower) || documents.has(one) || groups.has(lower) || speakers.test(lower)) return false;
  if (instruments.test(one)) return true;
  if (isOccupation(one) || titles.has(one) || organizationWords.has(one) || /^[\p{Lu}@]/u.test(text))
    return false;
  return cue !== null && ofThings.test(cue.lemma);
}

/** What is counted of a source, "letters" in "one of the letters"; whether it is more than one. */
export function countedOf({ tokens }: Article, { from, to }: Range): { noun: string; isOne: boolean } | null {
  const noun = countedNoun(tokens, from, to);
  return noun === null
    ? null
    : { noun: noun.lower, isOne: /^(?:one|each|none)$/.test(tokens[from]?.lower ?? "") };
}

/** What is counted, where a source begins with a number; null where it does not, or counts nothing by name. */
function countedNoun(tokens: readonly Token[], from: number, to: number): Token | null {
  let at = from;
  const isAmount = (token: Token | undefined) => token?.pos === "NUM" || amounts.test(token?.lower ?? "");
  while (at < to && !isAmount(tokens[at])) {
    if (!before.test(tokens[at]?.lower ?? "")) return null;
    at += 1;
  }
  if (at >= to) return null;
  let noun: Token | null = null;
  for (let i = at + 1; i < to; i++) {
    const token = tokens[i] as Token;
    if (/^[,.;:]$/.test(token.text) || /^(?:who|which|that)$/.test(token.lower)) break;
    // "31 *of* 88", "two *of the* five".
    if (token.pos === "ADP") {
      if (noun !== null || token.lower !== "of") break;
      continue;
    }
    if (isAmount(token)) continue;
    // "*two days* after the Courier reported".
    if (isTime(token)) return null;
    if (token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "PRON") noun = token;
  }
  return noun;
}

const singular = (word: string) =>
  word
    .replace(/ies$/, "y")
    .replace(/men$/, "man")
    .replace(/(?:(ss|x|ch|sh)es|([^s])s)$/, "$1$2");
