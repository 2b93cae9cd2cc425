import type { FacetRow } from "@/domain/pages";
import { facetTitle } from "@/domain/timeline/facet-words";
import type { FacetName } from "@/domain/timeline/timeline-query";
import { buttonLook } from "./button-look";
import { Crumbs } from "./frame/crumbs";
import { KeptFields } from "./frame/kept-fields";
import { Link } from "./link";
import { PageHead } from "./page-head";
import { Shell } from "./shell";
import { facetHref, type TimelineAddress, timelineHref } from "./timeline/address";
import { FacetRows } from "./timeline/facets";
import { lineField } from "./timeline/line-field";

type Props = { name: FacetName; rows: FacetRow[]; find: string; address: TimelineAddress };

const form = "values";

/** As many values as the page has at the most: where there are so many, there may be more. */
const mostRows = 40;

/** All values of one filter, to search among: two plain forms, one that finds and one that chooses. */
export function FacetValuesView({ name, rows, find, address }: Props) {
  const back = timelineHref(address);
  const here = facetHref(address, name);
  const unseen = address.filters[name].filter((value) => !rows.some((row) => row.value === value));
  return (
    <Shell section="timeline" asOf={address.asOf} here={facetHref({ ...address, asOf: null }, name)}>
      <Crumbs trail={[{ path: back, label: "Timeline" }]} last={facetTitle(name)} asOf={address.asOf} />
      <PageHead title={facetTitle(name)}>
        Beside each, how many entries of <Link href={back}>this search</Link> have it
      </PageHead>
      <search>
        <form className="flex flex-wrap items-baseline gap-3" action={here.split("?")[0]}>
          <KeptFields here={here} but={["find"]} />
          <label htmlFor="find">Find by name</label>
          <input
            className={`min-h-9 min-w-0 flex-[0_1_20rem] ${lineField}`}
            id="find"
            name="find"
            type="search"
            defaultValue={find}
            autoComplete="off"
          />
          <button className={buttonLook()} type="submit">
            Find
          </button>
        </form>
      </search>
      <form id={form} className="mt-8 max-w-176" action="/">
        <KeptFields here={back} but={[name]} />
        {unseen.map((value) => (
          <input key={value} type="hidden" name={name} value={value} />
        ))}
        {rows.length === 0 ? (
          <p className="text-sm/6 text-ink-3">
            {find === "" ? "No entry of this search has one." : `None of this search is called “${find}”.`}
          </p>
        ) : (
          <fieldset>
            <legend className="sr-only">{facetTitle(name)}</legend>
            <FacetRows name={name} rows={rows} form={form} look="min-h-10 border-t border-hair" />
          </fieldset>
        )}
        {rows.length >= mostRows ? (
          <p className="text-sm/6 text-ink-3">
            These are the {mostRows} most frequent; find any other by its name.
          </p>
        ) : null}
        <p className="sticky bottom-0 flex gap-3 bg-paper py-4">
          <button className={buttonLook("primary")} type="submit">
            Show these entries
          </button>
          <Link className={buttonLook()} href={back}>
            Cancel
          </Link>
        </p>
      </form>
    </Shell>
  );
}
