import { apart } from "./apart";
import { claimCard, storyCard } from "./card";
import type { ClaimPage, StoryPage } from "./pages";
import { lineOrder } from "./status/line-order";
import { lineWord } from "./status/status-words";
import { asOfNote, statusLead } from "./status/told-claim";
import type { LineStyle } from "./timeline/entry";

/**
 * What stands on the picture that a chat or a network shows of an address: lines of statuses, each in words, and the
 * words that they are of. `alt` says the same to whoever does not see it.
 */
export type Picture = { lines: { style: LineStyle; words: string }[]; text: string; alt: string };

/** A claim is drawn under the line of its status, with the status in words and the day where one is asked for. */
export function claimPicture(page: ClaimPage, asOf: Date | null): Picture {
  const { record, report, firstPublishedAt } = page;
  const isSaid = asOf === null || (firstPublishedAt !== null && firstPublishedAt <= asOf);
  const line: Picture["lines"][number] = isSaid
    ? { style: report.status, words: `${statusLead(report.status)}${asOfNote(asOf)}` }
    : { style: "unsourced", words: `Not yet said${asOfNote(asOf)}` };
  return { lines: [line], text: bounded(record.text), alt: bounded(claimCard(page, asOf).title) };
}

/** A story has a line for each status that its claims have, with how many. */
export function storyPicture(page: StoryPage, asOf: Date | null): Picture {
  const { counts, headline } = page;
  const lines = lineOrder.flatMap((style) => {
    const count = counts[style] ?? 0;
    return count > 0 ? [{ style, words: `${count} ${lineWord(style).toLowerCase()}` }] : [];
  });
  const { title, description } = storyCard(page, asOf);
  const day = asOf === null ? "" : asOfNote(asOf).trim();
  return {
    lines,
    text: bounded(day ? `${apart(headline)} ${day}` : headline),
    alt: bounded(`${title}. ${description}`),
  };
}

/** More letters than a picture has room for, and few enough to lay out. */
const most = 400;

function bounded(words: string): string {
  const letters = Array.from(words);
  return letters.length <= most
    ? words
    : `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}
