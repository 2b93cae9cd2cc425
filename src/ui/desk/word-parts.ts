import { diffArrays } from "diff";

export type WordPart = { text: string; is: "kept" | "added" | "removed" };

/** A word with the space after it, whatever apostrophe or hyphen it has inside; else one mark. */
const words = /(?:[\p{L}\p{N}\p{M}]+(?:['’ʼ.,-][\p{L}\p{N}\p{M}]+)*|\S)\s*|\s+/gu;

/**
 * What was added to a text and what was taken out, by whole words: a word that differs in one letter is another word.
 * Straight and typographic quotation marks are alike, until nothing else differs.
 */
export function wordParts(before: string, after: string): WordPart[] {
  const strictly = before !== after && plain(before) === plain(after);
  const comparator = strictly
    ? (a: string, b: string) => a === b
    : (a: string, b: string) => plain(a) === plain(b);
  const parts = diffArrays(before.match(words) ?? [], after.match(words) ?? [], { comparator });
  return parts.map(({ value, added, removed }) => ({
    text: value.join(""),
    is: added ? "added" : removed ? "removed" : "kept",
  }));
}

function plain(text: string): string {
  return text.replaceAll(/[’‘ʼ]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/\s+/g, " ").trimEnd();
}
