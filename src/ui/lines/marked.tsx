import { Fragment } from "react";

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
    const start = placeOf(text, mark);
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

function placeOf(text: string, mark: string): number {
  if (mark.trim() === "") return -1;
  const escaped = mark.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "iu").exec(text)?.index ?? -1;
}

/** The one highlighter of the house: for hedge and cue words, and nothing else. */
export function Hedge({ children }: { children: string }) {
  return <mark className="hedge">{children}</mark>;
}

export function MarkedText({ text, marks }: { text: string; marks: readonly string[] }) {
  return markWords(text, marks).parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
    <Fragment key={index}>{part.marked ? <Hedge>{part.text}</Hedge> : part.text}</Fragment>
  ));
}
