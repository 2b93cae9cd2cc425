import type { Facet, FacetRow } from "@/domain/pages";
import type { LineStyle } from "@/domain/timeline/entry";
import { Status } from "@/domain/vocabulary";
import { Icon } from "../lines/icon";
import { Glyph } from "../lines/status-label";
import { filterForm } from "./search-row";

/** More rows than this are folded away, except those that are chosen, and except the statuses. */
const shownRows = 8;

/**
 * The filters, as boxes of the timeline's form. On phones they fold behind a button; on wide screens the style
 * sheet shows what the closed `details` holds, so that neither needs a script.
 */
export function Facets({ facets, chosen }: { facets: Facet[]; chosen: number }) {
  return (
    <aside className="facets" aria-label="Filters">
      <details className="facets__wrap">
        <summary className="btn facets__btn">{chosen > 0 ? `Filters (${chosen})` : "Filters"}</summary>
        <div className="facets__in">
          <h2 className="vh">Filters</h2>
          {facets.map((facet) => (
            <FacetGroup key={facet.name} facet={facet} />
          ))}
          <button className="btn btn--primary without-script" type="submit" form={filterForm}>
            Apply filters
          </button>
        </div>
      </details>
    </aside>
  );
}

function FacetGroup({ facet }: { facet: Facet }) {
  const shown = facet.rows.filter((row, index) => facet.name === "status" || index < shownRows || row.chosen);
  const folded = facet.rows.filter((row) => !shown.includes(row));
  return (
    <details className="facet" open>
      <summary>
        <h3>{facet.title}</h3>
        <Icon name="down" />
      </summary>
      {shown.length > 0 ? <Rows facet={facet} rows={shown} /> : <p className="facet__none">None here.</p>}
      {folded.length > 0 ? (
        <details className="facet__more">
          <summary>{folded.length} more</summary>
          <Rows facet={facet} rows={folded} />
        </details>
      ) : null}
    </details>
  );
}

function Rows({ facet, rows }: { facet: Facet; rows: FacetRow[] }) {
  return (
    <ul>
      {rows.map((row) => {
        const id = `f-${facet.name}-${row.value}`;
        const style = facet.name === "status" ? lineStyleOf(row.value) : null;
        return (
          <li key={row.value} className={row.count === 0 ? "is-zero" : undefined}>
            <input
              type="checkbox"
              id={id}
              name={facet.name}
              value={row.value}
              defaultChecked={row.chosen}
              form={filterForm}
            />
            <label htmlFor={id} data-status={style ?? undefined}>
              {style ? <Glyph style={style} /> : null}
              <span>{row.label}</span>
            </label>
            <span className="num">{row.count.toLocaleString("en-GB")}</span>
          </li>
        );
      })}
    </ul>
  );
}

function lineStyleOf(value: string): LineStyle | null {
  if (value === "none" || value === "open") return value;
  const status = Status.safeParse(value);
  return status.success ? status.data : null;
}
