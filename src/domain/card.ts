import { apart } from "./apart";
import type { ArticlePage, ClaimPage, EntityPage, StoryPage } from "./pages";
import { countsInWords } from "./status/counts";
import { asOfNote, toldClaim } from "./status/told-claim";
import { isUnsaid } from "./status/unsaid";
import { asOfWords, dayWords } from "./time/date-words";
import type { Entry } from "./timeline/entry";
import type { LineStyle } from "./vocabulary";

/** What stands in the head of a page, and on the card that a chat or a network makes of its address. */
export type Card = { title: string; description: string };

/** A claim is never told on without its status: read alone, its words would be taken for a fact. */
export function claimCard({ record, report }: ClaimPage, asOf: Date | null): Card {
  if (isUnsaid(report.status, asOf))
    return {
      title: toldClaim({ text: record.text, status: report.status }, asOf),
      description: `Nobody had said this by ${asOfWords(asOf)}.`,
    };
  const because = report.rules.find(({ rule }) => rule === report.status)?.because;
  return {
    title: toldClaim({ text: record.text, status: report.status }, asOf),
    description: report.decided ? `An editor decided. ${apart(report.decided.reason)}` : (because ?? ""),
  };
}

export function storyCard({ headline, standfirst, counts }: StoryPage, asOf: Date | null): Card {
  return {
    title: `${apart(headline)}${asOfNote(asOf)}`,
    description: [`${countsInWords(counts)}.`, apart(standfirst)].filter(Boolean).join(" "),
  };
}

/** An article's title is its outlet's word, and is told as that. */
export function articleCard({ ref, claims }: ArticlePage, asOf: Date | null): Card {
  const counts: Partial<Record<LineStyle, number>> = {};
  for (const { style } of claims) counts[style] = (counts[style] ?? 0) + 1;
  return {
    title: `${apart(ref.outlet.name)}: “${apart(ref.title)}”${asOfNote(asOf)}`,
    description: `Published by ${apart(ref.outlet.name)} on ${dayWords(ref.publishedAt)}. ${saidIn(claims, counts)}`,
  };
}

function saidIn(claims: readonly Entry[], counts: Partial<Record<LineStyle, number>>): string {
  return claims.length === 0
    ? "Nothing in it is followed here."
    : `Of what is said in it: ${countsInWords(counts)}.`;
}

export function entityCard({ ref, what }: EntityPage, asOf: Date | null): Card {
  return {
    title: `${apart(ref.name)}${asOfNote(asOf)}`,
    description: [
      what && `${apart(what)}.`,
      "What is said about them and by them, who says so, and what is confirmed.",
    ]
      .filter(Boolean)
      .join(" "),
  };
}

/** What changed in a story between two days; null is the beginning, and now. */
export function changesCard(story: { headline: string }, from: Date | null, to: Date | null): Card {
  const span = `from ${from ? asOfWords(from) : "the beginning"} to ${to ? asOfWords(to) : "now"}`;
  return {
    title: `What changed, ${span}: ${apart(story.headline)}`,
    description: `Which claims of this story are new ${span}, whose status moved, from what to what, and why.`,
  };
}

/** A page that lists: `what` is on it, told in a sentence. */
export function listCard(title: string, description: string, asOf: Date | null): Card {
  return { title: `${title}${asOfNote(asOf)}`, description };
}
