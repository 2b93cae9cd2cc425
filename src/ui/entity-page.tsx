import type { ReactNode } from "react";
import { apart } from "@/domain/apart";
import type { EntityPage, EntryExcerpt } from "@/domain/pages";
import { numbered } from "@/domain/status/wording";
import { instantWords } from "@/domain/time/date-words";
import { type Act, acts } from "@/domain/timeline/act-of";
import { entityHref } from "@/domain/timeline/entry-of";
import { ChartLinks } from "./chart/chart-links";
import { EmptyNote } from "./empty-note";
import { EntityCards } from "./entity/entity-cards";
import { EntityHead } from "./entity/entity-head";
import { ExternalIds } from "./entity/external-ids";
import { LifeLines } from "./entity/life-lines";
import { OwnWordsList } from "./entity/own-words-list";
import { SanctionsTable } from "./entity/sanctions-table";
import { PlainEntryList } from "./entries/entry-list";
import { More } from "./entries/more-entries";
import { Crumbs } from "./frame/crumbs";
import { type AsOf, href } from "./links";
import { Rail } from "./rail";
import { SectionHead } from "./section-head";
import { Shell } from "./shell";
import { ArticleList } from "./story/article-list";

/**
 * A person or an organization: posts and sanctions over time, what is said of it, and what it has said itself.
 * `now` is the day that the reader looks from; it ends the chart.
 */
export function EntityView(props: {
  page: EntityPage;
  asOf: AsOf;
  now: Date;
  corrections?: ReactNode;
  byMail?: boolean;
}) {
  const { page, asOf, now, corrections = null, byMail = false } = props;
  const isPerson = page.ref.kind === "person";
  const list = isPerson
    ? { path: "/people", label: "People" }
    : { path: "/organizations", label: "Organizations" };
  const name = apart(page.ref.name);
  return (
    <Shell section={isPerson ? "people" : "organizations"} asOf={asOf} here={entityHref(page.ref)}>
      <Crumbs trail={[list]} last={page.ref.name} asOf={asOf} />
      <EntityHead page={page} now={now} byMail={byMail} />
      <ChartLinks kind={page.ref.kind} path={entityHref(page.ref)} asOf={asOf} />
      <LifeLines
        positions={page.positions.map((line) => ({ line, title: positionTitle(line, isPerson) }))}
        sanctions={page.sanctions.map((line) => ({
          line,
          title: `Sanctions by ${apart(line.authority.name)}`,
        }))}
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
      <div className="mt-10 grid-cols-[minmax(0,1fr)_352px] gap-20 lg:mt-14 lg:grid print:block">
        <div className="grid min-w-0 content-start gap-12">
          <Claims
            id="about-h"
            title={`Claims about ${name}`}
            excerpt={page.about}
            asOf={asOf}
            timeline={{ [page.ref.kind]: page.ref.slug }}
            all={`that name ${name}`}
            none={`Nothing about ${name} is recorded here.`}
          />
          <OwnWordsList words={page.words} name={name} asOf={asOf} />
          <SpokenTo page={page} asOf={asOf} />
        </div>
        <Rail>
          <EntityCards
            id="with-h"
            title="Appears with"
            cards={page.appearsWith.map((one) => one.card)}
            asOf={asOf}
            beside={(card) => {
              const claims = page.appearsWith.find((one) => one.card === card)?.claims ?? 0;
              return numbered(claims, "claim", "claims");
            }}
          />
          <ExternalIds ids={page.externalIds} />
          <ArticleList
            id="published-h"
            title="Articles that we hold"
            articles={page.articles}
            total={page.articleCount}
            all={`${entityHref(page.ref)}/articles`}
            asOf={asOf}
          />
          <p className="text-xs text-ink-3">
            Revision {page.revision}, recorded {instantWords(page.revisedAt)}.
          </p>
        </Rail>
      </div>
      {corrections}
    </Shell>
  );
}

/** What one has spoken to, under what one did about it: nobody's denial stands among what they say. */
function SpokenTo({ page, asOf }: { page: EntityPage; asOf: AsOf }) {
  const { entries, total, inTimeline, acts: did } = page.by;
  const name = apart(page.ref.name);
  const groups = acts.map((act) => ({
    act,
    entries: entries.filter(({ id, kind }) => (kind === "response" ? "silent" : (did[id] ?? "said")) === act),
  }));
  return groups.map(({ act, entries }, place) => {
    if (entries.length === 0 && act !== "said") return null;
    const isLast = groups.slice(place + 1).every((later) => later.entries.length === 0);
    return (
      <Claims
        key={act}
        id={act === "said" ? "by-h" : `by-${act}-h`}
        title={actTitle(act, name)}
        excerpt={{
          entries,
          total: total === null || inTimeline !== null ? null : entries.length,
          inTimeline: isLast ? inTimeline : null,
        }}
        asOf={asOf}
        timeline={{ q: `from:${page.ref.slug}`, [page.ref.kind]: page.ref.slug }}
        all={`with ${name} as a source`}
        none={`Nothing that ${name} has said is on record here.`}
      />
    );
  });
}

function actTitle(act: Act, name: string): string {
  switch (act) {
    case "said":
      return `Said by ${name}`;
    case "passed_on":
      return `Passed on by ${name}, source not named`;
    case "in_part":
      return `Said or denied in part by ${name}`;
    case "withdrew":
      return `Withdrawn by ${name}`;
    case "opposed":
      return `Denied or disputed by ${name}`;
    case "opposed_once":
      return `Denied or disputed by ${name}, and taken back since`;
    case "took_back_denial":
      return `Denials that ${name} took back`;
    case "silent":
      return `Asked of ${name}, who would not say`;
    default:
      return act satisfies never;
  }
}

function Claims(props: {
  id: string;
  title: string;
  excerpt: EntryExcerpt;
  asOf: AsOf;
  none: string;
  /** What the timeline is asked for that has the rest, and what is said of those entries. */
  timeline: Record<string, string>;
  all: string;
}) {
  const { entries, total, inTimeline } = props.excerpt;
  return (
    <section aria-labelledby={props.id}>
      <SectionHead id={props.id} count={total === null ? "newest first" : total.toLocaleString("en-GB")}>
        {props.title}
      </SectionHead>
      {entries.length > 0 ? (
        <PlainEntryList entries={entries} asOf={props.asOf} />
      ) : (
        <EmptyNote>{props.none}</EmptyNote>
      )}
      {inTimeline === null ? null : (
        <More to={href("/", { ...props.timeline, asOf: props.asOf })}>
          All {numbered(inTimeline, "entry", "entries")} {props.all}
        </More>
      )}
    </section>
  );
}

function positionTitle(line: EntityPage["positions"][number], isPerson: boolean): string {
  return isPerson
    ? `${apart(line.title)}, ${apart(line.organization.name)}`
    : `${apart(line.person.name)}, ${apart(line.title)}`;
}
