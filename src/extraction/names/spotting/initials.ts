import type { Article } from "../../text/article";
import type { Range } from "../../text/word-classes";
import { isGivenName } from "../given-names";
import { organizationWords } from "../name-words";
import { isOccupation } from "../occupations";

/** "Executive Engineer *R.* Somashekar": behind what somebody does, an initial and not the trade begins the name. */
export function beginsWithInitial({ tokens }: Article, { from, to }: Range, i: number): boolean {
  if (i === from || i + 1 >= to || !/^(?:\p{Lu}\.){1,3}$/u.test(tokens[i]?.text ?? "")) return false;
  if (!isOccupation(tokens[i - 1]?.lower ?? "") || organizationWords.has(tokens[to - 1]?.lower ?? ""))
    return false;
  // "Ada *Carter* L. Osei": a surname that a trade gave stands behind a given name.
  return tokens.slice(from, i).every(({ lower }) => !isGivenName(lower));
}

/** "Chief *Engineer* Leela Cherussery": the trade that somebody is the chief of, where two words at least are left. */
export function isSecondOffice({ tokens }: Article, { from, to }: Range, i: number): boolean {
  const word = tokens[i]?.lower ?? "";
  return (
    i > from &&
    to - i > 2 &&
    /^(?:chief|deputy)$/.test(tokens[i - 1]?.lower ?? "") &&
    isOccupation(word) &&
    !isGivenName(word) &&
    !organizationWords.has(tokens[to - 1]?.lower ?? "")
  );
}
