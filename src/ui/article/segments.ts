import type { Span } from "@/domain/anchor";
import { saysSo } from "@/domain/attribution-meaning";
import type { Selector } from "@/domain/claim";
import type { ArticlePage, Passage } from "@/domain/pages";
import type { LineStyle } from "@/domain/vocabulary";

/** Units of one paragraph: the same passages, the same marks. Offsets are UTF-16 units into the version's text. */
export type Segment = {
  start: number;
  end: number;
  text: string;
  /** Places of the passages that cover it, in the order of the page's list. */
  passages: number[];
  /** The line drawn under it: of the shortest passage, because that says most about these words. */
  line: LineStyle | null;
  /** Whether its words say the claim: of one that was withdrawn those alone are struck, not the words that withdraw it or deny it. */
  says: boolean;
  mark: "cue" | "hedge" | "source" | null;
};

export type Block = { kind: "gap" } | { kind: "paragraph"; start: number; end: number };

const gapMark = /^\s*\[(?:…|\.\.\.)\]\s*$/;

/** Paragraphs of a text, at blank lines, with the places where something was left out between excerpts. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  const breaks = /\n\s*\n|\s*\[(?:…|\.\.\.)\]\s*/g;
  let start = 0;
  const push = (end: number) => {
    if (text.slice(start, end).trim() !== "") blocks.push({ kind: "paragraph", start, end });
  };
  for (const found of text.matchAll(breaks)) {
    push(found.index);
    if (gapMark.test(found[0])) blocks.push({ kind: "gap" });
    start = found.index + found[0].length;
  }
  push(text.length);
  return blocks;
}

/**
 * One paragraph cut wherever a passage or a mark begins or ends, so that passages which overlap can both be drawn.
 * A passage that reaches outside the text is drawn as far as it goes; words that are in no claim stand under no line.
 */
export function segmentsOf(
  text: string,
  start: number,
  end: number,
  passages: readonly Passage[],
  unclaimed: readonly Span[] = [],
): Segment[] {
  const marks = passages.flatMap((passage) => marksOf(passage.attribution.selectors));
  const edges = [...passages, ...marks, ...unclaimed].flatMap((span) => [span.start, span.end]);
  const cuts = [...new Set([start, ...edges.filter((at) => start < at && at < end), end])].sort(
    (a, b) => a - b,
  );
  const segments: Segment[] = [];
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const [from, to] = [cuts[index]!, cuts[index + 1]!];
    const covers = (span: { start: number; end: number }) => span.start <= from && to <= span.end;
    const places = passages.flatMap((passage, place) => (covers(passage) ? [place] : []));
    const shortest = places
      .map((place) => passages[place]!)
      .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    segments.push({
      start: from,
      end: to,
      text: text.slice(from, to),
      passages: places,
      line: unclaimed.some(covers) ? null : (shortest?.style ?? null),
      says: shortest !== undefined && saysSo(shortest.attribution.stance),
      mark: marks.find(covers)?.role ?? null,
    });
  }
  return segments;
}

type Mark = { role: "cue" | "hedge" | "source"; start: number; end: number };

/** Hedges before cues before sources: where they lie over each other, the rarer word says more. */
function marksOf(selectors: readonly Selector[]): Mark[] {
  const order = ["hedge", "cue", "source"] as const;
  return order.flatMap((role) =>
    selectors.flatMap((one) =>
      one.role === role && one.start !== null && one.end !== null && one.start < one.end
        ? [{ role, start: one.start, end: one.end }]
        : [],
    ),
  );
}

/** The number of each claim in the article, as its tags beside the text show it: from 1, in the order of the list. */
export function claimNumbers(
  page: Pick<ArticlePage, "claims" | "passages" | "orphans">,
): Map<string, number> {
  const ids = [
    ...page.claims.filter((entry) => entry.kind === "claim").map((entry) => entry.id),
    ...page.passages.map((passage) => passage.claimId),
    ...page.orphans.map((orphan) => orphan.claimId),
  ];
  return new Map([...new Set(ids)].map((id, index) => [id, index + 1]));
}
