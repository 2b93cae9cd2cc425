import { apart } from "@/domain/apart";
import type { EntityListItem } from "@/domain/pages";
import { numbered } from "@/domain/status/wording";
import { entityHref } from "@/domain/timeline/entry-of";
import type { EntityKind } from "@/domain/vocabulary";
import { SanctionBadge } from "./entity/entity-cards";
import { Link } from "./link";
import { type AsOf, asOfText, href } from "./links";
import { NameSearch } from "./name-search";
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
      <div className="pagehead">
        <h1>{title}</h1>
        <p className="pagehead__note num">{total.toLocaleString("en-GB")}</p>
      </div>
      <search className="searchrow">
        <NameSearch path={path} q={q}>
          {asOf ? <input type="hidden" name="asOf" value={asOfText(asOf)} /> : null}
        </NameSearch>
      </search>
      {items.length === 0 ? (
        <p className="sf__none mt-8">
          {q === "" ? "Nobody is recorded yet." : `No name like “${apart(q)}” is recorded.`}
        </p>
      ) : (
        <ul className="plist mt-8 lg:grid lg:grid-cols-2 lg:items-start lg:gap-x-16">
          {items.map((item) => (
            <EntityItem key={item.card.ref.id} item={item} asOf={asOf} />
          ))}
        </ul>
      )}
      {next === null ? null : (
        <p className="state__act">
          <Link className="btn" href={href(path, { q, page: String(next), asOf })} rel="next">
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
    <li>
      <div>
        <Link className="plist__n" href={href(entityHref(card.ref), { asOf })}>
          <bdi>{card.ref.name}</bdi>
        </Link>
        {others.length > 0 ? (
          <p className="plist__r">
            {others.map((name, index) => (
              <span key={`${name.language} ${name.text}`} lang={name.language ?? undefined}>
                {index > 0 ? ", " : ""}
                <bdi>{name.text}</bdi>
              </span>
            ))}
          </p>
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
      </div>
      <p className="plist__role num">{numbered(claims, "claim", "claims")}</p>
    </li>
  );
}
