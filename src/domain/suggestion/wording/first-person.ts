import { isBaseForm, isModal, thirdPerson, verbKind } from "../../language/finite-verbs";
import type { Mention } from "../../language/names/link-mentions";
import { wordsOf } from "../../language/words";

const pastForms = new Set(
  (
    "felt clung woke hurt bent lit dug swept slid spun stuck sprang stung swung wept wound bore bit bled bound bred crept dreamt fed flung forgave forbade " +
    "ground knelt leapt learnt meant misled mistook overcame proved rewrote shone shrank slept sped spelt spilt spoilt strode strove thrust trod wove " +
    "lost kept left heard told got made said thought saw went came took gave found knew met did had was were could would should might must ought read put " +
    "cut hit let set shut quit burst cast beat bet"
  ).split(" "),
);
const presents = new Set(
  (
    "think hope expect believe suspect guess trust need like love admit feel suppose remain agree consider regret look work live doubt fear wish intend plan " +
    "know want see hear say mean understand remember forget find hate prefer recommend disagree assume care worry wonder deserve enjoy miss owe own prefer pray " +
    "reckon remind respect sympathise sympathize tend value welcome applaud commend condemn deplore invite propose repeat stress assure promise swear vow refuse " +
    "apologise cooperate co-operate comply deny reject stand aim strive plan ask urge call sell buy pay use run make take give employ rely depend recognise recognize acknowledge appreciate " +
    "support oppose try keep come go sit sleep eat drink drive walk teach write read speak talk call carry feed grow lose win play"
  ).split(" "),
);
const adverb =
  /^(?:\p{L}+ly|never|always|also|just|still|already|only|even|often|once|again|sometimes|ever|now|then|too|soon|not)$/u;

/**
 * "I was hired, and I will do my job" by Marta Pinheiro: "Marta Pinheiro was hired, and she will do her job". Null where "we" or "you"
 * speak too, where a second word for the speaker would need a guess at he or she, or "he" could then mean two.
 */
export function inThirdPerson(said: string, speaker: Mention | null): string | null {
  if (speaker === null || speaker.kind !== "person") return null;
  // A "thank-you" is no "you".
  if (
    /\b(?:we|our|us|ours|ourselves|mine|you|your|yours)\b/i.test(
      said.replace(/\bU\.?S\.?\b|(?<=\p{L}-)you\b/gu, ""),
    )
  )
    return null;
  const { name, gender = null } = speaker;
  const same = gender === "she" ? /\b(?:she|her|hers)\b/i : /\b(?:he|him|his)\b/i;
  const own = [...said.matchAll(/\b(?:I|me|my|myself)\b/g)].length + (/^(?:Me|My)\b/.test(said) ? 1 : 0);
  // "I told *her*": a reader would take "her" for who speaks.
  if (
    own === 0 ||
    (own > 1 && gender === null) ||
    (gender === null ? /\b(?:he|him|his|she|her|hers)\b/i : same).test(said)
  )
    return null;
  const forms =
    gender === "she"
      ? { I: "she", me: "her", my: "her", myself: "herself" }
      : { I: "he", me: "him", my: "his", myself: "himself" };
  let named = false;
  let turned = "";
  let at = 0;
  for (const found of said.matchAll(/\b(?:I|[Mm]e|[Mm]yself|[Mm]y)\b(['’](?:m|ve|d|ll)\b)?/g)) {
    const word = found[0].replace(/['’].*$/, "");
    const form = word === "I" ? "I" : (word.toLowerCase() as "me" | "my" | "myself");
    if (form === "myself" && !named) return null;
    const who = named ? forms[form] : form === "my" ? `${name}’s` : name;
    turned += said.slice(at, found.index) + who;
    at = found.index + found[0].length;
    named = true;
    if (form !== "I") continue;
    const verb = agreeing(said.slice(at), found[1]?.slice(1) ?? null);
    if (verb === null) return null;
    turned += verb.words;
    at += verb.length;
  }
  return (turned + said.slice(at)).replace(/ {2,}/g, " ");
}

export const isPresent = (lower: string): boolean => presents.has(lower);

/** The verb after "I" or "we" as it goes with a name, and how much of what follows it takes the place of. */
export function agreeing(rest: string, clitic: string | null): { words: string; length: number } | null {
  const long = { m: "is", re: "is", ve: "has", ll: "will" }[clitic ?? ""];
  if (long !== undefined) return { words: ` ${long}`, length: 0 };
  if (clitic === "d") {
    const next = wordsOf(rest)[0]?.lower ?? "";
    return { words: /^(?:been|better)$/.test(next) || /[^e]ed$/.test(next) ? " had" : " would", length: 0 };
  }
  let from = 0;
  for (const { start, end, lower, text } of wordsOf(rest.slice(0, 120))) {
    // "I, too, was there": whatever stands between is left where it is.
    if (/[^\s,]/.test(rest.slice(from, start))) return null;
    from = end;
    if (adverb.test(lower)) continue;
    const verb = /^\p{Ll}/u.test(text) ? agreed(lower) : null;
    return verb === null ? null : { words: rest.slice(0, start) + verb, length: end };
  }
  return null;
}

/** Verbs of several, as they are of one. */
const singular = new Map([
  ["are", "is"],
  ["were", "was"],
  ["aren't", "is not"],
  ["weren't", "was not"],
]);

function agreed(lower: string): string | null {
  const one = singular.get(lower.replaceAll("’", "'"));
  if (one !== undefined) return one;
  if (pastForms.has(lower) && !/^(?:was|were|had)$/.test(lower)) return lower;
  const known = thirdPerson(lower);
  if (known !== null) return known;
  if (verbKind(lower) !== null || isModal(lower)) return lower;
  if (!presents.has(lower) && !isBaseForm(lower)) return null;
  if (/[^aeiou]y$/.test(lower)) return `${lower.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(lower) ? `${lower}es` : `${lower}s`;
}
