import type { Span } from "@/extraction/extraction";
import { covered, meets, pairUp, shared, wordsOf } from "./attribution-score";

/** Which words of an article are the content, the cue and the source of an attribution, by their place among all words. */
export type Parts = { content: Set<number>; cue: Set<number>; source: Set<number> };

export function partsOf(
  text: string,
  { content, cue, source }: { content: Span[]; cue: Span[]; source: Span[] },
): Parts {
  const places = wordsOf(text);
  return {
    content: covered(
      content.map((span) => withoutOpening(text, span)),
      places,
    ),
    cue: covered(cue, places),
    source: covered(source, places),
  };
}

/** Pairs what two readers found: best pairs first, each used once. A part of a saying that is `shown` alone may be what is met. */
export function pairAttributions(golds: { parts: Parts }[], others: { parts: Parts; shown?: Parts }[]) {
  return pairUp(golds, others, (gold, { parts, shown = parts }) => {
    const [whole, part] = [likeness(gold.parts, parts), likeness(gold.parts, shown)];
    return whole === null ? part : Math.max(whole, part ?? 0);
  });
}

/** Content that covers more than 0.3 of the gold's, or else the same speaker's words at the same cue. */
function likeness(gold: Parts, one: Parts): number | null {
  const atCue = gold.cue.size > 0 && shared(gold.cue, one.cue) > 0;
  const atSource = gold.source.size > 0 && shared(gold.source, one.source) > 0;
  const share = gold.content.size === 0 ? 0 : shared(gold.content, one.content) / gold.content.size;
  if (share <= 0.3 && !(atCue && (atSource || gold.source.size === 0))) return null;
  return f1(gold.content, one.content) + (atCue ? 0.5 : 0) + (atSource ? 0.25 : 0);
}

/** How far two sets of words are the same, 0 to 1. */
export function f1(a: Set<number>, b: Set<number>): number {
  if (!meets(a, b)) return 0;
  return a.size === 0 ? 1 : (2 * shared(a, b)) / (a.size + b.size);
}

/** "that the dam holds" and "the dam holds" are the same words of somebody, as are "on the memo" and "the memo". */
function withoutOpening(text: string, { start, end }: Span): Span {
  const opening =
    /^["“]?(?:(?:reports |claims )?that|on|about|against|of|for|to)\s+/i.exec(text.slice(start, end))?.[0] ??
    "";
  return { start: start + opening.length, end };
}
