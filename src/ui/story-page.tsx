import type { ReactNode } from "react";
import type { StoryPage } from "@/domain/pages";
import { countsInWords } from "@/domain/status/counts";
import { numbered } from "@/domain/status/wording";
import { dayWords, instantWords, isoShort } from "@/domain/time/date-words";
import { AsOfTrack } from "./as-of/as-of-track";
import { FollowStory } from "./changes/follow-story";
import { SinceLastVisit } from "./changes/since-last-visit";
import { EntityCards } from "./entity/entity-cards";
import { EntryList } from "./entries/entry-list";
import { Link } from "./link";
import { type AsOf, href } from "./links";
import { Reworded } from "./reworded";
import { Shell } from "./shell";
import { ArticleList } from "./story/article-list";
import { Headline } from "./story/headline";
import { Standfirst } from "./story/standfirst";

/**
 * One story: what is confirmed, reported and disputed, on the day that the reader looks from. `shownAt` is the instant
 * that the page shows, which a reader's next visit is compared with.
 */
export function StoryView(props: { page: StoryPage; asOf: AsOf; shownAt?: Date; corrections?: ReactNode }) {
  const { page, asOf, shownAt, corrections = null } = props;
  const here = `/stories/${page.slug}`;
  const entryCount = Object.values(page.counts).reduce((sum, count) => sum + count, 0);
  const allOf = (facet: string) =>
    page.isWhole ? null : href(`/filters/${facet}`, { story: page.slug, asOf });
  return (
    <Shell section="stories" asOf={asOf} here={here}>
      <header className="storyhead">
        {page.topic ? <p className="kicker">{page.topic}</p> : null}
        <h1 dir="auto">
          <Headline text={page.headline} />
        </h1>
        {page.standfirst ? (
          <p className="dek" dir="auto">
            {page.standfirst}
          </p>
        ) : null}
        <div className="storyhead__meta">
          {page.lastChangedAt ? (
            <p>
              Last changed{" "}
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
          <FollowStory slug={page.slug} />
        </div>
        <Reworded reworded={page.reworded} />
      </header>
      <AsOfTrack
        moments={page.moments}
        zone={page.timeZone}
        asOf={asOf}
        here={here}
        summary={countsInWords(page.counts)}
      />
      <Standfirst page={page} asOf={asOf} />
      {asOf === null && shownAt ? <SinceLastVisit story={page.slug} shownAt={shownAt.toISOString()} /> : null}
      <div className="storygrid">
        <section aria-labelledby="story-timeline" className="storygrid__tl">
          <h2 id="story-timeline" className="sech">
            Timeline
          </h2>
          {page.entries.length > 0 ? (
            <>
              <EntryList entries={page.entries} asOf={asOf} form="story" />
              {page.next === null ? null : (
                <nav className="older" aria-label="The rest of the timeline">
                  <Link
                    className="btn"
                    href={href("/", { story: page.slug, cursor: page.next, asOf })}
                    rel="next"
                  >
                    Older entries
                  </Link>
                  <Link className="btn" href={href("/", { story: page.slug, asOf })}>
                    Search this story
                  </Link>
                  <span className="dim">
                    {page.entries.length} of {numbered(entryCount, "entry", "entries")} shown.
                  </span>
                </nav>
              )}
            </>
          ) : (
            <p className="sf__none">Nothing was known of this story on that day.</p>
          )}
        </section>
        <div className="rail">
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
        </div>
      </div>
      {corrections}
    </Shell>
  );
}
