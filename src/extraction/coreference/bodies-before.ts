import type { Named } from "../names/name-book";
import { isOccupation } from "../names/occupations";
import type { Article } from "../text/article";
import type { Token } from "../text/tokens";
import { kinds } from "./body-nouns";
import type { Mind } from "./meant";

/** Names of a text that are looked through for a body; no article has as many. */
const MOST_BODIES = 120;

/**
 * "Officials at *Homeland Security Investigations* said … The agency": another body that the sentence before tells of, where the one
 * that bears the word was named farther back.
 */
export function anotherSince(
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

/** Whether a word of a body's name shows it to be of a kind. */
export const shows = (body: Named, kind: RegExp): boolean => wordsOf(body).some((word) => kind.test(word));

export const wordsOf = ({ name }: Named): string[] => name.toLowerCase().split(/[\s-]+/);

export const inName = (body: Named, word: string) => wordsOf(body).includes(word);

export function bodiesBefore({ book }: Mind, at: number): Set<Named> {
  const found = new Set<Named>();
  let looked = 0;
  for (const entity of book.named) {
    if (looked++ > MOST_BODIES) break;
    if (entity.kind === "organization" && (entity.places[0]?.from ?? at) < at) found.add(entity);
  }
  return found;
}

/** "Delta *Bank*", "*the supplier*, Volton", "Volton, *a battery supplier*". */
export function bearsWord({ tokens }: Article, body: Named, noun: string, at: number): boolean {
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
export function unnamedBody(mind: Mind, noun: string, at: number, bears: boolean): number | null {
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
