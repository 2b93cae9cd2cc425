import type { Span } from "@/domain/anchor";
import type { Selector } from "@/domain/claim";
import type { LineStyle } from "@/domain/vocabulary";

/** One suggestion as it is drawn in the text. `n` is its number; spans are UTF-16 units into the article version. */
export type Drawn = { n: number; line: LineStyle; extent: Span; spans: (Span & { role: Mark })[] };
type Mark = "content" | "hedge" | "cue" | "source";

/** Words between two edges: everything that covers them covers all of them. */
export type Piece = {
  start: number;
  text: string;
  /** Numbers of the suggestions that reach over it, the shortest first. */
  ns: number[];
  /** The line under it: of the shortest content, because that says most about these words. */
  line: LineStyle | null;
  mark: Exclude<Mark, "content"> | null;
};

/** Where a suggestion lies in the text; null where none of its words can be found in this version. */
export function drawnOf(n: number, line: LineStyle, selectors: readonly Selector[]): Drawn | null {
  const placed = selectors.flatMap(({ role, start, end }) =>
    start !== null && end !== null && start < end ? [{ role, start, end }] : [],
  );
  if (placed.length === 0) return null;
  const extent = {
    start: Math.min(...placed.map(({ start }) => start)),
    end: Math.max(...placed.map(({ end }) => end)),
  };
  const spans = placed.flatMap(({ role, ...span }) => (role === "excerpt" ? [] : [{ role, ...span }]));
  return { n, line, extent, spans };
}

/** Whether one looks in the text as the other does. */
export function sameDrawn(one: Drawn | null, other: Drawn | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.n !== other.n || one.line !== other.line || !sameSpan(one.extent, other.extent)) return false;
  return (
    one.spans.length === other.spans.length &&
    one.spans.every((span, at) => span.role === other.spans[at]?.role && sameSpan(span, other.spans[at]))
  );
}

const sameSpan = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end;

/** The suggestions that reach into a stretch of the text. */
export function within(drawn: readonly Drawn[], { start, end }: Span): Drawn[] {
  return drawn.filter(({ extent }) => extent.start < end && start < extent.end);
}

const marks = ["hedge", "cue", "source"] as const;

/** One paragraph cut wherever anything drawn begins or ends, so that what overlaps can all be drawn. */
export function piecesOf(text: string, { start, end }: Span, drawn: readonly Drawn[]): Piece[] {
  const edges = drawn.flatMap(({ extent, spans }) =>
    [extent, ...spans].flatMap((one) => [one.start, one.end]),
  );
  const inside = edges.filter((at) => start < at && at < end);
  const cuts = [...new Set([start, ...inside, end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1]!;
    const covers = (span: Span) => span.start <= from && to <= span.end;
    const over = drawn
      .filter(({ extent }) => covers(extent))
      .sort((a, b) => length(a.extent) - length(b.extent));
    const spans = over.flatMap(({ line, spans }) => spans.filter(covers).map((span) => ({ ...span, line })));
    const content = spans.filter(({ role }) => role === "content").sort((a, b) => length(a) - length(b))[0];
    return {
      start: from,
      text: text.slice(from, to),
      ns: over.map(({ n }) => n),
      line: content?.line ?? null,
      mark: marks.find((role) => spans.some((span) => span.role === role)) ?? null,
    };
  });
}

const length = ({ start, end }: Span): number => end - start;
