import type { ReactNode } from "react";
import type { EntityCard } from "@/domain/pages";
import { entityHref } from "@/domain/timeline/entry-of";
import { More } from "../entries/more-entries";
import { Link } from "../link";
import { type AsOf, href } from "../links";

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
      <h2 id={id} className="sech">
        {title}
      </h2>
      <ul className="plist">
        {cards.map((card) => {
          const words = beside(card);
          return (
            <li key={card.ref.id}>
              <div>
                <Link className="plist__n" href={href(entityHref(card.ref), { asOf })}>
                  <bdi>{card.ref.name}</bdi>
                </Link>
                {card.what ? (
                  <p className="plist__r">
                    <bdi>{card.what}</bdi>
                  </p>
                ) : null}
                {card.sanctioned ? (
                  <p>
                    <SanctionBadge>{card.sanctioned}</SanctionBadge>
                  </p>
                ) : null}
              </div>
              {words ? <p className="plist__role num">{words}</p> : null}
            </li>
          );
        })}
      </ul>
      {all === null ? null : <More to={all}>All {title.toLowerCase()}</More>}
    </section>
  );
}

/** A record, not a warning: ink on paper with a solid edge. */
export function SanctionBadge({ children }: { children: string }) {
  return <span className="sanction">{children}</span>;
}
