import { plainName } from "./plain-name";

/**
 * Whether words name one of these names' bearer: by any of the names, or by a surname alone, which begins with a capital, since
 * "a baker" names no Mr Baker. A given name alone tells nobody apart: many who go without a name are called by it.
 */
export function isNamedIn(words: string, names: readonly string[]): boolean {
  const capitals = words.replace(/(?<![\p{L}\p{M}\p{N}])\p{Ll}[\p{L}\p{M}\p{N}]*/gu, "|");
  return names.some((name) => holds(words, name) || surnamesIn(name).some((one) => holds(capitals, one)));
}

/** Where a script has no capitals, words need not be parted from each other. */
function holds(words: string, name: string): boolean {
  const [inside, plain] = [plainName(words), plainName(name)];
  if (plain === "") return false;
  return /[\p{Lu}\p{Ll}]/u.test(plain) ? ` ${inside} `.includes(` ${plain} `) : inside.includes(plain);
}

/** The last word of a name of several, whole and each part of a double one: people go by either. */
function surnamesIn(name: string): string[] {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => !/^(?:jr|sr|i{2,3}|iv)\.?$/i.test(word));
  const last = words.length > 1 ? words.at(-1)!.replace(/,$/, "") : null;
  if (last === null || !/\p{L}/u.test(last)) return [];
  return [last, ...last.split("-").filter((part) => part.length > 2)];
}
