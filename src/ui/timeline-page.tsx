import type { TimelinePage } from "@/domain/pages";
import { numbered } from "@/domain/status/wording";
import { NoticeLine } from "./account/notice-line";
import { EntryList } from "./entries/entry-list";
import { SkipLink } from "./frame/skip-link";
import { PageHead } from "./page-head";
import { Shell } from "./shell";
import { NothingFound } from "./states/nothing-found";
import { PastTheEnd } from "./states/past-the-end";
import { chosen, noFilters, type TimelineAddress, timelineHref } from "./timeline/address";
import { chipsOf } from "./timeline/chips";
import { Facets } from "./timeline/facets";
import { Histogram } from "./timeline/histogram";
import { ListBar } from "./timeline/list-bar";
import { Pager } from "./timeline/pager";
import { PagesOfFilters } from "./timeline/pages-of-filters";
import type { Saving } from "./timeline/save-search";
import { SearchNotes } from "./timeline/search-notes";
import { type Following, SearchRow } from "./timeline/search-row";

export type TimelineViewProps = {
  page: TimelinePage;
  address: TimelineAddress;
  /** Sentences about parts of the query that could not be read and were searched for as plain words. */
  unread?: string[];
  /** Sentences about dates that are none, or that leave nothing between them. */
  dateNotes?: string[];
  saving?: Saving;
  following?: Following;
};

const nothingToSave: Saving = { search: null, atHand: null };

/** The timeline: search, filters, and entries by the day on which they happened or were said. */
export function TimelineView({
  page,
  address,
  unread = [],
  dateNotes = [],
  saving = nothingToSave,
  following = { path: "/", byMail: false },
}: TimelineViewProps) {
  const chips = chipsOf(address, page.facets);
  const { asOf, density } = address;
  const isRead =
    unread.length === 0 &&
    dateNotes.length === 0 &&
    page.respelled === null &&
    page.articles.length + page.passedOver.length + page.unknownLists.length === 0;
  return (
    <Shell section="timeline" asOf={asOf} here={timelineHref(address, { asOf: null })} search={false}>
      <PageHead title="Timeline" told>
        <span className="in-aria-busy:hidden">
          {page.total === 0 ? "No entries" : numbered(page.total, "entry", "entries")}
          {page.stories ? ` in ${numbered(page.stories, "story", "stories")}` : null}
        </span>
        <span className="hidden in-aria-busy:inline">Loading entries</span>
      </PageHead>
      <PagesOfFilters facets={page.facets} address={address} />
      <NoticeLine notice={saving.atHand?.notice ?? null} className="mb-4" />
      <SearchRow
        address={address}
        chips={chips}
        describedBy={isRead ? undefined : "notes"}
        respelled={page.respelled ?? []}
        saving={saving}
        following={following}
      />
      {isRead ? null : (
        <SearchNotes
          id="notes"
          respelled={page.respelled ?? []}
          isFound={page.total > 0}
          passedOver={page.passedOver}
          unknownLists={page.unknownLists}
          articles={page.articles}
          asOf={asOf}
          dates={dateNotes}
          unread={unread}
          query={address.q}
        />
      )}
      <div className="mt-4 grid-cols-[224px_minmax(0,1fr)] gap-16 lg:mt-9 lg:grid print:block">
        {/* Dozens of filters lie between the search and what it found. */}
        {page.entries.length === 0 ? null : <SkipLink to="#entries">Skip the filters</SkipLink>}
        <Facets facets={page.facets} chosen={chosen(address)} address={address} />
        <div>
          {page.histogram ? <Histogram histogram={page.histogram} address={address} /> : null}
          {page.entries.length > 0 ? (
            <>
              <ListBar address={address} total={page.total} />
              <EntryList entries={page.entries} asOf={asOf} form={density} matches={page.matches} />
              <Pager page={page} address={address} />
            </>
          ) : page.total > 0 ? (
            <PastTheEnd total={page.total} start={timelineHref(address)} />
          ) : (
            <NothingFound
              chips={chips}
              query={address.q}
              asOf={asOf}
              clear={timelineHref(address, { q: "", filters: noFilters, from: "", to: "" })}
              now={timelineHref(address, { asOf: null })}
            />
          )}
        </div>
      </div>
    </Shell>
  );
}
