import type { KeptList, ListedOn, SanctionsPage } from "@/domain/lists/sanctions-page";
import type { SanctionLine } from "@/domain/pages";
import { dayWords } from "@/domain/time/date-words";
import { edtfWords } from "@/domain/time/edtf-date-words";
import { onDay } from "@/domain/time/on-day";
import { entityHref } from "@/domain/timeline/entry-of";
import { buttonLook } from "./button-look";
import { EmptyNote } from "./empty-note";
import { EntityLink } from "./entries/entity-link";
import { Link } from "./link";
import { type AsOf, href } from "./links";
import { PageHead } from "./page-head";
import { Row, RowList, RowNote, rowName } from "./row-list";
import { SectionHead } from "./section-head";
import { Shell } from "./shell";

/** Who was under sanctions on a day, on the record and by the publications of lists that are kept. `at` is the instant of the day. */
export function SanctionsView({
  items,
  total,
  lists,
  next,
  asOf,
  at,
}: SanctionsPage & { asOf: AsOf; at: Date }) {
  return (
    <Shell section={null} asOf={asOf} here="/sanctions">
      <PageHead title="Under sanctions">
        <span className="tabular-nums">{total.toLocaleString("en-GB")}</span>
      </PageHead>
      {items.length === 0 ? (
        <EmptyNote>Nobody on record was under sanctions that day.</EmptyNote>
      ) : (
        <RowList className="lg:grid lg:grid-cols-2 lg:items-start lg:gap-x-16">
          {items.map(({ entity, sanctions, listed }) => (
            <Row key={entity.id}>
              <Link className={rowName} href={href(entityHref(entity), { asOf })}>
                <bdi>{entity.name}</bdi>
              </Link>
              {sanctions.map((line) => (
                <Sanction key={line.id} line={line} asOf={asOf} at={at} />
              ))}
              {listed.map((on) => (
                <Listed key={`${on.list} ${on.entry}`} on={on} />
              ))}
            </Row>
          ))}
        </RowList>
      )}
      {next === null ? null : (
        <p className="flex flex-wrap gap-2">
          <Link className={buttonLook()} href={href("/sanctions", { page: String(next), asOf })} rel="next">
            More names
          </Link>
        </p>
      )}
      {lists.length === 0 ? null : <Lists lists={lists} />}
    </Shell>
  );
}

const when = (edtf: string): string => edtfWords(edtf).day;

function Sanction({ line, asOf, at }: { line: SanctionLine; asOf: AsOf; at: Date }) {
  const { authority, programme, from, to } = line;
  return (
    <RowNote>
      {onDay(line, at) === "perhaps" ? "Perhaps still by " : "By "}
      <EntityLink entity={authority} asOf={asOf} />
      {programme ? (
        <>
          , <bdi>{programme}</bdi>
        </>
      ) : null}
      , from {when(from)}
      {to ? ` to ${when(to)}` : ""}
    </RowNote>
  );
}

function Listed({ on: { title, name, publishedOn, programmes } }: { on: ListedOn }) {
  return (
    <RowNote>
      As “<bdi>{name}</bdi>” on <bdi>{title}</bdi>, as published on {dayWords(new Date(publishedOn))}
      {programmes.length > 0 ? (
        <>
          : <bdi>{programmes.join(", ")}</bdi>
        </>
      ) : null}
    </RowNote>
  );
}

function Lists({ lists }: { lists: KeptList[] }) {
  return (
    <section className="mt-12" aria-labelledby="lists-h">
      <SectionHead id="lists-h" below="mb-4">
        Lists that are kept
      </SectionHead>
      <ul>
        {lists.map(({ key, title, publishedOn, entries }) => (
          <li key={key} className="text-sm/6">
            <bdi>{title}</bdi>, as published on {dayWords(new Date(publishedOn))}:{" "}
            {entries.toLocaleString("en-GB")} entries
          </li>
        ))}
      </ul>
    </section>
  );
}
