"use client";

import { type KeyboardEvent, memo, useEffect, useRef } from "react";
import { lineWord } from "@/domain/status/status-words";
import { mostSuggested } from "@/domain/suggestion/propose/most-suggested";
import type { LineStyle } from "@/domain/vocabulary";
import { Icon } from "../../lines/icon";
import { Glyph } from "../../lines/status-label";
import { bringIntoView } from "./bring-into-view";

/** What became of a suggestion: decided and kept on this device, saved, or dismissed. */
export type DoneAs = "kept" | "saved" | "dismissed";

/** One suggestion in the queue. `done` is null while it waits. */
export type QueueRow = {
  id: string;
  n: number;
  line: LineStyle;
  text: string;
  /** Whether it may be saved as it is, as far as can be told. */
  suffices: boolean;
  /** Whether the newsroom's model has a part in it. */
  isOfModel: boolean;
  done: { as: DoneAs; words: string } | null;
};

const doneIcon = { kept: "clock", saved: "check", dismissed: "close" } as const;
const doneLook = {
  kept: "text-ink-3 italic",
  saved: "text-ink-3",
  dismissed: "text-ink-3 line-through",
};

/**
 * Every suggestion in the order of the text. One of them can be tabbed to, the one that is worked on; the arrow keys go on
 * from it, also for those who have turned single keys off. `described` is the id of words about the one worked on.
 */
export const Queue = memo(function Queue(props: {
  rows: readonly QueueRow[];
  current: string | null;
  described: string;
  choose: (id: string) => void;
}) {
  const { rows, current, described, choose } = props;
  const root = useRef<HTMLDivElement>(null);
  // The form below takes what room it needs: when it grows, the row that it is about stays in sight.
  useEffect(() => {
    const pane = root.current;
    if (!pane) return;
    const watch = new ResizeObserver(() => {
      const row = pane.querySelector("[aria-current]");
      if (row) bringIntoView(row, pane);
    });
    watch.observe(pane);
    return () => watch.disconnect();
  }, []);
  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const at = rows.findIndex(({ id }) => id === current);
    const next = rows[wanted(event.key, at, rows.length)];
    if (!next) return;
    event.preventDefault();
    choose(next.id);
  }
  return (
    <div
      className="pt-4 pb-2 max-lg:border-t max-lg:border-ink lg:overflow-auto lg:pointer-fine:pt-2 lg:pointer-fine:pb-1 low:py-0 low:pointer-fine:py-0"
      data-queue=""
      ref={root}
    >
      <h2
        id="q-h"
        className="text-sm tracking-label mb-1.5 px-6 max-lg:px-4 lg:pointer-fine:mb-0 low:sr-only"
        tabIndex={-1}
      >
        Suggestions
      </h2>
      {rows.length === 0 ? (
        <p className="px-6 text-sm/6 text-ink-2 max-lg:px-4">
          Nothing in this text was read as somebody saying something. Select words in the article and press N.
        </p>
      ) : null}
      <ol aria-labelledby="q-h" onKeyDown={onKey}>
        {rows.map((row) => (
          <Row key={row.id} row={row} isCurrent={row.id === current} described={described} choose={choose} />
        ))}
      </ol>
      {rows.length >= mostSuggested ? (
        <p className="px-6 text-sm/6 text-ink-2 max-lg:px-4">
          No more than {mostSuggested} are suggested of one text, its first. For what is said after the last
          of them, select the words in the article and press N.
        </p>
      ) : null}
    </div>
  );
});

/** The place that a key leads to from another; none for any other key. */
function wanted(key: string, at: number, count: number): number {
  switch (key) {
    case "ArrowDown":
      return at + 1;
    case "ArrowUp":
      return at - 1;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return -1;
  }
}

type RowProps = { row: QueueRow; isCurrent: boolean; described: string; choose: (id: string) => void };

// A key press shows its row at once: a colour that fades in would paint the page anew ten times for it.
const rowLook =
  "grid min-h-[31px] w-full cursor-pointer grid-cols-[20px_28px_minmax(0,1fr)_auto] items-center gap-3 px-6 text-left " +
  "text-sm/4.5 text-ink transition-none focus-visible:-outline-offset-2 max-lg:min-h-11 max-lg:px-4 " +
  "lg:pointer-fine:min-h-6.5 low:pointer-fine:min-h-5.5";
const currentLook = "bg-hover font-semibold shadow-[inset_3px_0_0_var(--color-ink)]";

const Row = memo(
  function Row({ row, isCurrent, described, choose }: RowProps) {
    const { id, n, line, text, suffices, isOfModel, done } = row;
    return (
      // Of hundreds of rows only those in sight are laid out and painted; each is as high as any other.
      <li
        className="[contain-intrinsic-block-size:auto_31px] [content-visibility:auto] max-lg:[contain-intrinsic-block-size:auto_44px] lg:pointer-fine:[contain-intrinsic-block-size:auto_26px] low:pointer-fine:[contain-intrinsic-block-size:auto_22px]"
        data-done={done?.as}
      >
        <button
          className={`${rowLook} ${isCurrent ? currentLook : "hover:bg-sunk"}`}
          type="button"
          data-row={id}
          tabIndex={isCurrent ? 0 : -1}
          aria-current={isCurrent ? "true" : undefined}
          aria-describedby={isCurrent ? described : undefined}
          onClick={() => choose(id)}
        >
          <span className="tabular-nums text-right font-mono text-xs/none font-medium text-ink-3">{n}</span>
          <span className="[&_.glyph]:block" data-status={line}>
            <Glyph style={line} />
          </span>
          <span className={`truncate ${done ? doneLook[done.as] : ""}`} dir="auto">
            {text}
          </span>
          <span className="text-ink-2">
            <span className="sr-only">, {lineWord(line)}</span>
            {done ? (
              <>
                <Icon name={doneIcon[done.as]} />
                <span className="sr-only">, {done.words}</span>
              </>
            ) : null}
            {isOfModel ? (
              <>
                {/* A word and no colour; it never stands beside the sign that Enter suffices. */}
                <span
                  className="border-b border-dotted border-current font-mono text-xs/none font-medium"
                  aria-hidden="true"
                >
                  model
                </span>
                <span className="sr-only">, proposed by the model</span>
              </>
            ) : null}
            {suffices ? (
              <>
                {/* Said quietly, since most rows are read first. */}
                <span className="font-mono text-xs/none font-medium" aria-hidden="true">
                  ↵
                </span>
                <span className="sr-only">, Enter suffices</span>
              </>
            ) : null}
          </span>
        </button>
      </li>
    );
  },
  (before, after) =>
    before.isCurrent === after.isCurrent && before.choose === after.choose && sameRow(before.row, after.row),
);

function sameRow(one: QueueRow, other: QueueRow): boolean {
  const isDoneAlike = one.done?.as === other.done?.as && one.done?.words === other.done?.words;
  const isAlike =
    one.text === other.text &&
    one.n === other.n &&
    one.suffices === other.suffices &&
    one.isOfModel === other.isOfModel;
  return one.line === other.line && isAlike && isDoneAlike;
}
