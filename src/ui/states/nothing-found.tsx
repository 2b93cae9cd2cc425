import { Link } from "../link";
import type { Chip } from "../timeline/chips";

/** No entry matches: says so, and offers the filters to drop, one by one. */
export function NothingFound({ chips, query, clear }: { chips: Chip[]; query: string; clear: string }) {
  return (
    <section className="state" aria-labelledby="nothing">
      <h2 id="nothing">{query === "" ? "No entries match these filters" : `Nothing matches “${query}”`}</h2>
      <p>
        Nothing that we hold fits all of it. That says nothing about whether it happened: only that no report
        of it is recorded here.
      </p>
      {chips.length > 0 ? (
        <ul className="relax">
          {chips.map((chip) => (
            <li key={`${chip.name}:${chip.label}`}>
              <Link href={chip.without} scroll={false}>
                Drop{" "}
                <span className="mono">
                  {chip.name}:{chip.label}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="state__act">
        <Link className="btn" href={clear}>
          Clear everything
        </Link>
      </p>
    </section>
  );
}
