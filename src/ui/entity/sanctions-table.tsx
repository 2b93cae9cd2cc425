import type { SanctionLine } from "@/domain/pages";
import { edtfWords } from "@/domain/time/edtf-date-words";
import { ExternalLink } from "../entries/chain";
import { EntityLink } from "../entries/entity-link";
import type { AsOf } from "../links";
import { SectionHead } from "../section-head";

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
    <section className="mt-12" aria-labelledby={id}>
      <SectionHead id={id} below="mb-4">
        {title}
      </SectionHead>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by key */}
      <section className="overflow-x-auto" aria-label={`${title}, table`} tabIndex={0}>
        <table className="max-md:block md:min-w-216">
          <thead className="max-md:hidden">
            <tr>
              <th className="pr-6 pb-3 align-top text-sm font-medium text-ink-3" scope="col">
                {head === "authority" ? "Imposed by" : "On"}
              </th>
              <th className="pr-6 pb-3 align-top text-sm font-medium text-ink-3" scope="col">
                From
              </th>
              <th className="pr-6 pb-3 align-top text-sm font-medium text-ink-3" scope="col">
                To
              </th>
              <th className="pr-6 pb-3 align-top text-sm font-medium text-ink-3" scope="col">
                Programme
              </th>
              <th className="pr-6 pb-3 align-top text-sm font-medium text-ink-3" scope="col">
                Stated reason
              </th>
              <th className="pr-6 pb-3 align-top text-sm font-medium text-ink-3" scope="col">
                Source
              </th>
            </tr>
          </thead>
          <tbody className="max-md:block">
            {sanctions.map((sanction) => (
              <tr
                className="border-y border-hair max-md:block max-md:pb-3"
                key={sanction.id}
                data-status="confirmed"
              >
                <th
                  className="align-top max-md:block max-md:pt-3 max-md:pb-1 md:pt-2 md:pr-6 md:pb-3"
                  scope="row"
                >
                  <EntityLink entity={sanction[head]} asOf={asOf} />
                </th>
                <td className={cell} data-label="From">
                  <When text={sanction.from} />
                </td>
                <td className={cell} data-label="To">
                  {sanction.to ? <When text={sanction.to} /> : "No end recorded"}
                </td>
                <td className={cell} data-label="Programme">
                  <bdi>{sanction.programme ?? "Not recorded"}</bdi>
                </td>
                <td className={cell} data-label="Stated reason">
                  <bdi>{sanction.reason ?? "Not recorded"}</bdi>
                </td>
                <td className={cell} data-label="Source">
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

/** On a phone, beside what it is called. */
const cell =
  "align-top max-md:grid max-md:grid-cols-[8rem_1fr] max-md:py-1.5 max-md:before:row-span-2 max-md:before:text-sm/6 max-md:before:text-ink-3 max-md:before:content-[attr(data-label)] md:pt-2 md:pr-6 md:pb-3";

function When({ text }: { text: string }) {
  const words = edtfWords(text);
  return <time dateTime={words.datetime}>{words.day}</time>;
}
