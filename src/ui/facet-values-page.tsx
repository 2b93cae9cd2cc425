import type { FacetRow } from "@/domain/pages";
import { facetTitle } from "@/domain/timeline/facet-words";
import type { FacetName } from "@/domain/timeline/timeline-query";
import { Crumbs } from "./frame/crumbs";
import { KeptFields } from "./frame/kept-fields";
import { Link } from "./link";
import { Shell } from "./shell";
import { facetHref, type TimelineAddress, timelineHref } from "./timeline/address";
import { FacetRows } from "./timeline/facets";

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
      <div className="pagehead">
        <h1>{facetTitle(name)}</h1>
        <p className="pagehead__note">
          Beside each, how many entries of <Link href={back}>this search</Link> have it
        </p>
      </div>
      <search>
        <form className="findvalue" action={here.split("?")[0]}>
          <KeptFields here={here} but={["find"]} />
          <label htmlFor="find">Find by name</label>
          <input id="find" name="find" type="search" defaultValue={find} autoComplete="off" />
          <button className="btn" type="submit">
            Find
          </button>
        </form>
      </search>
      <form id={form} className="values" action="/">
        <KeptFields here={back} but={[name]} />
        {unseen.map((value) => (
          <input key={value} type="hidden" name={name} value={value} />
        ))}
        {rows.length === 0 ? (
          <p className="facet__none">
            {find === "" ? "No entry of this search has one." : `None of this search is called “${find}”.`}
          </p>
        ) : (
          <fieldset className="facet facet--page">
            <legend className="vh">{facetTitle(name)}</legend>
            <FacetRows name={name} rows={rows} form={form} />
          </fieldset>
        )}
        {rows.length >= mostRows ? (
          <p className="facet__none">These are the {mostRows} most frequent; find any other by its name.</p>
        ) : null}
        <p className="values__act">
          <button className="btn btn--primary" type="submit">
            Show these entries
          </button>
          <Link className="btn" href={back}>
            Cancel
          </Link>
        </p>
      </form>
    </Shell>
  );
}
