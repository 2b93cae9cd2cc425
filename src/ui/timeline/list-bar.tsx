import { sentence } from "@/domain/status/wording";
import { mostRanked } from "@/domain/timeline/most-ranked";
import { buttonLook } from "../button-look";
import { KeptFields } from "../frame/kept-fields";
import { Link } from "../link";
import { densityHref, isFiltered, type TimelineAddress, timelineHref } from "./address";
import { dateField } from "./histogram";
import { lineField } from "./line-field";

/** Above the entries: in which order they come, a way to a date, and how closely they stand. */
export function ListBar({ address, total }: { address: TimelineAddress; total: number }) {
  const order = orders[address.sort];
  const isCut = address.sort === "relevance" && address.q !== "" && total > mostRanked;
  return (
    <div
      className="mt-6 mb-6 flex items-center justify-between gap-2 border-b border-ink pb-2 max-lg:flex-wrap lg:mt-9 lg:gap-4"
      id="entries"
    >
      <h2 className="text-md">{isFiltered(address) ? `Matching, ${order}` : sentence(order)}</h2>
      {isCut ? (
        <p className="text-ink-3">
          Among the newest {mostRanked.toLocaleString("en-GB")} of {total.toLocaleString("en-GB")}: narrow the
          search or its dates to weigh the others.
        </p>
      ) : null}
      <OrderSwitch address={address} />
      <JumpForm address={address} />
      <DensitySwitch address={address} />
    </div>
  );
}

const orders: Record<TimelineAddress["sort"], string> = {
  newest: "newest first",
  oldest: "oldest first",
  relevance: "best match first",
};

/** By time either way, and by how well it matches where words are searched for. */
function OrderSwitch({ address }: { address: TimelineAddress }) {
  const offered = (["newest", "oldest", "relevance"] as const).filter(
    (sort) => sort !== address.sort && (sort !== "relevance" || address.q !== ""),
  );
  return (
    <nav className="mr-auto flex gap-3 text-sm/6" aria-label="Order">
      {offered.map((sort) => (
        <Link className="text-ink-3" key={sort} href={timelineHref(address, { sort })} scroll={false}>
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
    <form className="flex items-baseline gap-2 text-sm/6 text-ink-3" action="/">
      <KeptFields here={timelineHref(address)} but={["at"]} />
      <label htmlFor="at">Go to</label>
      <input
        className={`w-[5.4rem] tabular-nums ${lineField}`}
        id="at"
        name="at"
        {...dateField}
        key={address.place.at}
        defaultValue={address.place.at}
        aria-describedby="at-hint"
        required
      />
      <span id="at-hint">like 2016-09</span>
      <button className={buttonLook("plain", "quiet")} type="submit">
        Go
      </button>
    </form>
  );
}

function DensitySwitch({ address }: { address: TimelineAddress }) {
  return (
    <nav className="inline-flex rounded-xs border border-line text-sm/6 print:hidden" aria-label="Density">
      {(["comfortable", "compact"] as const).map((density) => (
        <Link
          className="block px-3 py-1 text-ink-2 no-underline hover:bg-hover aria-[current]:bg-ink aria-[current]:font-medium aria-[current]:text-paper"
          key={density}
          href={densityHref(address, density)}
          scroll={false}
          aria-current={address.density === density ? "true" : undefined}
        >
          {density === "comfortable" ? "Comfortable" : "Compact"}
        </Link>
      ))}
    </nav>
  );
}
