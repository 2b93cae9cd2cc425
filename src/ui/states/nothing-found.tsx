import { apart } from "@/domain/apart";
import { dayWords } from "@/domain/time/date-words";
import { buttonLook } from "../button-look";
import { Link } from "../link";
import type { AsOf } from "../links";
import type { Chip } from "../timeline/chips";
import { StateActions, StatePart, StateText, stateList, stateListItem } from "./state-page";

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
    <StatePart title={query === "" ? "No entries match these filters" : `Nothing matches “${apart(query)}”`}>
      <StateText>
        Nothing that we hold fits all of it. That says nothing about whether it happened: only that no report
        of it is recorded here.
      </StateText>
      {chips.length > 0 ? (
        <ul className={stateList}>
          {chips.map((chip) => (
            <li className={stateListItem} key={`${chip.name}:${chip.label}`}>
              <Link href={chip.without} scroll={false}>
                Drop{" "}
                <span className="font-mono text-[0.92em]">
                  {chip.name}:{apart(chip.label)}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      <StateActions>
        <Link className={buttonLook()} href={clear}>
          Clear everything
        </Link>
        {asOf ? (
          <Link className={buttonLook()} href={now}>
            Search as of now
          </Link>
        ) : null}
      </StateActions>
    </StatePart>
  );
}

function NothingYet({ asOf, now }: { asOf: Date; now: string }) {
  return (
    <StatePart title={<>Nothing was public yet on {dayWords(asOf)}</>}>
      <StateText>All that we hold came out later.</StateText>
      <StateActions>
        <Link className={buttonLook()} href={now}>
          Back to now
        </Link>
      </StateActions>
    </StatePart>
  );
}
