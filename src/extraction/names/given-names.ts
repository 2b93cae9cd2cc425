import { either, men, women } from "./gendered-names";
import { isPlace } from "./name-shape";
import { givenNames } from "./name-words";

/** "Jean-Claude" counts by its first half. */
export const isGiven = (word: string) => isGivenName(word) || isGivenName(word.split("-")[0] ?? "");

/** A given name of any of the lists, in lower case. */
export const isGivenName = (word: string) => allGivenNames.has(word);

const allGivenNames: ReadonlySet<string> = new Set([
  ...givenNames,
  ...[...women, ...men, ...either].filter((word) => !isPlace(word)),
]);
