import type { Article, Quote } from "@/extraction/article";
import type { Token } from "@/extraction/tokens";
import { isWord, type Range } from "@/extraction/word-classes";

/** Takes blanks, stray commas and the final full stop off a stretch. Null when no word remains. */
export function trimContent(article: Article, range: Range): Range | null {
  const { tokens, quoteOf } = article;
  let { from, to } = range;
  const loose = (i: number) =>
    (quoteOf[i] as number) < 0 && /^[,.;:!?…—–-]+$/.test((tokens[i] as Token).text);
  while (from < to && loose(from)) from += 1;
  while (to > from && loose(to - 1) && !/^[?!]$/.test((tokens[to - 1] as Token).text)) to -= 1;
  for (let i = from; i < to; i++) if (isWord(tokens[i])) return { from, to };
  return null;
}

export function quoteAt(article: Article, i: number): Quote | null {
  const q = article.quoteOf[i];
  return q === undefined || q < 0 ? null : (article.quotes[q] as Quote);
}

/** A quotation that is a statement, not a scare-quoted word or a title. */
export function isStatement(article: Article, quote: Quote): boolean {
  const { last } = quote;
  if (isTitle(article, quote)) return false;
  return quote.words >= 4 || /[,.?!…]$/.test(last);
}

/** `on “Meet the Nation,” she said`: every longer word has its capital, and something introduces it. */
export function isTitle(article: Article, quote: Quote): boolean {
  if (quote.words < 2 || quote.words > 7) return false;
  const before = article.tokens[quote.from - 1];
  if (before === undefined || !/^(?:ADP|NOUN|PROPN|DET|PART|PRON)$/.test(before.pos)) return false;
  for (let i = quote.from; i < quote.to; i++) {
    if (/^\p{Ll}{4,}/u.test((article.tokens[i] as Token).text)) return false;
  }
  return true;
}
