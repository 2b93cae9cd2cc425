import Link from "next/link";
import type { TimelinePage } from "@/domain/pages";
import { EntryList } from "./entries/entry-list";
import { Shell } from "./shell";
import { NothingFound } from "./states/nothing-found";
import {
  chosen,
  isFiltered,
  noFilters,
  resultsHref,
  type TimelineAddress,
  timelineHref,
} from "./timeline/address";
import { chipsOf } from "./timeline/chips";
import { Facets } from "./timeline/facets";
import { Histogram } from "./timeline/histogram";
import { SearchRow } from "./timeline/search-row";

export type TimelineViewProps = {
  page: TimelinePage;
  address: TimelineAddress;
  /** Sentences about parts of the query that could not be read and were searched for as plain words. */
  unread?: string[];
};

/** The timeline: search, filters, and entries by the day on which they happened or were said. */
export function TimelineView({ page, address, unread = [] }: TimelineViewProps) {
  const chips = chipsOf(address, page.facets);
  const { asOf, density } = address;
  return (
    <Shell section="timeline" asOf={asOf} here={timelineHref(address, { asOf: null })} search={false}>
      <div className="pagehead">
        <h1>Timeline</h1>
        <p className="pagehead__note" role="status">
          <span>
            {counted(page.total, "entry", "entries")}
            {page.stories === null ? null : ` in ${counted(page.stories, "story", "stories")}`}
          </span>
          <span className="waiting">Loading entries</span>
        </p>
      </div>
      <SearchRow address={address} chips={chips} />
      {page.respelled?.map(({ asked, shown }) => (
        <p key={asked} className="unread">
          Nothing says “{asked}”. These are the entries for “{shown}”.
        </p>
      ))}
      {unread.length > 0 ? (
        <ul className="unread">
          {unread.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      <div className="tl">
        <Facets facets={page.facets} chosen={chosen(address)} />
        <div className="tl__main">
          {page.histogram ? <Histogram histogram={page.histogram} address={address} /> : null}
          {page.entries.length === 0 ? (
            <NothingFound
              chips={chips}
              query={address.q}
              clear={timelineHref(address, { q: "", filters: noFilters, from: "", to: "" })}
            />
          ) : (
            <>
              <div className="listbar">
                <h2 className="listbar__h">
                  {isFiltered(address) ? "Matching, newest first" : "Newest first"}
                </h2>
                <DensitySwitch address={address} />
              </div>
              <EntryList entries={page.entries} asOf={asOf} density={density} />
              <Pager page={page} address={address} />
            </>
          )}
        </div>
      </div>
    </Shell>
  );
}

function DensitySwitch({ address }: { address: TimelineAddress }) {
  return (
    <nav className="seg" aria-label="Density">
      {(["comfortable", "compact"] as const).map((density) => (
        <Link
          key={density}
          href={timelineHref(address, { density })}
          scroll={false}
          aria-current={address.density === density ? "true" : undefined}
        >
          {density === "comfortable" ? "Comfortable" : "Compact"}
        </Link>
      ))}
    </nav>
  );
}

function Pager({ page, address }: TimelineViewProps) {
  if (page.next === null && page.previous === null)
    return <p className="endmark">{isFiltered(address) ? "No older entries match." : "No older entries."}</p>;
  return (
    <nav className="older" aria-label="Pages">
      {page.previous === null ? null : (
        <Link className="btn" href={resultsHref(address, page.previous)} rel="prev">
          Newer entries
        </Link>
      )}
      {page.next === null ? null : (
        <Link className="btn" href={resultsHref(address, page.next)} rel="next">
          Older entries
        </Link>
      )}
      <span className="dim">
        {page.entries.length} of {page.total.toLocaleString("en-GB")} shown.
      </span>
    </nav>
  );
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}
