import type { Span } from "../anchor";
import type { EntityRef } from "../claim";
import type { Mention } from "../language/link-mentions";
import { sentenceEnd } from "../language/sentences";
import type { Reading } from "./suggestion";

/** What was read out of one article, and the record that it is to be joined to. All spans are UTF-16 units into `text`. */
export type ReadArticle = {
  text: string;
  article: {
    /** The entity that published it. */
    outletId: string | null;
    /** ISO date or instant; null where it is not known. */
    publishedAt: string | null;
  };
  mentions: Mention[];
  /** Entities of the record with all their names. */
  entities: { id: string; kind: EntityRef["kind"]; names: { text: string }[] }[];
};

/** One suggestion of the extraction; `speaker` is the id of a mention. */
export type Suggested = Reading & { speaker: string | null };

/** The spans that lie inside the text and hold something. Extraction gives no others; a stored reading may be of an older text. */
export function insideOf(text: string, spans: readonly Span[]): Span[] {
  return spans.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
}

/** The sentence around a span: back to the last full stop or line break before it, on to the first after it. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - 1_000), start);
  const after = text.slice(end, end + 1_000);
  const opens = [...before.matchAll(sentenceEnd)].at(-1);
  const closes = /[.!?…][”"’]*(?=\s|$)|\n/.exec(after);
  return {
    start:
      opens === undefined
        ? Math.max(0, start - 1_000)
        : start - before.length + opens.index + opens[0].length,
    end:
      closes === null ? Math.min(text.length, end + 1_000) : end + closes.index + closes[0].trimEnd().length,
  };
}

export const lowest = (spans: readonly Span[]) => Math.min(...spans.map(({ start }) => start));
export const highest = (spans: readonly Span[]) => Math.max(...spans.map(({ end }) => end));
