import { apart } from "../apart";

/** Small pieces of English that sentences about a claim are made of. */

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** "no", "one" … "ten", then figures: the newsroom's rule. */
export function count(amount: number): string {
  return numbers[amount] ?? String(amount);
}

/** "three independent origins"; the plural takes an s unless it is given. */
export function counted(amount: number, noun: string, plural = `${noun}s`): string {
  return `${count(amount)} ${amount === 1 ? noun : plural}`;
}

/** "A", "A and B", "A, B and C", "A, B and 38 others". Each name once, in the order given. */
export function listed(names: readonly string[], joiner: "and" | "or" = "and"): string {
  const distinct = [...new Set(names)];
  if (distinct.length > 4) {
    return `${distinct.slice(0, 2).join(", ")} ${joiner} ${count(distinct.length - 2)} others`;
  }
  const last = distinct[distinct.length - 1] ?? "nobody";
  if (distinct.length < 2) return last;
  return `${distinct.slice(0, -1).join(", ")} ${joiner} ${last}`;
}

/** A sentence begins with a capital: "a senior official said …" becomes "A senior official said …". */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Several voices take the plural: "says" or "say". Names are counted once each. */
export function verb(names: readonly string[], singular: string, plural: string): string {
  return new Set(names).size > 1 ? plural : singular;
}

/** A title in quotation marks, as a sentence names a document; at the desk it may still be without one. */
export function titled(title: string): string {
  return title.trim() === "" ? "a document without a title" : `“${apart(title)}”`;
}

/** A label inside a sentence: "Official list" as "official list". */
export function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
