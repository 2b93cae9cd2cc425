import type { ChartSubject } from "@/domain/chart/chart-subject";
import { inARow } from "@/domain/chart/in-a-row";
import type { Network, NetworkClaim } from "@/domain/chart/network";
import { labelOn } from "@/domain/status/unsaid";
import { EmptyNote } from "../empty-note";
import { type AsOf, href } from "../links";
import { SectionHead } from "../section-head";
import { NetworkDrawing } from "./network-drawing";
import { NetworkTable } from "./network-table";
import { NumberedClaims } from "./numbered-claims";

/** So many names under one another can still be told apart, and the lines between them followed. */
const mostDrawn = 60;

type Props = {
  subject: ChartSubject;
  network: Network;
  claims: readonly NetworkClaim[];
  /** Which part of the network this is, from 1. */
  page: number;
  asOf: AsOf;
};

/** A network: its names in a column with lines between those who are tied, the same as a table, and the claims that it speaks of. */
export function NetworkBody({ subject, network, claims, page, asOf }: Props) {
  const { nodes, ties } = network;
  const row = inARow(network, mostDrawn);
  const numbered = claims.map(({ id, number, text, status }) => {
    return { id, number, text, status, label: labelOn(status, asOf) };
  });
  return (
    <div className="grid gap-10 pb-8">
      {ties.length === 0 ? (
        <EmptyNote>Nobody who is named here was tied to anybody else by then.</EmptyNote>
      ) : (
        <>
          <NetworkDrawing network={network} row={row} own={subject.id} asOf={asOf} />
          {row.length < nodes.length ? (
            <p className="text-sm text-ink-3">
              The {row.length} with the most ties, of {nodes.length}. All of them stand in the table.
            </p>
          ) : null}
          <section aria-labelledby="ties-h" className="min-w-0">
            <SectionHead id="ties-h" below="mb-4">
              The same in words
            </SectionHead>
            <NetworkTable network={network} asOf={asOf} />
            <p className="mt-4 text-sm print:hidden">
              <a href={href(jsonOf(subject), { asOf, page: page === 1 ? null : String(page) })}>As JSON</a>
            </p>
          </section>
        </>
      )}
      {numbered.length > 0 ? (
        <section aria-labelledby="claims-h">
          <SectionHead id="claims-h" below="mb-4">
            The claims by their numbers
          </SectionHead>
          <NumberedClaims claims={numbered} asOf={asOf} />
        </section>
      ) : null}
    </div>
  );
}

function jsonOf({ kind, id, path }: ChartSubject): string {
  return kind === "story" ? `/api/v1${path}/network` : `/api/v1/entities/${id}/network`;
}
