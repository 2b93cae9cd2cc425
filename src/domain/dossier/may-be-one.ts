import { plainName } from "../plain-name";
import type { EntitySnapshot } from "./snapshot";

/** Registers that give each person or organization one id of their own. */
const oneIdEach = new Set(["wikidata", "opensanctions", "ofac"]);

/**
 * Whether what two files call by one slug may be one: they have an id elsewhere in common, or a name (a person's may be
 * shortened) and no register that tells them apart. A slug alone proves nothing.
 */
export function mayBeOne(held: EntitySnapshot, said: EntitySnapshot): boolean {
  const theirs = said.externalIds.filter(({ scheme }) => oneIdEach.has(scheme));
  const same = theirs.some((one) =>
    held.externalIds.some(({ scheme, value }) => scheme === one.scheme && value === one.value),
  );
  if (same) return true;
  if (theirs.some((one) => held.externalIds.some(({ scheme }) => scheme === one.scheme))) return false;
  return said.names.some(({ text }) =>
    held.names.some(
      (name) =>
        compared(name.text) === compared(text) || (held.kind === "person" && shorter(name.text, text)),
    ),
  );
}

/** Signs alone leave nothing of a plain name: they are compared as they are. */
function compared(name: string): string {
  return plainName(name) || name;
}

/** "I. Volkova", "Irina Volkova" and "Irina A. Volkova": one family name, and given names that begin alike. */
function shorter(one: string, other: string): boolean {
  const [few, many] = [one, other]
    .map((name) => plainName(name).split(" "))
    .sort((a, b) => a.length - b.length);
  if (few!.length < 2 || few!.at(-1) !== many!.at(-1)) return false;
  return few!.slice(0, -1).every((given, at) => {
    const full = many![at]!;
    return (
      given === full ||
      (given.length === 1 && full.startsWith(given)) ||
      (full.length === 1 && given.startsWith(full))
    );
  });
}
