import { memo, type Ref, useMemo } from "react";
import type { Span } from "@/domain/anchor";
import { claimNumber, Gap, paragraph, paragraphNumbers, paragraphText } from "../../article/paragraph";
import { type Block, blocksOf } from "../../article/segments";
import { bringIntoView } from "./bring-into-view";
import { type Drawn, type Piece, piecesOf, within } from "./drawn";

type TaggedTextProps = {
  text: string;
  language: string;
  drawn: readonly Drawn[];
  /** Which suggestion a click means. */
  choose: (n: number) => void;
  ref?: Ref<HTMLDivElement>;
};

/**
 * The article with every suggestion drawn in place. A paragraph is drawn again only when what lies in it changes, and the
 * one that is worked on is lit from outside (`light`), so that going on to the next one redraws no text.
 */
export const TaggedText = memo(function TaggedText({ text, language, drawn, choose, ref }: TaggedTextProps) {
  const blocks = useMemo(() => linesOf(text), [text]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the queue beside it does the same by keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: the queue beside it does the same by keyboard
    <div
      className="focus:outline-2 focus:outline-offset-8 focus:outline-focus"
      lang={language}
      dir="auto"
      ref={ref}
      onClick={({ target, currentTarget }) => {
        // While words are selected, a click is the beginning of a selection.
        if (currentTarget.isContentEditable || document.getSelection()?.isCollapsed === false) return;
        const [n] = (target as Element).closest("[data-n]")?.getAttribute("data-n")?.split(" ") ?? [];
        if (n) choose(Number(n));
      }}
    >
      {blocks.map((block, index) =>
        block.kind === "gap" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of one version never change places
          <Gap key={index} />
        ) : (
          <Paragraph key={block.start} text={text} span={block} drawn={within(drawn, block)} />
        ),
      )}
    </div>
  );
});

/** Pasted text often has one line break between paragraphs: each line is one, so that little is drawn again at a time. */
function linesOf(text: string): Block[] {
  return blocksOf(text).flatMap((block): Block[] => {
    if (block.kind === "gap") return [block];
    const lines = text.slice(block.start, block.end).matchAll(/[^\n]+/g);
    return [...lines].flatMap(({ index, 0: line }) => {
      if (line.trim() === "") return [];
      const start = block.start + index;
      return [{ kind: "paragraph" as const, start, end: start + line.length }];
    });
  });
}

type ParagraphProps = { text: string; span: Span; drawn: Drawn[] };

const Paragraph = memo(
  function Paragraph({ text, span, drawn }: ParagraphProps) {
    const begun = drawn.filter(({ extent }) => span.start <= extent.start && extent.start < span.end);
    return (
      // Painted by itself: lighting the words of the next suggestion paints two paragraphs, not the whole article.
      <div
        className={`${paragraph} isolate contain-layout contain-style max-lg:grid-cols-[20px_minmax(0,1fr)]`}
      >
        <p className={`${paragraphNumbers} pt-[7px]`} aria-hidden="true">
          {begun.map(({ n }) => (
            <span
              className={`${claimNumber} h-5 min-w-[18px] cursor-pointer data-lit:bg-ink data-lit:text-paper`}
              data-n={n}
              key={n}
            >
              {n}
            </span>
          ))}
        </p>
        <p className={paragraphText} data-start={span.start}>
          {piecesOf(text, span, drawn).map((piece) => (
            <PieceText key={piece.start} piece={piece} />
          ))}
        </p>
      </div>
    );
  },
  (before, after) =>
    before.text === after.text &&
    before.drawn.length === after.drawn.length &&
    before.drawn.every((one, at) => one === after.drawn[at]),
);

const lit = "data-lit:bg-hover data-lit:shadow-[0_3px_0_var(--color-hover),0_-3px_0_var(--color-hover)]";

function PieceText({ piece: { text, ns, line, mark, start } }: { piece: Piece }) {
  if (ns.length === 0) return <span data-start={start}>{text}</span>;
  const marked =
    mark === null ? text : <span className={`sp sp--${mark === "hedge" ? "cue" : mark}`}>{text}</span>;
  return (
    <span
      data-start={start}
      data-n={ns.join(" ")}
      data-status={line ?? undefined}
      className={`cursor-pointer box-decoration-clone ${lit} ${line === null ? "" : "sp sp--content"}`}
    >
      {marked}
    </span>
  );
}

/** Lights the words of one suggestion in the text and its number in the margin, and brings them into view. */
export function light(root: HTMLElement, n: number | null): void {
  for (const lit of root.querySelectorAll("[data-lit]")) lit.removeAttribute("data-lit");
  if (n === null) return;
  const found = root.querySelectorAll(`[data-n~="${n}"]`);
  for (const one of found) one.setAttribute("data-lit", "");
  const pane = root.closest("section");
  for (const end of [found[found.length - 1], found[0]]) if (end) bringIntoView(end, pane);
}

/**
 * Shades words that are no suggestion: those that are about to be credited by hand. Where a browser has
 * no highlights of its own (before 2025 some), nothing is shaded, and nothing else is amiss.
 */
export function shade(root: HTMLElement | null, span: Span | null): void {
  if (!("highlights" in CSS)) return;
  CSS.highlights.delete("credited");
  const [from, to] = root && span ? [placeOf(root, span.start), placeOf(root, span.end)] : [null, null];
  if (!from || !to) return;
  const words = document.createRange();
  words.setStart(from.node, from.offset);
  words.setEnd(to.node, to.offset);
  CSS.highlights.set("credited", new Highlight(words));
}

/** Where in the version's text an end of a selection lies; null outside of the text. */
export function offsetAt(root: HTMLElement, node: Node, offset: number): number | null {
  if (!root.contains(node)) return null;
  const element = node instanceof Element ? node : node.parentElement;
  const piece = element?.closest<HTMLElement>("[data-start]");
  if (!piece) return null;
  const range = document.createRange();
  range.selectNodeContents(piece);
  range.setEnd(node, offset);
  return Number(piece.dataset.start) + range.toString().length;
}

/** Where in the page a place of the version's text lies; null where it is not drawn. */
function placeOf(root: HTMLElement, offset: number): { node: Node; offset: number } | null {
  const pieces = [...root.querySelectorAll<HTMLElement>("span[data-start]")];
  const piece = pieces.findLast(({ dataset }) => Number(dataset.start) <= offset);
  if (!piece) return null;
  let left = offset - Number(piece.dataset.start);
  const words = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const { length } = node.textContent ?? "";
    if (left <= length) return { node, offset: left };
    left -= length;
  }
  return null;
}

/** Selects these words of the text, in place of what was selected. */
export function selectSpan(root: HTMLElement, { start, end }: Span): void {
  const [from, to] = [placeOf(root, start), placeOf(root, end)];
  if (from && to) document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** The words selected in the text, as units into the version; null where nothing there is selected. */
export function selectedSpan(root: HTMLElement): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const start = offsetAt(root, range.startContainer, range.startOffset);
  const end = offsetAt(root, range.endContainer, range.endOffset);
  return start === null || end === null || start >= end ? null : { start, end };
}
