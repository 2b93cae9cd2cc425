import type { ReactNode } from "react";
import { apart } from "@/domain/apart";
import type { Carried, OutletCounts, OutletRow } from "@/domain/chart/outlet-chart";
import type { EntityRef } from "@/domain/claim";
import { joined } from "@/domain/status/wording";
import { instantWords, isoShort } from "@/domain/time/date-words";
import { StanceNode } from "../claim/stance-node";
import { EntityLink } from "../entries/entity-link";
import { Glyph } from "../lines/status-label";
import { Link } from "../link";
import { type AsOf, href } from "../links";
import { ClaimInChart, type NumberedClaim } from "./numbered-claims";

type Row = Omit<OutletRow, "claim"> & { claim: NumberedClaim };

type Props = {
  pair: readonly [EntityRef, EntityRef];
  rows: readonly Row[];
  counts: OutletCounts;
  zone: string | null;
  asOf: AsOf;
};

/** Two outlets beside each other: what each carries of a story's claims, from whom, on what way, and when. */
export function OutletTable({ pair, rows, counts, zone, asOf }: Props) {
  return (
    <>
      <p className="mb-6 max-w-read text-ink-2">{countWords(pair, counts)}</p>
      <table className="w-full table-fixed max-md:block">
        <thead className="max-md:hidden">
          <tr className="border-b border-ink text-sm">
            <th className="w-2/5 py-2 pe-6 text-start font-medium text-ink-3" scope="col">
              Claim
            </th>
            {pair.map((outlet) => (
              <th key={outlet.id} className="py-2 pe-6 text-start font-medium wrap-anywhere" scope="col">
                <EntityLink entity={outlet} asOf={asOf} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {rows.map(({ claim, carried, earlier }) => (
            <tr key={claim.id} className="border-b border-hair align-top max-md:block max-md:py-4">
              <th className="py-4 pe-6 text-start font-normal max-md:block max-md:p-0" scope="row">
                <ClaimInChart claim={claim} look="text-md text-pretty" asOf={asOf} />
              </th>
              {pair.map((outlet, at) => (
                <td
                  key={outlet.id}
                  className="py-4 pe-6 wrap-anywhere max-md:block max-md:px-0 max-md:pt-3 max-md:pb-0"
                >
                  <p className="mb-1 text-sm font-medium md:hidden">
                    <EntityLink entity={outlet} asOf={asOf} />
                  </p>
                  <Cell carried={carried[at]!} zone={zone} asOf={asOf}>
                    {earlier === at ? <p className="mb-1 text-sm text-ink-3">First of the two</p> : null}
                  </Cell>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-6 max-w-read text-sm text-ink-3">
        What is told here was read in the articles on record. What stands on neither side, or on one alone,
        may have been told elsewhere.
      </p>
    </>
  );
}

type CellProps = {
  carried: readonly Carried[];
  zone: string | null;
  asOf: AsOf;
  children: ReactNode;
};

function Cell({ carried, zone, asOf, children }: CellProps) {
  if (carried.length === 0) return <p className="text-sm text-ink-3">Nothing on record</p>;
  return (
    <>
      {children}
      <ul className="grid gap-3">
        {carried.map((one) => (
          <li key={one.id} className="text-sm">
            <Link className="pale-link" data-status={one.style} href={href(one.href, { asOf })}>
              <span className="inline-flex items-center gap-2">
                <StanceNode stance={one.stance} />
                <Glyph style={one.style} />
                <span className="font-medium">{one.words}</span>
              </span>
              <span className="block text-base">
                <bdi>{one.who}</bdi>
              </span>
            </Link>
            <span className="block text-ink-3">
              {one.heard ? `${one.heard}, ` : ""}
              <time dateTime={isoShort(one.at)}>{instantWords(one.at, zone)}</time>
            </span>
            {one.because ? <span className="block text-ink-3">{one.because}</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** "Of these claims both carry 3, The Hill alone 6 and neither 2." */
function countWords([a, b]: readonly [EntityRef, EntityRef], { both, only, neither }: OutletCounts): string {
  const others: [string, number][] = [
    [`${apart(a.name)} alone`, only[0]],
    [`${apart(b.name)} alone`, only[1]],
    ["neither", neither],
  ];
  const told = others.filter(([, claims]) => claims > 0).map(([who, claims]) => `${who} ${claims}`);
  return `${joined([`Of these claims both carry ${both}`, ...told])}.`;
}
