import type { Span } from "../../anchor";

/** Longer than any word: what is looked at on either side of a place. */
const reach = 200;

/** A span with its end one word on (1) or back (-1); it never gets empty, and never leaves the text. */
export function endMoved(text: string, span: Span, by: 1 | -1): Span {
  const words = wordsAround(text, span.end);
  const end =
    by === 1
      ? words.find((word) => word.end > span.end)?.end
      : words.findLast((word) => word.end < span.end && word.end > span.start)?.end;
  return end === undefined ? span : { ...span, end };
}

/** The same of its beginning. */
export function startMoved(text: string, span: Span, by: 1 | -1): Span {
  const words = wordsAround(text, span.start);
  const start =
    by === 1
      ? words.find((word) => word.start > span.start && word.start < span.end)?.start
      : words.findLast((word) => word.start < span.start)?.start;
  return start === undefined ? span : { ...span, start };
}

/** The words near a place, as the language of the text has words: in some of them no blank parts one from the next. */
function wordsAround(text: string, at: number): Span[] {
  const begin = Math.max(0, at - reach);
  const near = new Intl.Segmenter(undefined, { granularity: "word" }).segment(text.slice(begin, at + reach));
  return [...near]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: begin + index, end: begin + index + segment.length }));
}
