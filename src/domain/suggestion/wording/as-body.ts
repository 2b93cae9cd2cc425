import { isBaseForm, isModal } from "../../language/finite-verbs";
import { wordsOf } from "../../language/words";
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
  const found = [...said.matchAll(/\b(we|us|our|ours|ourselves)\b(['’](?:re|ve|d|ll)\b)?/giu)];
  // "We should have seen it": a reader would take "it" for who speaks.
  if (found.length === 0 || /\b(?:it|its|itself)\b/i.test(said)) return null;
  const turns: Turn[] = [];
  for (const [n, { index, 0: own, 1: pronoun = "", 2: clitic }] of found.entries()) {
    const word = pronoun.toLowerCase() as keyof typeof forms;
    // "The worst is behind us" may be behind everybody, and "our road" is not the house's.
    if (n === 0 && word !== "we") return null;
    const to = index + own.length;
    turns.push({ from: index, to, words: n === 0 ? name : forms[word] });
    if (word !== "we") continue;
    const verb = agreeing(said.slice(to), clitic?.slice(1) ?? null);
    if (verb === null) return null;
    const behind = to + verb.length;
    const second = isPresentVerb(verb.words) ? secondVerb(said, behind) : [];
    if (second === null) return null;
    turns.push({ from: to, to: behind, words: verb.words }, ...second);
  }
  return withTurns(said, turns).replace(/ {2,}/g, " ");
}

/** Words that stand in the place of others. */
type Turn = { from: number; to: number; words: string };

function withTurns(said: string, turns: readonly Turn[]): string {
  let turned = "";
  let at = 0;
  for (const { from, to, words } of turns.toSorted((a, b) => a.from - b.from)) {
    turned += said.slice(at, from) + words;
    at = to;
  }
  return turned + said.slice(at);
}

const isPresentVerb = (words: string): boolean => {
  const last = wordsOf(words).at(-1)?.lower ?? "";
  return last.endsWith("s") && !/^(?:is|was|has|does)$/.test(last);
};

const ownClause = /^(?:(?!\b(?:we|that|who|which|because|if|when)\b)[^,.;:])*/iu;

/** "regrets this and *apologise*": the second verb goes with the first; null where it may as well hang on another. */
function secondVerb(said: string, behind: number): Turn[] | null {
  const clause = ownClause.exec(said.slice(behind))?.[0] ?? "";
  const second = /\b(?:and|or|but) (?:\p{L}+ly |also |still |now )?(\p{Ll}+)\b/u.exec(clause);
  const verb = second?.[1] ?? "";
  if (second === null || !(isBaseForm(verb) || isPresent(verb) || verb === "have")) return [];
  if (wordsOf(clause.slice(0, second.index)).some(({ lower }) => lower === "to" || isModal(lower)))
    return null;
  const words = agreeing(` ${verb}`, null)?.words.trim();
  const to = behind + second.index + second[0].length;
  return words === undefined ? null : [{ from: to - verb.length, to, words }];
}
