"use client";

import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";

/** Bars from `first` to `last`, both counted in. */
type Span = { first: number; last: number };
type Edge = keyof Span;

type Props = {
  /** Where the bars end, above the years. */
  className: string;
  /** The date at which each bar begins, and the name that it goes by. */
  bars: { start: string; end: string; label: string }[];
  /** What the address asks for. */
  chosen: Span;
  /** Whether nothing is known beyond that end: a range that goes so far has no bound there. */
  ends: Record<Edge, boolean>;
  /** How many bars a year or a month has, for the long steps of the keys. */
  leap: number;
};

const beyond = "absolute inset-y-0 bg-[color-mix(in_oklab,var(--color-paper)_70%,transparent)]";

/** After the last key, so that five steps are one question. */
const patience = 500;

/**
 * The range of dates, drawn across the bars by mouse or finger, or moved by the keys from either end. It fills in the two
 * date fields and sends their form; without a script the fields are there alone.
 */
export function HistogramBrush({ className, bars, chosen, ends, leap }: Props) {
  // What is being drawn is of these bars and this choice, and of no others that an answer may bring.
  const drawnOn = [bars[0]?.start, bars.length, chosen.first, chosen.last].join(" ");
  const [drawn, setDrawn] = useState({ on: drawnOn, span: chosen });
  const span = drawn.on === drawnOn ? drawn.span : chosen;
  const setSpan = (next: Span) => setDrawn({ on: drawnOn, span: next });
  const box = useRef<HTMLDivElement>(null);
  const drag = useRef<{ from: number; edge: Edge | null } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const most = bars.length - 1;

  useEffect(() => () => clearTimeout(timer.current), []);

  /** `freed` is an end that is to have no bound, also where more is known than is shown. */
  function send(next: Span, freed: Edge | null = null) {
    clearTimeout(timer.current);
    const isFree = (edge: Edge, end: number) => next[edge] === end && (ends[edge] || freed === edge);
    const fields = {
      from: isFree("first", 0) ? "" : bars[next.first]!.start,
      to: isFree("last", most) ? "" : bars[next.last]!.end,
    };
    let form: HTMLFormElement | null = null;
    for (const [name, value] of Object.entries(fields)) {
      const field = document.getElementById(name);
      if (!(field instanceof HTMLInputElement)) continue;
      field.value = value;
      form = field.form;
    }
    form?.requestSubmit();
  }

  function barAt({ clientX }: PointerEvent): number {
    const { left, width } = box.current!.getBoundingClientRect();
    return Math.min(most, Math.max(0, Math.floor(((clientX - left) / width) * bars.length)));
  }

  function dragged(event: PointerEvent): Span | null {
    if (!drag.current) return null;
    const { from, edge } = drag.current;
    const at = barAt(event);
    if (edge !== null) return ordered({ ...span, [edge]: at });
    return ordered({ first: from, last: at });
  }

  function begin(event: PointerEvent, edge: Edge | null) {
    if (event.button !== 0) return;
    event.stopPropagation();
    box.current!.setPointerCapture(event.pointerId);
    drag.current = { from: barAt(event), edge };
    if (edge === null) setSpan({ first: barAt(event), last: barAt(event) });
  }

  function onKey(event: KeyboardEvent, edge: Edge) {
    const steps: Record<string, number> = {
      ArrowLeft: -1,
      ArrowDown: -1,
      ArrowRight: 1,
      ArrowUp: 1,
      PageDown: -leap,
      PageUp: leap,
      Home: -most,
      End: most,
    };
    const step = steps[event.key];
    if (event.key === "Enter") send(span);
    else if (event.key === "Escape") setSpan(chosen);
    else if (step !== undefined) {
      const [least, highest] = edge === "first" ? [0, span.last] : [span.first, most];
      const next = { ...span, [edge]: Math.min(highest, Math.max(least, span[edge] + step)) };
      setSpan(next);
      clearTimeout(timer.current);
      const freed = event.key === (edge === "first" ? "Home" : "End") ? edge : null;
      timer.current = setTimeout(() => send(next, freed), patience);
    } else return;
    event.preventDefault();
  }

  const percent = (bar: number) => `${(bar / bars.length) * 100}%`;
  return (
    <div
      ref={box}
      className={`absolute inset-x-0 top-0 cursor-crosshair touch-pan-y noscript:hidden ${className}`}
      data-brush
      onPointerDown={(event) => begin(event, null)}
      onPointerMove={(event) => {
        const next = dragged(event);
        if (next) setSpan(next);
      }}
      onPointerUp={(event) => {
        const next = dragged(event);
        drag.current = null;
        if (next) send(next);
      }}
      onPointerCancel={() => {
        drag.current = null;
        setSpan(chosen);
      }}
    >
      <i className={beyond} style={{ left: 0, width: percent(span.first) }} />
      <i className={beyond} style={{ left: percent(span.last + 1), right: 0 }} />
      {(["first", "last"] as const).map((edge) => (
        <div
          key={edge}
          className="absolute inset-y-0 -ml-3 w-6 cursor-ew-resize touch-none before:absolute before:inset-y-0 before:left-[11.5px] before:border-l before:border-ink after:absolute after:top-[42%] after:left-[8.5px] after:h-4.5 after:w-1.75 after:rounded-[1px] after:border after:border-ink after:bg-paper focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus forced-colors:after:bg-[Canvas]"
          style={{ left: percent(edge === "first" ? span.first : span.last + 1) }}
          role="slider"
          tabIndex={0}
          aria-label={edge === "first" ? "Earliest date" : "Latest date"}
          aria-valuemin={0}
          aria-valuemax={most}
          aria-valuenow={span[edge]}
          aria-valuetext={bars[span[edge]]!.label}
          onPointerDown={(event) => begin(event, edge)}
          onKeyDown={(event) => onKey(event, edge)}
        />
      ))}
    </div>
  );
}

function ordered({ first, last }: Span): Span {
  return first <= last ? { first, last } : { first: last, last: first };
}
