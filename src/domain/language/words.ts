/** A word of a text, with its place: UTF-16 units, end exclusive. `lower` is the same word in lower case. */
export type Word = { text: string; lower: string; start: number; end: number };

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}’'.-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu;

/** The words of a text without its punctuation; "U.S." and "Rossiya-1" are one word each. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map(({ 0: word, index }) => ({
    text: word,
    lower: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

/**
 * What stands in quotation marks blanked out, so that offsets stay: those words are somebody's own, not ours. A quotation
 * that nobody closes goes on to the end.
 */
export function withoutQuotes(text: string): string {
  return text.replace(/“[^”]*(?:”|$)|"[^"]*(?:"|$)|«[^»]*(?:»|$)|''[^']*(?:''|$)/g, (quote) =>
    " ".repeat(quote.length),
  );
}
