import { apart } from "../apart";

/** Small pieces of English that sentences are made of. */

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const figures = new Intl.NumberFormat("en-GB");
const plurals = new Intl.PluralRules("en-GB");
const lists = {
  and: new Intl.ListFormat("en-GB", { type: "conjunction" }),
  or: new Intl.ListFormat("en-GB", { type: "disjunction" }),
};

/** The form that goes with an amount: "is" or "are", "story" or "stories". */
export function plural<T>(amount: number, one: T, other: T): T {
  return plurals.select(amount) === "one" ? one : other;
}

/** "no", "one" … "ten", then figures: the newsroom's rule. */
export function count(amount: number): string {
  return numbers[amount] ?? figures.format(amount);
}

/** "three independent origins", as a sentence has it. */
export function counted(amount: number, one: string, other: string): string {
  return `${count(amount)} ${plural(amount, one, other)}`;
}

/** "1,234 entries", as a list has it. */
export function numbered(amount: number, one: string, other: string): string {
  return `${figures.format(amount)} ${plural(amount, one, other)}`;
}

/** "2", or "1 to 3" where the ends differ. */
export function ranged({ min, max }: { min: number; max: number }): string {
  return min === max ? `${min}` : `${min} to ${max}`;
}

/** "A", "A and B", "A, B and C", "A, B and 38 others". Each name once, in the order given. */
export function listed(names: readonly string[], joiner: "and" | "or" = "and"): string {
  const distinct = [...new Set(names)];
  if (distinct.length === 0) return "nobody";
  const told =
    distinct.length > 4 ? [...distinct.slice(0, 2), `${count(distinct.length - 2)} others`] : distinct;
  return lists[joiner].format(told);
}

/** "A, B and C", each as it is. */
export function joined(parts: readonly string[]): string {
  return lists.and.format(parts);
}

/** A sentence begins with a capital: "a senior official said …" becomes "A senior official said …". */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Several voices take the plural: "says" or "say". Names are counted once each. */
export function verb(names: readonly string[], singular: string, other: string): string {
  return plural(Math.max(1, new Set(names).size), singular, other);
}

/** A title in quotation marks, as a sentence names a document; at the desk it may still be without one. */
export function titled(title: string): string {
  return title.trim() === "" ? "a document without a title" : `“${apart(title)}”`;
}

/** A label inside a sentence: "Official list" as "official list". */
export function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
