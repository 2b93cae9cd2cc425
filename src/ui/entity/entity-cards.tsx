import type { ReactNode } from "react";
import type { EntityCard } from "@/domain/pages";
import { entityHref } from "@/domain/timeline/entry-of";
import { More } from "../entries/more-entries";
import { Link } from "../link";
import { type AsOf, href } from "../links";
import { Row, RowList, RowNote, rowName } from "../row-list";
import { SectionHead } from "../section-head";

/**
 * People or organizations as a list under its heading. `beside` says what stands at the right of each; `all` is where
 * the others are, if these are not all.
 */
export function EntityCards(props: {
  id: string;
  title: string;
  cards: EntityCard[];
  asOf: AsOf;
  beside?: (card: EntityCard) => ReactNode;
  all?: string | null;
}) {
  const { id, title, cards, asOf, beside = (card) => card.role, all = null } = props;
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <SectionHead id={id}>{title}</SectionHead>
      <RowList>
        {cards.map((card) => {
          const words = beside(card);
          return (
            <Row key={card.ref.id} beside={words || null}>
              <Link className={rowName} href={href(entityHref(card.ref), { asOf })}>
                <bdi>{card.ref.name}</bdi>
              </Link>
              {card.what ? (
                <RowNote>
                  <bdi>{card.what}</bdi>
                </RowNote>
              ) : null}
              {card.sanctioned ? (
                <p>
                  <SanctionBadge>{card.sanctioned}</SanctionBadge>
                </p>
              ) : null}
            </Row>
          );
        })}
      </RowList>
      {all === null ? null : <More to={all}>All {title.toLowerCase()}</More>}
    </section>
  );
}

/** A record, not a warning: ink on paper with a solid edge. */
export function SanctionBadge({ look = "mt-1.5 text-xs/5", children }: { look?: string; children: string }) {
  return (
    <span
      className={`inline-flex items-center gap-2 border border-l-3 border-line border-l-confirmed-line px-2 py-px font-semibold ${look}`}
    >
      {children}
    </span>
  );
}
