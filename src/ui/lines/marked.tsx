import { Fragment, type ReactNode } from "react";
import type { Span } from "@/domain/pages";
import { wordPlace } from "./word-place";

export type MarkedPart = { text: string; marked: boolean };

/**
 * Cuts a text at the first place of each cue or hedge word, whole words only and whatever their case. Words that
 * the text does not hold come back in `missing`: they were said around it, and are shown beside it.
 */
export function markWords(
  text: string,
  marks: readonly string[],
): { parts: MarkedPart[]; missing: string[] } {
  const spans: { start: number; end: number }[] = [];
  const missing: string[] = [];
  for (const mark of marks) {
    const start = wordPlace(text, mark);
    if (start === -1) missing.push(mark);
    else if (!spans.some((span) => start < span.end && span.start < start + mark.length))
      spans.push({ start, end: start + mark.length });
  }
  spans.sort((a, b) => a.start - b.start);
  const parts: MarkedPart[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start > at) parts.push({ text: text.slice(at, start), marked: false });
    parts.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return { parts, missing: [...new Set(missing)] };
}

/** The one highlighter of the house: for hedge and cue words, and nothing else. */
export function Hedge({ children }: { children: string }) {
  return <mark className="hedge">{children}</mark>;
}

/**
 * A text with its hedges under the marker, and what the reader searched for underlined: the marker is for nothing else,
 * so what was found has a line of its own.
 */
export function MarkedText({
  text,
  marks,
  found = [],
}: {
  text: string;
  marks: readonly string[];
  found?: readonly Span[];
}) {
  let at = 0;
  return markWords(text, marks).parts.map((part, index) => {
    const start = at;
    at += part.text.length;
    const words = withFound(part.text, start, found);
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
    return <Fragment key={index}>{part.marked ? <mark className="hedge">{words}</mark> : words}</Fragment>;
  });
}

/** `start` is where this part of the text begins. */
function withFound(text: string, start: number, found: readonly Span[]): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const span of found) {
    const [from, to] = [Math.max(span.start - start, at), Math.min(span.end - start, text.length)];
    if (from >= to) continue;
    parts.push(
      text.slice(at, from),
      <b className="font-[650] underline decoration-[1.5px] underline-offset-[0.16em]" data-found key={from}>
        {text.slice(from, to)}
      </b>,
    );
    at = to;
  }
  return parts.length === 0 ? text : [...parts, text.slice(at)];
}
