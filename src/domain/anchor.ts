import type { Selector } from "./claim";

/**
 * Finding quoted words in a text, after the W3C Web Annotation model: the exact words first, told apart by what
 * stands before and after them. All positions are UTF-16 units, end exclusive.
 */
export type Span = { start: number; end: number };
export type QuoteSelector = { exact: string; prefix?: string; suffix?: string };

/** How much is kept on each side of a quote, so that it can be found again in a changed text. */
const contextLength = 32;

/** Every place where the quote stands, with its prefix and suffix where they are given. */
export function occurrences(text: string, quote: QuoteSelector, within?: Span): Span[] {
  const found: Span[] = [];
  const last = within?.end ?? text.length;
  for (
    let at = text.indexOf(quote.exact, within?.start ?? 0);
    at >= 0;
    at = text.indexOf(quote.exact, at + 1)
  ) {
    const end = at + quote.exact.length;
    if (end > last) break;
    if (quote.prefix && !text.slice(0, at).endsWith(quote.prefix)) continue;
    if (quote.suffix && !text.startsWith(quote.suffix, end)) continue;
    found.push({ start: at, end });
  }
  return found;
}

export function selectorAt(text: string, span: Span, role: Selector["role"]): Selector {
  return {
    role,
    exact: text.slice(span.start, span.end),
    prefix: sliceWhole(text, Math.max(0, span.start - contextLength), span.start),
    suffix: sliceWhole(text, span.end, Math.min(text.length, span.end + contextLength)),
    start: span.start,
    end: span.end,
  };
}

/** A cut through a surrogate pair would leave half a letter that no database takes. */
function sliceWhole(text: string, from: number, to: number): string {
  const isLow = (at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  return text.slice(isLow(from) ? from + 1 : from, to < text.length && isLow(to) ? to - 1 : to);
}

/**
 * The same words in another version of the text: where they stand with the same neighbours, else where they stand
 * nearest to the old place. An orphan keeps its words and loses its position.
 */
export function reanchor(selector: Selector, text: string): Selector {
  const places = occurrences(text, { exact: selector.exact });
  if (places.length === 0) return { ...selector, start: null, end: null };
  const scored = places.map((place) => ({
    place,
    score:
      shared(text.slice(0, place.start), selector.prefix, "end") +
      shared(text.slice(place.end), selector.suffix, "start"),
    distance: Math.abs(place.start - (selector.start ?? 0)),
  }));
  scored.sort((a, b) => b.score - a.score || a.distance - b.distance);
  return selectorAt(text, scored[0]!.place, selector.role);
}

/** How many units of context agree, counted from the quote outwards. */
function shared(text: string, context: string, side: "start" | "end"): number {
  let count = 0;
  while (count < context.length && count < text.length) {
    const ours = side === "start" ? text[count] : text[text.length - 1 - count];
    const theirs = side === "start" ? context[count] : context[context.length - 1 - count];
    if (ours !== theirs) break;
    count += 1;
  }
  return count;
}
