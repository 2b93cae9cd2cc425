import { apart } from "@/domain/apart";
import { dayWords } from "@/domain/time/date-words";
import { Link } from "../link";
import type { AsOf } from "../links";
import type { Chip } from "../timeline/chips";

type Props = {
  chips: Chip[];
  query: string;
  asOf: AsOf;
  /** The same search without any filter, and as of now. */
  clear: string;
  now: string;
};

/** No entry matches: says so, and offers the filters to drop, one by one; or the day that all is seen from. */
export function NothingFound({ chips, query, asOf, clear, now }: Props) {
  if (asOf && chips.length === 0 && query === "") return <NothingYet asOf={asOf} now={now} />;
  return (
    <section className="state" aria-labelledby="nothing">
      <h2 id="nothing">
        {query === "" ? "No entries match these filters" : `Nothing matches “${apart(query)}”`}
      </h2>
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
                  {chip.name}:{apart(chip.label)}
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
        {asOf ? (
          <Link className="btn" href={now}>
            Search as of now
          </Link>
        ) : null}
      </p>
    </section>
  );
}

function NothingYet({ asOf, now }: { asOf: Date; now: string }) {
  return (
    <section className="state" aria-labelledby="nothing">
      <h2 id="nothing">Nothing was public yet on {dayWords(asOf)}</h2>
      <p>All that we hold came out later.</p>
      <p className="state__act">
        <Link className="btn" href={now}>
          Back to now
        </Link>
      </p>
    </section>
  );
}
