import edtf from "edtf";
import type { Attribution } from "../claim";

type Span = { min: number; max: number };

const lastMillisecondOfDay = 24 * 60 * 60 * 1000 - 1;

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

function readSpan(text: string): Span | null {
  // Plain days are nearly all there is, and the parser is slow enough to show where forty papers print one story.
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    const min = Date.parse(text);
    return Number.isNaN(min) ? null : { min, max: min + lastMillisecondOfDay };
  }
  try {
    const { min, max } = edtf(text);
    return { min, max };
  } catch {
    // Not EDTF. The edges refuse such text; here it is as good as no date, and must not take the claim down.
    return null;
  }
}
