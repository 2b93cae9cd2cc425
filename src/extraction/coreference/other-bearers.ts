import { isGivenName } from "../names/given-names";
import type { Named } from "../names/name-book";
import { hasCapital, type Token } from "../text/tokens";
import { shows } from "./bodies-before";
import { kinds } from "./body-nouns";
import type { Mind } from "./meant";

/** Names of a text that are looked through for a body, and tokens for a name that was not read; no article has as many. */
const MOST_BODIES = 120;
const MOST_TOKENS = 6_000;

/**
 * Whether another body of the article bears a noun besides the one that it would mean: "the club", in a report of Ashmoor Town and Kelder
 * United, is either. Looks behind the noun as well as before it, and at names that were read as no body's ("Ashmoor Town", a place).
 */
export function othersBear({ article: { tokens }, book }: Mind, noun: string, only: Named): boolean {
  const kind = kinds.get(noun);
  if (kind === undefined) return false;
  let looked = 0;
  for (const entity of book.named) {
    if (looked++ > MOST_BODIES) break;
    if (entity !== only && entity.kind === "organization" && shows(entity, kind)) return true;
  }
  const own = only.name.toLowerCase().split(/\s+/);
  for (let i = 1; i < Math.min(tokens.length, MOST_TOKENS); i++) {
    const [before, token, next] = [tokens[i - 1] as Token, tokens[i] as Token, tokens[i + 1]];
    if (!kind.test(token.lower) || !hasCapital(token.text) || !isName(before)) continue;
    // "Leeds *City* Council" is no club, and "Ada *Bank*" somebody.
    if (next !== undefined && hasCapital(next.text) && next.start === token.end + 1) continue;
    const entity = book.at.get(i)?.entity;
    if (entity === only || entity?.kind === "person" || own.includes(before.lower)) continue;
    if (!isGivenName(before.lower)) return true;
  }
  return false;
}

const isName = ({ text, pos }: Token): boolean =>
  /^\p{Lu}\p{L}/u.test(text) && pos !== "DET" && pos !== "PRON";
