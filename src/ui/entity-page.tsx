import type { EntityPage } from "@/domain/pages";
import { instantWords } from "@/domain/time/date-words";
import { entityHref } from "@/domain/timeline/entry-of";
import { EntityCards } from "./entity/entity-cards";
import { EntityHead } from "./entity/entity-head";
import { ExternalIds } from "./entity/external-ids";
import { LifeLines } from "./entity/life-lines";
import { SanctionsTable } from "./entity/sanctions-table";
import { PlainEntryList } from "./entries/entry-list";
import { Crumbs } from "./frame/crumbs";
import type { AsOf } from "./links";
import { Shell } from "./shell";
import { ArticleList } from "./story/article-list";

/**
 * A person or an organization: posts and sanctions over time, what is said of it, and what it has said itself.
 * `now` is the day that the reader looks from; it ends the chart.
 */
export function EntityView({ page, asOf, now }: { page: EntityPage; asOf: AsOf; now: Date }) {
  const isPerson = page.ref.kind === "person";
  const list = isPerson
    ? { path: "/people", label: "People" }
    : { path: "/organizations", label: "Organizations" };
  const name = page.ref.name;
  return (
    <Shell
      section={isPerson ? "people" : "organizations"}
      asOf={asOf}
      here={entityHref(page.ref)}
      className="entity"
    >
      <Crumbs trail={[list]} last={name} asOf={asOf} />
      <EntityHead page={page} now={now} />
      <LifeLines
        positions={page.positions.map((line) => ({ line, title: positionTitle(line, isPerson) }))}
        sanctions={page.sanctions.map((line) => ({ line, title: `Sanctions by ${line.authority.name}` }))}
        now={now}
      />
      <SanctionsTable id="san-h" title="Sanctions" sanctions={page.sanctions} head="authority" asOf={asOf} />
      <SanctionsTable
        id="imposed-h"
        title="Sanctions it imposed"
        sanctions={page.sanctionsImposed}
        head="entity"
        asOf={asOf}
      />
      <div className="pgrid">
        <div className="pgrid__main">
          <Claims
            id="about-h"
            title={`Claims about ${name}`}
            entries={page.about}
            asOf={asOf}
            none={`Nothing about ${name} is recorded here.`}
          />
          <Claims
            id="by-h"
            title={`Said by ${name}`}
            entries={page.by}
            asOf={asOf}
            none={`Nothing that ${name} has said is on record here.`}
          />
        </div>
        <div className="rail">
          <EntityCards
            id="with-h"
            title="Appears with"
            cards={page.appearsWith.map((one) => one.card)}
            asOf={asOf}
            beside={(card) => claimsWords(page.appearsWith.find((one) => one.card === card)?.claims ?? 0)}
          />
          <ExternalIds ids={page.externalIds} />
          <ArticleList id="published-h" title="Articles that we hold" articles={page.articles} asOf={asOf} />
          <p className="dim record">
            Revision {page.revision}, recorded {instantWords(page.recordedAt)}.
          </p>
        </div>
      </div>
    </Shell>
  );
}

function Claims(props: {
  id: string;
  title: string;
  entries: EntityPage["about"];
  asOf: AsOf;
  none: string;
}) {
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id} className="sech">
        {props.title} <span className="dim num">{props.entries.length}</span>
      </h2>
      {props.entries.length > 0 ? (
        <PlainEntryList entries={props.entries} asOf={props.asOf} />
      ) : (
        <p className="sf__none">{props.none}</p>
      )}
    </section>
  );
}

function positionTitle(line: EntityPage["positions"][number], isPerson: boolean): string {
  return isPerson ? `${line.title}, ${line.organization.name}` : `${line.person.name}, ${line.title}`;
}

function claimsWords(claims: number): string {
  return claims === 1 ? "1 claim" : `${claims} claims`;
}
