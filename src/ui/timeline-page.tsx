import Link from "next/link";
import type { TimelinePage } from "@/domain/pages";
import { asPlainWords } from "@/domain/timeline/query-text";
import { EntryList } from "./entries/entry-list";
import { KeptFields } from "./frame/kept-fields";
import { href } from "./links";
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
import { dateField, Histogram } from "./timeline/histogram";
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
  const isRead = unread.length === 0 && page.respelled === null;
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
      <SearchRow address={address} chips={chips} describedBy={isRead ? undefined : "notes"} />
      {isRead ? null : <SearchNotes page={page} unread={unread} query={address.q} />}
      <div className="tl">
        <Facets facets={page.facets} chosen={chosen(address)} address={address} />
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
                  {isFiltered(address) ? `Matching, ${orders[address.sort]}` : sentence(orders[address.sort])}
                </h2>
                <OrderSwitch address={address} />
                <JumpForm address={address} />
                <DensitySwitch address={address} />
              </div>
              <EntryList entries={page.entries} asOf={asOf} density={density} matches={page.matches} />
              <Pager page={page} address={address} />
            </>
          )}
        </div>
      </div>
    </Shell>
  );
}

/** Said in place: what of the query could not be read, and what was searched for instead of words that nothing says. */
function SearchNotes({ page, unread, query }: { page: TimelinePage; unread: string[]; query: string }) {
  return (
    <ul className="unread" id="notes">
      {page.respelled?.map(({ asked, shown }) => (
        <li key={asked}>
          No claims for “{asked}”, showing “{shown}”.
        </li>
      ))}
      {unread.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {unread.length > 0 ? (
        <li>
          <Link href={href("/", { q: asPlainWords(query) })}>Search for “{asPlainWords(query)}”</Link> as
          plain words alone.
        </li>
      ) : null}
    </ul>
  );
}

const orders: Record<TimelineAddress["sort"], string> = {
  newest: "newest first",
  oldest: "oldest first",
  relevance: "best match first",
};

function sentence(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** By time either way, and by how well it matches where words are searched for. */
function OrderSwitch({ address }: { address: TimelineAddress }) {
  const offered = (["newest", "oldest", "relevance"] as const).filter(
    (sort) => sort !== address.sort && (sort !== "relevance" || address.q !== ""),
  );
  return (
    <nav className="listbar__order" aria-label="Order">
      {offered.map((sort) => (
        <Link key={sort} href={timelineHref(address, { sort })} scroll={false}>
          {sentence(orders[sort])}
        </Link>
      ))}
    </nav>
  );
}

/** Begins the list at a date: the same search, further on. */
function JumpForm({ address }: { address: TimelineAddress }) {
  if (address.sort === "relevance") return null;
  return (
    <form className="jump" action="/">
      <KeptFields here={timelineHref(address)} but={["at"]} />
      <label htmlFor="at">Go to</label>
      <input id="at" name="at" {...dateField} placeholder="2016-09" required />
      <button className="btn btn--quiet" type="submit">
        Go
      </button>
    </form>
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
