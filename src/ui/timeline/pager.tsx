import type { TimelinePage } from "@/domain/pages";
import { buttonLook } from "../button-look";
import { Link } from "../link";
import { PagerRow } from "../pager-row";
import { isFiltered, noFilters, resultsHref, type TimelineAddress, timelineHref } from "./address";

/** What comes before and after a page of the list, in each order. */
const beside: Record<TimelineAddress["sort"], { before: string; after: string }> = {
  newest: { before: "Newer", after: "Older" },
  oldest: { before: "Older", after: "Newer" },
  relevance: { before: "Better matching", after: "Further" },
};

/** The pages beside this one; or that there is none. */
export function Pager({ page, address }: { page: TimelinePage; address: TimelineAddress }) {
  const { before, after } = beside[address.sort];
  if (page.next === null && page.previous === null) {
    if (!isFiltered(address))
      return <p className="pt-2 text-sm/6 text-ink-3 lg:pl-28">No {after.toLowerCase()} entries.</p>;
    return (
      <p className="pt-2 text-sm/6 text-ink-3 lg:pl-28">
        No {after.toLowerCase()} entries match.{" "}
        <Link href={timelineHref(address, { q: "", filters: noFilters, from: "", to: "" })}>
          See all entries
        </Link>
      </p>
    );
  }
  return (
    <PagerRow label="Pages">
      {page.previous === null ? null : (
        <Link className={buttonLook()} href={resultsHref(address, page.previous)} rel="prev">
          {before} entries
        </Link>
      )}
      {page.next === null ? null : (
        <Link className={buttonLook()} href={resultsHref(address, page.next)} rel="next">
          {after} entries
        </Link>
      )}
      <span className="text-ink-3">
        {page.entries.length} of {page.total.toLocaleString("en-GB")} shown.
      </span>
    </PagerRow>
  );
}
