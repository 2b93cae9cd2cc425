import { isBaseForm, isModal } from "../language/finite-verbs";
import { wordsOf } from "../language/words";
import { agreeing, isPresent } from "./first-person";

const forms = { we: "it", us: "it", our: "its", ours: "its own", ourselves: "itself" } as const;
/** Of people, and of everybody: no body is "all of us", or lives on a planet. */
const everybody =
  /\b(?:together|married|divorced|wedding|honeymoon|in love|at home|asleep|childhood|grew up|our (?:wives|wife|husbands?|sons?|daughters?|mum|mother|dad|father|parents|brothers?|sisters?|grandparents|home|house|marriage|dog)|mutually|agreed|(?:shook|held|joined) hands|we (?:both|each|spoke|talked|met)|we all|all of us|both of us|each other|each of us|one another|none of us|many of us|most of us|some of us|we the people|we as (?:a|an)|we(?:['’]re| are) all|we live|human|humans|planet|our (?:society|country|nation|democracy|children|kids|families|lives|hearts?|thoughts|prayers|generation|times?))\b/iu;

/**
 * "We sold less beer and paid more" of Castellan's chief executive: "Castellan sold less beer and paid more". Null where "I" or "you"
 * speak too, where another "it" stands before, or where everybody may be meant.
 */
export function asBody(said: string, name: string): string | null {
  if (
    /\b(?:I|me|my|mine|myself|you|your|yours)\b/.test(said.replace(/(?<=\p{L}-)you\b/gu, "")) ||
    everybody.test(said)
  )
    return null;
  const own = [...said.matchAll(/\b(we|us|our|ours|ourselves)\b(['’](?:re|ve|d|ll)\b)?/giu)];
  const [first] = own;
  // "We should have seen it": a reader would take "it" for who speaks.
  if (first === undefined || /\b(?:it|its|itself)\b/i.test(said)) return null;
  let turned = "";
  let at = 0;
  for (const [n, found] of own.entries()) {
    const word = (found[1] ?? "").toLowerCase() as keyof typeof forms;
    // "The worst is behind us" may be behind everybody, and "our road" is not the house's.
    if (n === 0 && word !== "we") return null;
    const named = word === "our" ? possessive(name) : name;
    turned += said.slice(at, found.index) + (n === 0 ? named : forms[word]);
    at = found.index + found[0].length;
    if (word !== "we") continue;
    const verb = agreeing(said.slice(at), found[2]?.slice(1) ?? null);
    if (verb === null) return null;
    const rest = verb.length === 0 ? said.slice(at) : said.slice(at + verb.length);
    const joined = isPresentVerb(verb.words) ? withSecondVerb(rest) : rest;
    if (joined === null) return null;
    turned += verb.words;
    if (joined !== rest) {
      const clause = clauseOf(rest).length;
      turned += joined.slice(0, joined.length - (rest.length - clause));
      at = said.length - (rest.length - clause);
    } else at += verb.length;
  }
  return (turned + said.slice(at)).replace(/ {2,}/g, " ");
}

const isPresentVerb = (words: string): boolean => {
  const last = wordsOf(words).at(-1)?.lower ?? "";
  return last.endsWith("s") && !/^(?:is|was|has|does)$/.test(last);
};

const clauseOf = (rest: string): string =>
  /^(?:(?!\b(?:we|that|who|which|because|if|when)\b)[^,.;:])*/iu.exec(rest)?.[0] ?? "";

/** "regrets this and *apologise*": the second verb goes with the first; null where it may as well hang on another. */
function withSecondVerb(rest: string): string | null {
  const clause = clauseOf(rest);
  const second = /\b(?:and|or|but) (?:\p{L}+ly |also |still |now )?(\p{Ll}+)\b/u.exec(clause);
  const verb = second?.[1] ?? "";
  if (second === null || !(isBaseForm(verb) || isPresent(verb))) return rest;
  if (wordsOf(clause.slice(0, second.index)).some(({ lower }) => lower === "to" || isModal(lower)))
    return null;
  const turned = agreeing(` ${verb}`, null)?.words.trim();
  if (turned === undefined) return null;
  const at = second.index + second[0].length - verb.length;
  return rest.slice(0, at) + turned + rest.slice(at + verb.length);
}

const possessive = (name: string) => (/s$/.test(name) && / /.test(name) ? `${name}’` : `${name}’s`);
