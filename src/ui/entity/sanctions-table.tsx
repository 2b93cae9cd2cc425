import type { SanctionLine } from "@/domain/pages";
import { edtfWords } from "@/domain/time/edtf-date-words";
import { ExternalLink } from "../entries/chain";
import { EntityLink } from "../entries/entity-link";
import type { AsOf } from "../links";

/** Sanctions on an entity, or those that it imposed. On phones every row becomes a list. */
export function SanctionsTable(props: {
  id: string;
  title: string;
  sanctions: SanctionLine[];
  /** Whose name heads each row: who imposed it, or whom it is on. */
  head: "authority" | "entity";
  asOf: AsOf;
}) {
  const { id, title, sanctions, head, asOf } = props;
  if (sanctions.length === 0) return null;
  return (
    <section className="sanc" aria-labelledby={id}>
      <h2 id={id} className="sech">
        {title}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by key */}
      <section className="tablewrap" aria-label={`${title}, table`} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{head === "authority" ? "Imposed by" : "On"}</th>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col">Programme</th>
              <th scope="col">Stated reason</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {sanctions.map((sanction) => (
              <tr key={sanction.id} data-status="confirmed">
                <th scope="row">
                  <EntityLink entity={sanction[head]} asOf={asOf} />
                </th>
                <td data-l="From">
                  <When text={sanction.from} />
                </td>
                <td data-l="To">{sanction.to ? <When text={sanction.to} /> : "No end recorded"}</td>
                <td data-l="Programme">
                  <bdi>{sanction.programme ?? "Not recorded"}</bdi>
                </td>
                <td data-l="Stated reason">
                  <bdi>{sanction.reason ?? "Not recorded"}</bdi>
                </td>
                <td data-l="Source">
                  {sanction.url ? <ExternalLink href={sanction.url}>Record</ExternalLink> : "Not linked"}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function When({ text }: { text: string }) {
  const words = edtfWords(text);
  return <time dateTime={words.datetime}>{words.day}</time>;
}
