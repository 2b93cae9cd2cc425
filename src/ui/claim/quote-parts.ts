import { isSilence } from "@/domain/attribution-meaning";
import type { Attribution, Selector } from "@/domain/claim";
import { wordPlace } from "../lines/word-place";

/** A stretch of the quote: what was said or what stands around it, and whether a cue or a hedge is marked there. */
export type QuotePart = { text: string; role: "content" | "context"; mark: "cue" | "hedge" | null };

export type Quote = { parts: QuotePart[]; orphan: boolean };

type Span = { start: number; end: number };

/**
 * The words of an attribution in their context, cut where content, cue and hedge begin and end. Null where we hold
 * no words. `orphan` is true when they no longer stand in the article: then they are still shown.
 */
export function quoteOf(attribution: Attribution): Quote | null {
  const { selectors, cue, hedge } = attribution;
  const base =
    selectors.find((one) => one.role === "excerpt") ?? selectors.find((one) => one.role === "content");
  if (!base || base.exact === "") return null;
  const content = spansOf("content", base, selectors);
  const cues = marked("cue", base, selectors, cue?.text);
  const hedges = marked("hedge", base, selectors, hedge?.text);
  const whole = content.length === 0 && !isSilence(attribution.stance);
  const edges = [...content, ...cues, ...hedges].flatMap((span) => [span.start, span.end]);
  const cuts = [...new Set([0, ...edges, base.exact.length])].sort((a, b) => a - b);
  const parts: QuotePart[] = [];
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const [start, end] = [cuts[index]!, cuts[index + 1]!];
    const within = (spans: Span[]) => spans.some((span) => span.start <= start && end <= span.end);
    parts.push({
      text: base.exact.slice(start, end),
      role: whole || within(content) ? "content" : "context",
      mark: within(hedges) ? "hedge" : within(cues) ? "cue" : null,
    });
  }
  return { parts, orphan: base.start === null };
}

/** Spans by selector; where none is held, the first place of the word itself. */
function marked(role: "cue" | "hedge", base: Selector, selectors: Selector[], word?: string): Span[] {
  const spans = spansOf(role, base, selectors);
  if (spans.length > 0 || !word) return spans;
  const start = wordPlace(base.exact, word);
  return start === -1 ? [] : [{ start, end: start + word.length }];
}

/** Selectors of one role as spans into the text of the base, dropped where they do not lie in it. */
function spansOf(role: Selector["role"], base: Selector, selectors: Selector[]): Span[] {
  return selectors.flatMap((selector) => {
    if (selector.role !== role || selector.exact === "") return [];
    if (selector === base) return [{ start: 0, end: base.exact.length }];
    const start = startIn(base, selector);
    return start === -1 ? [] : [{ start, end: start + selector.exact.length }];
  });
}

function startIn(base: Selector, selector: Selector): number {
  if (base.start !== null && selector.start !== null) {
    const start = selector.start - base.start;
    if (start >= 0 && base.exact.startsWith(selector.exact, start)) return start;
  }
  return base.exact.indexOf(selector.exact);
}
