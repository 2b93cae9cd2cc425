import { apart } from "./apart";
import type { ClaimPage, StoryPage } from "./pages";
import { statusWords } from "./status/status-words";
import { isUnsaid, labelOn } from "./status/unsaid";
import { dayWords } from "./time/date-words";
import type { Status } from "./vocabulary";

/** What stands on the card that a chat or a network makes of an address. `title` is that of the page itself. */
export type Card = { title: string; cardTitle: string; description: string };

/** A claim is never told on without its status: read alone, its words would be taken for a fact. */
export function claimCard({ record, report }: ClaimPage, asOf: Date | null): Card {
  const because = report.rules.find(({ rule }) => rule === report.status)?.because;
  return {
    title: record.text,
    cardTitle: `${statusOn(report.status, asOf)}: ${apart(record.text)}`,
    description: report.decided ? `An editor decided. ${apart(report.decided.reason)}` : (because ?? ""),
  };
}

function statusOn(status: Status, asOf: Date | null): string {
  return isUnsaid(status, asOf) ? labelOn(status, asOf) : `${statusWords[status].label}${onDay(asOf)}`;
}

export function storyCard({ headline, standfirst, counts }: StoryPage, asOf: Date | null): Card {
  const told = (["confirmed", "reported"] as const).map(
    (status) => `${counts[status] ?? 0} ${statusWords[status].label.toLowerCase()}`,
  );
  return {
    title: headline,
    cardTitle: `${apart(headline)}${onDay(asOf)}`,
    description: [`${told.join(", ")}.`, apart(standfirst)].filter(Boolean).join(" "),
  };
}

/** What was known on another day is not to be taken for what is known today. */
function onDay(asOf: Date | null): string {
  return asOf === null ? "" : ` (as known on ${dayWords(asOf)})`;
}
