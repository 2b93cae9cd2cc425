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

/** Of words that stand in a text more often, so many places are looked at, the nearest to the old one on either side. */
const mostPlaces = 500;

/**
 * The same words in another version of the text: where they stand with the same neighbours, else where they stand
 * nearest to the old place. An orphan keeps its words and loses its position.
 */
export function reanchor(selector: Selector, text: string): Selector {
  const old = selector.start ?? 0;
  let best: { start: number; score: number; distance: number } | null = null;
  for (const start of placesNear(text, selector.exact, old)) {
    const score =
      shared(text.slice(Math.max(0, start - selector.prefix.length), start), selector.prefix, "end") +
      shared(text.slice(start + selector.exact.length), selector.suffix, "start");
    const distance = Math.abs(start - old);
    if (best === null || score > best.score || (score === best.score && distance < best.distance))
      best = { start, score, distance };
  }
  if (best === null) return { ...selector, start: null, end: null };
  return selectorAt(text, { start: best.start, end: best.start + selector.exact.length }, selector.role);
}

/** Where words begin, in the order in which they stand. */
function placesNear(text: string, exact: string, old: number): number[] {
  const before: number[] = [];
  for (let at = old - 1; at >= 0 && before.length < mostPlaces; at -= 1) {
    at = text.lastIndexOf(exact, at);
    if (at < 0) break;
    before.push(at);
  }
  const after: number[] = [];
  for (
    let at = text.indexOf(exact, old);
    at >= 0 && after.length < mostPlaces;
    at = text.indexOf(exact, at + 1)
  )
    after.push(at);
  return [...before.reverse(), ...after];
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
