import type { Facet, FacetRow } from "@/domain/pages";
import type { FacetName } from "@/domain/timeline/timeline-query";
import { LineStyle } from "@/domain/vocabulary";
import { buttonLook } from "../button-look";
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
    <aside className="max-lg:mb-6 print:hidden" aria-label="Filters">
      <details className="lg:details-content:block lg:details-content:[block-size:auto] lg:details-content:[content-visibility:visible]">
        <summary
          className={`${buttonLook()} no-marker max-lg:min-h-11 lg:supports-[selector(::details-content)]:hidden`}
        >
          {chosen > 0 ? `Filters (${chosen})` : "Filters"}
        </summary>
        <div className="max-lg:pt-4">
          <h2 className="sr-only">Filters</h2>
          {facets.map((facet) => (
            <FacetGroup key={facet.name} facet={facet} address={address} />
          ))}
          <button className={`${buttonLook("primary")} not-noscript:hidden`} type="submit" form={filterForm}>
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
    <details className="group border-t border-hair py-3 first-of-type:border-t-0 first-of-type:pt-0" open>
      <summary className="no-marker flex items-center justify-between py-1">
        <h3 className="text-sm">{title}</h3>
        <Icon name="down" className="size-2.5 text-ink-3 group-open:rotate-180" />
      </summary>
      {rows.length > 0 ? (
        <FacetRows name={name} rows={rows} />
      ) : (
        <p className="text-sm/6 text-ink-3">None here.</p>
      )}
      {hasMore ? (
        <p className="pt-1 text-sm/6">
          <Link className="text-ink-2" href={facetHref(address, name)}>
            More<span className="sr-only"> in {title}</span>
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
  look = "min-h-7",
}: {
  name: FacetName;
  rows: FacetRow[];
  form?: string;
  look?: string;
}) {
  return (
    <ul>
      {rows.map((row) => {
        const id = `f-${name}-${row.value}`;
        const style = name === "status" ? lineStyleOf(row.value) : null;
        return (
          <li
            key={row.value}
            className={`grid grid-cols-[16px_1fr_auto] items-center gap-2.5 text-sm/6 ${look}`}
          >
            <input
              type="checkbox"
              id={id}
              name={name}
              value={row.value}
              defaultChecked={row.chosen}
              form={form}
            />
            <label
              className="flex items-center gap-2.5 py-1 wrap-anywhere"
              htmlFor={id}
              data-status={style ?? undefined}
            >
              {style ? <Glyph style={style} /> : null}
              <span className={row.count === 0 ? "text-ink-3" : undefined}>
                <bdi>{row.label}</bdi>
              </span>
            </label>
            <span className="text-xs/6 text-ink-3 tabular-nums">{row.count.toLocaleString("en-GB")}</span>
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
