import { stanceWords } from "@/domain/attribution-words";
import { type SourceAct, type SourceRow, type SourceSort, sourceSorts } from "@/domain/chart/source-chart";
import type { Stance } from "@/domain/vocabulary";
import { StanceNode } from "../claim/stance-node";
import { EntityLink } from "../entries/entity-link";
import { Glyph } from "../lines/status-label";
import { Link } from "../link";
import { type AsOf, href } from "../links";
import { type NumberedClaim, NumberedClaims } from "./numbered-claims";

type Props = {
  columns: readonly NumberedClaim[];
  rows: readonly SourceRow[];
  sort: SourceSort;
  here: string;
  asOf: AsOf;
};

/** Sources by claims: what each did about each, as a sign over the line that it alone could carry. A list on a phone. */
export function SourceTable({ columns, rows, sort, here, asOf }: Props) {
  return (
    <div className="pb-8">
      <NumberedClaims claims={columns} asOf={asOf} />
      <p className="mt-8 mb-4 flex flex-wrap gap-x-4 gap-y-1 text-sm print:hidden">
        <span className="text-ink-3">Sources in order of</span>
        {sourceSorts.map((one) => (
          <Link
            key={one}
            className={one === sort ? "font-semibold" : "pale-link"}
            aria-current={one === sort ? "true" : undefined}
            href={href(here, { sort: one === "most" ? null : one, asOf })}
          >
            {sortWords[one]}
          </Link>
        ))}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by key */}
      <section className="max-lg:overflow-x-auto" aria-label="Sources by claims" tabIndex={0}>
        <table className="w-full max-md:block">
          <thead className="max-md:hidden">
            <tr className="border-b border-ink text-sm">
              <th className="py-2 pe-6 text-start font-medium text-ink-3" scope="col">
                Source
              </th>
              {columns.map((claim) => (
                <th key={claim.id} className="px-2 py-2 text-center font-medium" scope="col">
                  <a href={`#claim-${claim.number}`} aria-label={`${claim.number}: ${claim.text}`}>
                    {claim.number}
                  </a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="max-md:block">
            {rows.map((row) => (
              <tr key={row.key} className="border-b border-hair max-md:block max-md:py-3">
                <th
                  className="min-w-44 py-2.5 pe-6 text-start font-normal wrap-anywhere max-md:block max-md:py-0"
                  scope="row"
                >
                  {row.entity ? <EntityLink entity={row.entity} asOf={asOf} /> : <bdi>{row.name}</bdi>}
                  {row.isDocument ? <span className="block text-sm text-ink-3">Document</span> : null}
                  {row.mayBeSeveral ? (
                    <span className="block text-sm text-ink-3">perhaps not one and the same</span>
                  ) : null}
                </th>
                {columns.map((claim, at) => (
                  <Cell
                    key={claim.id}
                    claim={claim}
                    acts={row.acts[at]!}
                    left={at > columns.length / 2}
                    asOf={asOf}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Legend rows={rows} />
    </div>
  );
}

const sortWords: Record<SourceSort, string> = {
  most: "how many claims they spoke to",
  first: "when they first did",
  name: "name",
};

type CellProps = {
  claim: NumberedClaim;
  acts: readonly SourceAct[];
  /** Whether what is said of a sign opens to the left, as it must beside the right edge. */
  left: boolean;
  asOf: AsOf;
};

function Cell({ claim, acts, left, asOf }: CellProps) {
  return (
    <td
      data-tip-left={left || undefined}
      className={`px-2 py-2.5 text-center max-md:block max-md:px-0 max-md:py-1 max-md:text-start ${acts.length === 0 ? "max-md:hidden" : ""}`}
    >
      {acts.map((act) => (
        <Link
          key={act.id}
          className={`pale-link says inline-flex items-center gap-2 align-top max-md:flex md:flex-col md:gap-1 md:px-1`}
          data-status={act.style}
          data-says={`${sentenceOf(act)}.`}
          href={href(act.href, { asOf })}
        >
          {act.stance ? <StanceNode stance={act.stance} /> : null}
          <Glyph style={act.style} />
          <span className="text-sm md:sr-only">
            {sentenceOf(act)}
            <span className="md:sr-only">: claim {claim.number}</span>
          </span>
        </Link>
      ))}
    </td>
  );
}

/** "Says so, through Rossiya-1, in The Hill. Taken back by Rossiya-1" */
function sentenceOf({ words, heard, because }: SourceAct): string {
  return because === null ? `${words}, ${heard}` : `${words}, ${heard}. ${because.replace(/\.$/, "")}`;
}

/** The signs that stand in the table, each with its words. */
function Legend({ rows }: { rows: readonly SourceRow[] }) {
  const there = new Set(rows.flatMap(({ acts }) => acts.flat().flatMap(({ stance }) => stance ?? [])));
  const stances = (Object.keys(stanceWords) as Stance[]).filter((stance) => there.has(stance));
  return (
    <div className="mt-6 text-sm text-ink-2 max-md:hidden">
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {stances.map((stance) => (
          <li key={stance} className="inline-flex items-center gap-2">
            <StanceNode stance={stance} />
            {stanceWords[stance]}
          </li>
        ))}
      </ul>
      <p className="mt-3 max-w-read text-ink-3">
        The line below a sign is what that word alone could carry; crossed where it was taken back, corrected
        or settled since. A line without a sign is a document.
      </p>
    </div>
  );
}
