import type { Selector } from "./claim";
import { type ComparedText, comparedText } from "./compared-text";

/**
 * Finding quoted words in a text, after the W3C Web Annotation model: the exact words first, told apart by what
 * stands before and after them. All positions are UTF-16 units, end exclusive.
 */
export type Span = { start: number; end: number };

/** Whether two stretches of one text have a sign in common. */
export const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

export type QuoteSelector = { exact: string; prefix?: string; suffix?: string };

/** How much is kept on each side of a quote, so that it can be found again in a changed text. */
const contextLength = 32;

/**
 * Every place where the quote stands, with its prefix and suffix where they are given: sign for sign, or, where it does so
 * nowhere, as a reader would find it. The spans are those of the text itself.
 */
export function occurrences(text: string, quote: QuoteSelector, within?: Span): Span[] {
  const found = places(text, quote, within);
  return found.length > 0 ? found : comparedPlaces(text, quote, within);
}

function places(text: string, quote: QuoteSelector, within?: Span): Span[] {
  const found: Span[] = [];
  const last = within?.end ?? text.length;
  for (
    let at = text.indexOf(quote.exact, within?.start ?? 0);
    at >= 0;
    at = text.indexOf(quote.exact, at + 1)
  ) {
    const end = at + quote.exact.length;
    if (end > last) break;
    if (quote.prefix && !text.startsWith(quote.prefix, at - quote.prefix.length)) continue;
    if (quote.suffix && !text.startsWith(quote.suffix, end)) continue;
    found.push({ start: at, end });
  }
  return found;
}

function comparedPlaces(text: string, quote: QuoteSelector, within?: Span): Span[] {
  const fold = (words: string | undefined) => words && comparedText(words).folded;
  const exact = comparedText(quote.exact).folded.trim();
  if (exact === "") return [];
  const { folded, starts, ends } = held(text);
  const folds = { exact, prefix: fold(quote.prefix)?.trimEnd(), suffix: fold(quote.suffix)?.trimStart() };
  return places(folded, { exact })
    .filter(({ start, end }) => isWhole({ folded, starts, ends }, start, end))
    .filter(
      ({ start, end }) =>
        (!folds.prefix || endsWith(folded, folds.prefix, start)) &&
        (!folds.suffix || startsWith(folded, folds.suffix, end)),
    )
    .map(({ start, end }) => ({ start: starts[start]!, end: ends[end - 1]! }))
    .filter(({ start, end }) => within === undefined || (start >= within.start && end <= within.end));
}

/** A prefix ends before the blank in front of the quote as well as behind it. */
const endsWith = (text: string, words: string, at: number) =>
  text
    .slice(Math.max(0, at - words.length - 1), at)
    .trimEnd()
    .endsWith(words);
const startsWith = (text: string, words: string, at: number) =>
  text
    .slice(at, at + words.length + 1)
    .trimStart()
    .startsWith(words);

/** Whether a place in the folded text begins and ends where signs of the original do: "..." is one sign there. */
const isWhole = ({ starts, ends }: ComparedText, start: number, end: number) =>
  starts[start - 1] !== starts[start] && ends[end] !== ends[end - 1];

/** The text that was compared last: all quotes of one article are looked for in the same one. */
let last: { text: string; compared: ComparedText } | null = null;
function held(text: string): ComparedText {
  if (last?.text !== text) last = { text, compared: comparedText(text) };
  return last.compared;
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
  const found = occurrences(text, { exact: selector.exact });
  if (found.length === 0) return orphan(selector);
  const old = selector.start ?? 0;
  const after = found.findIndex(({ start }) => start >= old);
  const middle = after < 0 ? found.length : after;
  const near = found.slice(Math.max(0, middle - mostPlaces), middle + mostPlaces);
  const scored = near.map((place) => ({
    place,
    score:
      shared(
        text.slice(Math.max(0, place.start - selector.prefix.length), place.start),
        selector.prefix,
        "end",
      ) + shared(text.slice(place.end, place.end + selector.suffix.length), selector.suffix, "start"),
    distance: Math.abs(place.start - old),
  }));
  scored.sort((a, b) => b.score - a.score || a.distance - b.distance);
  return selectorAt(text, scored[0]!.place, selector.role);
}

/** Keeps its words, and says that they are nowhere in this text. */
export function orphan(selector: Selector): Selector {
  return { ...selector, start: null, end: null };
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
