import { apart } from "./apart";
import { claimCard, storyCard } from "./card";
import type { ClaimPage, StoryPage } from "./pages";
import { countsInOrder, countsInWords } from "./status/counts";
import { asOfNote, statusLead } from "./status/told-claim";
import type { LineStyle } from "./vocabulary";

/**
 * What stands on the picture that a chat or a network shows of an address: lines of statuses, each in words, and the
 * words that they are of. `alt` says the same to whoever does not see it.
 */
export type Picture = { lines: { style: LineStyle; words: string }[]; text: string; alt: string };

/** A claim is drawn under the line of its status, with the status in words and the day where one is asked for. */
export function claimPicture(page: ClaimPage, asOf: Date | null): Picture {
  const { text } = page.record;
  const { status } = page.report;
  const words = `${statusLead(status, asOf)}${asOfNote(asOf)}`;
  return {
    lines: [{ style: status, words }],
    text: bounded(text),
    alt: bounded(claimCard(page, asOf).title),
  };
}

/** A story has a line for each status that its claims have, with how many. */
export function storyPicture(page: StoryPage, asOf: Date | null): Picture {
  const { counts, headline } = page;
  const lines = countsInOrder(counts).map(({ style, count }) => ({
    style,
    words: countsInWords({ [style]: count }),
  }));
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
