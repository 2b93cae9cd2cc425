import type { ReactNode } from "react";
import type { PinCheck } from "@/domain/citation/citation";
import type { StoryPage } from "@/domain/pages";
import { countsInWords } from "@/domain/status/counts";
import { numbered } from "@/domain/status/wording";
import { dayWords, instantWords, isoShort } from "@/domain/time/date-words";
import { AsOfTrack } from "./as-of/as-of-track";
import { AtTheDesk } from "./at-the-desk";
import { BigHead, BigHeadNote, BigTitle, Dek } from "./big-head";
import { buttonLook } from "./button-look";
import { Follow } from "./changes/follow";
import { SinceLastVisit } from "./changes/since-last-visit";
import { ChartLinks } from "./chart/chart-links";
import { CiteLink } from "./cite-link";
import { EmptyNote } from "./empty-note";
import { EntityCards } from "./entity/entity-cards";
import { EntryList } from "./entries/entry-list";
import { PinNote } from "./frame/pin-note";
import { Link } from "./link";
import { type AsOf, href } from "./links";
import { PagerRow } from "./pager-row";
import { Rail } from "./rail";
import { Reworded } from "./reworded";
import { SectionHead } from "./section-head";
import { Shell } from "./shell";
import { ArticleList } from "./story/article-list";
import { Headline } from "./story/headline";
import { Standfirst } from "./story/standfirst";

/**
 * One story: what is confirmed, reported and disputed, on the day that the reader looks from. `shownAt` is the instant
 * that the page shows, which a reader's next visit is compared with.
 */
export function StoryView(props: {
  page: StoryPage;
  asOf: AsOf;
  shownAt?: Date;
  /** Where the address was cited: whether the page shows what was. */
  pinned?: PinCheck | null;
  corrections?: ReactNode;
  byMail?: boolean;
}) {
  const { page, asOf, shownAt, pinned = null, corrections = null, byMail = false } = props;
  const here = `/stories/${page.slug}`;
  const entryCount = Object.values(page.counts).reduce((sum, count) => sum + count, 0);
  const allOf = (facet: string) =>
    page.isWhole ? null : href(`/filters/${facet}`, { story: page.slug, asOf });
  return (
    <Shell section="stories" asOf={asOf} here={here}>
      <PinNote pinned={pinned} />
      <BigHead>
        {page.topic ? <p className="mb-3 text-sm font-semibold">{page.topic}</p> : null}
        <BigTitle dir="auto">
          <Headline text={page.headline} />
        </BigTitle>
        {page.standfirst ? <Dek dir="auto">{page.standfirst}</Dek> : null}
        <BigHeadNote>
          {page.lastChangedAt ? (
            <p>
              Latest news{" "}
              <time dateTime={isoShort(page.lastChangedAt)}>
                {instantWords(page.lastChangedAt, page.timeZone)}
              </time>
            </p>
          ) : null}
          {page.closedAt ? (
            <p>
              Closed on <time dateTime={isoShort(page.closedAt)}>{dayWords(page.closedAt)}</time>
            </p>
          ) : null}
          <div className="flex flex-wrap items-start gap-2">
            <Follow path={here} byMail={byMail} />
            <CiteLink path={here} asOf={asOf} />
            <AtTheDesk path={`/desk/stories/${page.id}`} />
          </div>
        </BigHeadNote>
        <Reworded reworded={page.reworded} />
      </BigHead>
      <AsOfTrack
        moments={page.moments}
        zone={page.timeZone}
        asOf={asOf}
        here={here}
        changes={`${here}/changes`}
        summary={countsInWords(page.counts)}
      />
      <Standfirst page={page} asOf={asOf} />
      <div className="mt-10">
        <ChartLinks kind="story" path={here} asOf={asOf} />
      </div>
      {asOf === null && shownAt ? <SinceLastVisit story={page.slug} shownAt={shownAt.toISOString()} /> : null}
      <div className="mt-10 grid-cols-[minmax(0,1fr)_352px] gap-20 lg:mt-14 lg:grid print:block">
        <section aria-labelledby="story-timeline" className="min-w-0">
          <SectionHead id="story-timeline">Timeline</SectionHead>
          {page.entries.length > 0 ? (
            <>
              <EntryList entries={page.entries} asOf={asOf} form="story" />
              {page.next === null ? null : (
                <PagerRow label="The rest of the timeline">
                  <Link
                    className={buttonLook()}
                    href={href("/", { story: page.slug, cursor: page.next, asOf })}
                    rel="next"
                  >
                    Older entries
                  </Link>
                  <Link className={buttonLook()} href={href("/", { story: page.slug, asOf })}>
                    Search this story
                  </Link>
                  <span className="text-ink-3">
                    {page.entries.length} of {numbered(entryCount, "entry", "entries")} shown.
                  </span>
                </PagerRow>
              )}
            </>
          ) : (
            <EmptyNote>Nothing was known of this story on that day.</EmptyNote>
          )}
        </section>
        <Rail>
          <EntityCards
            id="story-people"
            title="People"
            cards={page.people}
            asOf={asOf}
            all={allOf("person")}
          />
          <EntityCards
            id="story-orgs"
            title="Organizations"
            cards={page.organizations}
            asOf={asOf}
            all={allOf("organization")}
          />
          <ArticleList
            id="story-articles"
            title="Articles we hold"
            articles={page.articles}
            total={page.articleCount}
            all={`${here}/articles`}
            asOf={asOf}
          />
        </Rail>
      </div>
      {corrections}
    </Shell>
  );
}
