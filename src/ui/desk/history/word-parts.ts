import { diffArrays } from "diff";

export type WordPart = { text: string; is: "kept" | "added" | "removed" };

/** A word with the space after it, whatever apostrophe or hyphen it has inside; else one mark. */
const words = /(?:[\p{L}\p{N}\p{M}]+(?:['’ʼ.,-][\p{L}\p{N}\p{M}]+)*|\S)\s*|\s+/gu;

/** Texts that differ in more words than this are not told apart word by word: it costs as the square of them. */
const mostChanges = 2_000;

/**
 * What was added to a text and what was taken out, by whole words: a word that differs in one letter is another word.
 * Straight and typographic quotation marks are alike, until nothing else differs. Of texts that have little in common,
 * the one was taken out and the other put in.
 */
export function wordParts(before: string, after: string): WordPart[] {
  const strictly = before !== after && plain(before) === plain(after);
  const [was, is] = [before, after].map((text) => (text.match(words) ?? []).map(wordOf(strictly))) as [
    Word[],
    Word[],
  ];
  const parts = diffArrays(was, is, {
    comparator: (a, b) => a.alike === b.alike,
    maxEditLength: mostChanges,
  });
  if (parts === undefined)
    return [
      { text: before, is: "removed" },
      { text: after, is: "added" },
    ];
  return parts.map(({ value, added, removed }) => ({
    text: value.map(({ text }) => text).join(""),
    is: added ? "added" : removed ? "removed" : "kept",
  }));
}

type Word = { text: string; alike: string };

/** Made plain once, and not each time that two are compared. */
const wordOf =
  (strictly: boolean) =>
  (text: string): Word => ({ text, alike: strictly ? text : plain(text) });

function plain(text: string): string {
  return text.replaceAll(/[’‘ʼ]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/\s+/g, " ").trimEnd();
}
