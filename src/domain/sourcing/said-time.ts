import type { Attribution } from "../claim";
import { readEdtf } from "../time/edtf";

type Span = { min: number; max: number };

/**
 * Which of two speech acts was spoken first: negative when `a` was, positive when `b` was, 0 when nothing tells.
 *
 * Publication decides, unless the dates on which the words were said prove otherwise: a paper that prints on
 * Thursday what was said on Monday does not renew a statement that was withdrawn on Tuesday.
 */
export function spokenOrder(a: Attribution, b: Attribution): number {
  const published = a.publishedAt.getTime() - b.publishedAt.getTime();
  if (a.saidAt === null && b.saidAt === null) return published;
  const spanA = saidSpan(a);
  const spanB = saidSpan(b);
  if (spanA.max < spanB.min) return -1;
  if (spanB.max < spanA.min) return 1;
  return published;
}

/** Where no date is given, or none that can be read, the words count as said when they were published. */
function saidSpan(attribution: Attribution): Span {
  const published = attribution.publishedAt.getTime();
  const said = attribution.saidAt === null ? null : readSpan(attribution.saidAt);
  return said ?? { min: published, max: published };
}

/** Text that is no date is refused at the edges; here it is as good as none, and must not take the claim down. */
function readSpan(text: string): Span | null {
  const meaning = readEdtf(text);
  if (!meaning) return null;
  return {
    min: meaning.from?.getTime() ?? Number.NEGATIVE_INFINITY,
    max: meaning.to?.getTime() ?? Number.POSITIVE_INFINITY,
  };
}
