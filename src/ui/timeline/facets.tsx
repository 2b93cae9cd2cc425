import type { Facet, FacetRow } from "@/domain/pages";
import type { FacetName } from "@/domain/timeline/timeline-query";
import { LineStyle } from "@/domain/vocabulary";
import { Icon } from "../lines/icon";
import { Glyph } from "../lines/status-label";
import { Link } from "../link";
import { facetHref, type TimelineAddress } from "./address";
import { filterForm } from "./search-row";

/** As many rows as a facet of the page has at the most: where there are so many, there may be more. */
const mostRows = 8;

/** Facets that are a short list: all their values stand on the page. */
const whole: readonly FacetName[] = ["status", "stance", "sourceType"];

/**
 * The filters, as boxes of the timeline's form. On phones they fold behind a button; on wide screens the style
 * sheet shows what the closed `details` holds, so that neither needs a script.
 */
export function Facets(props: { facets: Facet[]; chosen: number; address: TimelineAddress }) {
  const { facets, chosen, address } = props;
  return (
    <aside className="facets" aria-label="Filters">
      <details className="facets__wrap">
        <summary className="btn facets__btn">{chosen > 0 ? `Filters (${chosen})` : "Filters"}</summary>
        <div className="facets__in">
          <h2 className="vh">Filters</h2>
          {facets.map((facet) => (
            <FacetGroup key={facet.name} facet={facet} address={address} />
          ))}
          <button className="btn btn--primary without-script" type="submit" form={filterForm}>
            Apply filters
          </button>
        </div>
      </details>
    </aside>
  );
}

function FacetGroup({ facet, address }: { facet: Facet; address: TimelineAddress }) {
  const { name, title, rows } = facet;
  const hasMore = !whole.includes(name) && rows.length >= mostRows;
  return (
    <details className="facet" open>
      <summary>
        <h3>{title}</h3>
        <Icon name="down" />
      </summary>
      {rows.length > 0 ? <FacetRows name={name} rows={rows} /> : <p className="facet__none">None here.</p>}
      {hasMore ? (
        <p className="facet__more">
          <Link href={facetHref(address, name)}>
            More<span className="vh"> in {title}</span>
          </Link>
        </p>
      ) : null}
    </details>
  );
}

/** The values of one facet as boxes of the form `form`. */
export function FacetRows({
  name,
  rows,
  form = filterForm,
}: {
  name: FacetName;
  rows: FacetRow[];
  form?: string;
}) {
  return (
    <ul>
      {rows.map((row) => {
        const id = `f-${name}-${row.value}`;
        const style = name === "status" ? lineStyleOf(row.value) : null;
        return (
          <li key={row.value} className={row.count === 0 ? "is-zero" : undefined}>
            <input
              type="checkbox"
              id={id}
              name={name}
              value={row.value}
              defaultChecked={row.chosen}
              form={form}
            />
            <label htmlFor={id} data-status={style ?? undefined}>
              {style ? <Glyph style={style} /> : null}
              <span>
                <bdi>{row.label}</bdi>
              </span>
            </label>
            <span className="num">{row.count.toLocaleString("en-GB")}</span>
          </li>
        );
      })}
    </ul>
  );
}

function lineStyleOf(value: string): LineStyle | null {
  const style = LineStyle.safeParse(value);
  return style.success ? style.data : null;
}
