import type { Article } from "../text/article";
import type { Token } from "../text/tokens";
import { either, men, women } from "./gendered-names";
import { isGivenName } from "./given-names";
import type { NameBook } from "./name-book";
import { femaleNames } from "./name-words";

const where = /^(?:in|on|at|near|along|across|around|off|through|outside|inside|down|beyond)$/;

/** "*Tom* Ridge", "*Dries* Maas": a name held to be a place's that begins as a person's does, where "he" or "she" may mean it. */
export function mayBeSomebody(
  { tokens, quoteOf }: Article,
  { at, localities, inPlace }: Pick<NameBook, "at" | "localities" | "inPlace">,
  i: number,
  gender: "he" | "she",
): boolean {
  const word = (tokens[i] as Token).lower;
  if (!localities.has(i) || at.has(i) || (quoteOf[i] as number) >= 0 || !isGivenName(word)) return false;
  // "On *Elizabeth Quay*": nobody stands there.
  if (inPlace.has(i) && where.test(tokens[i - 1]?.lower ?? "")) return false;
  if (either.has(word)) return true;
  return gender === "he" ? men.has(word) || !(women.has(word) || femaleNames.has(word)) : !men.has(word);
}
