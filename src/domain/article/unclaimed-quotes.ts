import type { Span } from "../anchor";
import { wordsOf } from "../language/words";
import type { Passage } from "../pages";

/** Fewer words in quotation marks are a name, or a word that is not the paper's own. */
export const fewestQuoted = 3;
const quotations = /“[^”\n]+”|"[^"\n]+"|«[^»\n]+»|„[^“”\n]+[“”]/gu;

/**
 * The words in quotation marks that stand within a passage and are the content of no claim: a passage is drawn as a whole, and without
 * being told readers would take them for what its claim says. In order, each once.
 */
export function unclaimedQuotes(text: string, passages: readonly Passage[]): Span[] {
  const claimed = passages.flatMap(contentOf);
  const found = [...text.matchAll(quotations)].flatMap(({ index, 0: words }) => {
    const quote = { start: index, end: index + words.length };
    return passages.some(({ start, end }) => start <= quote.start && quote.end <= end) ? [quote] : [];
  });
  return found.flatMap((quote) => without(quote, claimed)).flatMap((span) => trimmed(text, span));
}

/** What of a passage is said: all of it, where nothing narrower is marked. */
function contentOf({ start, end, attribution }: Passage): Span[] {
  const marked = attribution.selectors.flatMap((one) =>
    one.role === "content" && one.start !== null && one.end !== null
      ? [{ start: one.start, end: one.end }]
      : [],
  );
  return marked.length > 0 ? marked : [{ start, end }];
}

/** The parts of a span that none of the others covers. */
function without(span: Span, others: readonly Span[]): Span[] {
  return others.reduce<Span[]>(
    (left, other) =>
      left.flatMap((part) =>
        [
          { start: part.start, end: Math.min(part.end, other.start) },
          { start: Math.max(part.start, other.end), end: part.end },
        ].filter(({ start, end }) => start < end),
      ),
    [span],
  );
}

function trimmed(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end);
  const opens = start + words.length - words.trimStart().length;
  return wordsOf(words).length < fewestQuoted ? [] : [{ start: opens, end: opens + words.trim().length }];
}
