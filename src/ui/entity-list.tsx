import { apart } from "@/domain/apart";
import type { EntityListItem } from "@/domain/pages";
import { numbered } from "@/domain/status/wording";
import { asOfText } from "@/domain/time/as-of-text";
import { entityHref } from "@/domain/timeline/entry-of";
import type { EntityKind } from "@/domain/vocabulary";
import { buttonLook } from "./button-look";
import { EmptyNote } from "./empty-note";
import { SanctionBadge } from "./entity/entity-cards";
import { Link } from "./link";
import { type AsOf, href } from "./links";
import { NameSearch } from "./name-search";
import { PageHead } from "./page-head";
import { Row, RowList, RowNote, rowName } from "./row-list";
import { Shell } from "./shell";

export type EntityListProps = {
  kind: EntityKind;
  items: EntityListItem[];
  total: number;
  /** The words searched for among names, "" for all. */
  q: string;
  /** Number of the next page, null at the end. */
  next: number | null;
  asOf: AsOf;
};

/** All people, or all organizations, with their names in every script and how many claims they stand in. */
export function EntityListView({ kind, items, total, q, next, asOf }: EntityListProps) {
  const path = kind === "person" ? "/people" : "/organizations";
  const title = kind === "person" ? "People" : "Organizations";
  return (
    <Shell section={kind === "person" ? "people" : "organizations"} asOf={asOf} here={href(path, { q })}>
      <PageHead title={title}>
        <span className="tabular-nums">{total.toLocaleString("en-GB")}</span>
      </PageHead>
      <search className="flex flex-wrap items-center gap-x-6 gap-y-3 print:hidden">
        <NameSearch path={path} q={q}>
          {asOf ? <input type="hidden" name="asOf" value={asOfText(asOf)} /> : null}
        </NameSearch>
      </search>
      {items.length === 0 ? (
        <EmptyNote className="mt-8">
          {q === "" ? "Nobody is recorded yet." : `No name like “${apart(q)}” is recorded.`}
        </EmptyNote>
      ) : (
        <RowList className="mt-8 lg:grid lg:grid-cols-2 lg:items-start lg:gap-x-16">
          {items.map((item) => (
            <EntityItem key={item.card.ref.id} item={item} asOf={asOf} />
          ))}
        </RowList>
      )}
      {next === null ? null : (
        <p className="flex flex-wrap gap-2">
          <Link className={buttonLook()} href={href(path, { q, page: String(next), asOf })} rel="next">
            More names
          </Link>
        </p>
      )}
    </Shell>
  );
}

function EntityItem({ item, asOf }: { item: EntityListItem; asOf: AsOf }) {
  const { card, names, claims } = item;
  const others = names.filter((name) => name.text !== card.ref.name);
  return (
    <Row beside={numbered(claims, "claim", "claims")}>
      <Link className={rowName} href={href(entityHref(card.ref), { asOf })}>
        <bdi>{card.ref.name}</bdi>
      </Link>
      {others.length > 0 ? (
        <RowNote>
          {others.map((name, index) => (
            <span key={`${name.language} ${name.text}`} lang={name.language ?? undefined}>
              {index > 0 ? ", " : ""}
              <bdi>{name.text}</bdi>
            </span>
          ))}
        </RowNote>
      ) : null}
      {card.what ? (
        <p className="text-sm text-ink-2">
          <bdi>{card.what}</bdi>
        </p>
      ) : null}
      {card.sanctioned ? (
        <p>
          <SanctionBadge>{card.sanctioned}</SanctionBadge>
        </p>
      ) : null}
    </Row>
  );
}
