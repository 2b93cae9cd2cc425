import type { Metadata } from "next";
import { newsroom, titleOfClaim, titleOfStory } from "@/domain/citation/citation";
import type { ClaimPage, StoryPage } from "@/domain/pages";
import { statusSteps } from "@/domain/status/status-history";

/** What a reference manager reads off a page: the title says the status, as of when, and whose word it is. */
type Tags = { title: string; changed: Date | null };

type Day = { asked: Date | null; asOf: Date };

/** Of the page of now they say as of which day; nothing that changes with the second stands in a page. */
export function claimTags(page: ClaimPage, { asked, asOf }: Day): Tags {
  const changed = statusSteps(page.record).findLast(({ at }) => at <= asOf)?.at ?? null;
  return { title: titleOfClaim(page, asked ?? endOfDay(asOf)), changed };
}

export function storyTags(page: StoryPage, { asked, asOf }: Day): Tags {
  return { title: titleOfStory(page, asked ?? endOfDay(asOf)), changed: page.lastChangedAt };
}

/** As `citation_*`, which Zotero and Google Scholar read. The author is the newsroom: whoever says it stands in the title. */
export function withCitation(head: Metadata, { title, changed }: Tags): Metadata {
  return {
    ...head,
    other: {
      citation_title: title,
      citation_author: newsroom,
      ...(changed && { citation_publication_date: changed.toISOString().slice(0, 10).replaceAll("-", "/") }),
    },
  };
}

function endOfDay(instant: Date): Date {
  return new Date(`${instant.toISOString().slice(0, 10)}T23:59:59.999Z`);
}
