import type { Span } from "../../anchor";
import type { EntityRef } from "../../claim";
import type { Mention } from "../../language/names/link-mentions";
import { sentenceCuts } from "../../language/sentences";
import type { Reading } from "../suggestion";

/** What was read out of one article, and the record that it is to be joined to. All spans are UTF-16 units into `text`. */
export type ReadArticle = {
  text: string;
  article: {
    /** The entity that published it. */
    outletId: string | null;
    /** What it is called, of one that is not on record yet. */
    outletName?: string | undefined;
    /** ISO date or instant; null where it is not known. */
    publishedAt: string | null;
    /** Through whose hands all of its words came to the outlet, by what its wire says. */
    cameThrough?: readonly string[] | undefined;
  };
  mentions: Mention[];
  /** Entities of the record with all their names. */
  entities: { id: string; kind: EntityRef["kind"]; names: { text: string }[] }[];
};

/** A word of the content that leads back to somebody whom the article names, by the id of a mention; "source" for whoever the source describes. */
export type Reference = Span & { mention: string };

/**
 * One suggestion of the extraction; `speaker` is the id of a mention, `described` the earlier words for whom a pronoun means
 * that nobody named bears, `place` that a place speaks, `doubtful` that only an editor can say who does,
 * `references` what the content's pronouns and short names mean, where that is certain.
 */
export type Suggested = Reading & {
  speaker: string | null;
  described?: Span[] | undefined;
  place?: boolean | undefined;
  doubtful?: boolean | undefined;
  references?: Reference[] | undefined;
};

/** The spans that lie inside the text and hold something. Extraction gives no others; a stored reading may be of an older text. */
export function insideOf(text: string, spans: readonly Span[]): Span[] {
  return spans.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
}

/** The sentence around a span: back to the last end of a sentence before it, on to the first after it. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const from = Math.max(0, start - 1_000);
  const to = Math.min(text.length, end + 1_000);
  const ends = sentenceCuts(text.slice(from, to)).map(({ closes, opens }) => ({
    closes: from + closes,
    opens: from + opens,
  }));
  return {
    start: ends.findLast(({ opens }) => opens <= start)?.opens ?? from,
    end: ends.find(({ closes }) => closes >= end)?.closes ?? from + text.slice(from, to).trimEnd().length,
  };
}

export const lowest = (spans: readonly Span[]) => Math.min(...spans.map(({ start }) => start));
export const highest = (spans: readonly Span[]) => Math.max(...spans.map(({ end }) => end));
