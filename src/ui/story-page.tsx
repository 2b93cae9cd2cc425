import type { StoryPage } from "@/domain/pages";
import { dayWords, instantWords, isoShort } from "@/domain/time/date-words";
import { AsOfTrack } from "./as-of/as-of-track";
import { FollowStory } from "./changes/follow-story";
import { SinceLastVisit } from "./changes/since-last-visit";
import { EntityCards } from "./entity/entity-cards";
import { EntryList } from "./entries/entry-list";
import { countsInWords } from "./lines/counts";
import type { AsOf } from "./links";
import { Shell } from "./shell";
import { ArticleList } from "./story/article-list";
import { Headline } from "./story/headline";
import { Standfirst } from "./story/standfirst";

/**
 * One story: what is confirmed, reported and disputed, on the day that the reader looks from. `shownAt` is the instant
 * that the page shows, which a reader's next visit is compared with.
 */
export function StoryView({ page, asOf, shownAt }: { page: StoryPage; asOf: AsOf; shownAt?: Date }) {
  const here = `/stories/${page.slug}`;
  return (
    <Shell section="stories" asOf={asOf} here={here}>
      <header className="storyhead">
        {page.topic ? <p className="kicker">{page.topic}</p> : null}
        <h1>
          <Headline text={page.headline} />
        </h1>
        {page.standfirst ? <p className="dek">{page.standfirst}</p> : null}
        <div className="storyhead__meta">
          {page.lastChangedAt ? (
            <p>
              Last changed{" "}
              <time dateTime={isoShort(page.lastChangedAt)}>{instantWords(page.lastChangedAt)}</time>
            </p>
          ) : null}
          {page.closedAt ? (
            <p>
              Closed on <time dateTime={isoShort(page.closedAt)}>{dayWords(page.closedAt)}</time>
            </p>
          ) : null}
          <FollowStory slug={page.slug} />
        </div>
      </header>
      <AsOfTrack moments={page.moments} asOf={asOf} here={here} summary={countsInWords(page.counts)} />
      <Standfirst page={page} asOf={asOf} />
      {asOf === null && shownAt ? <SinceLastVisit story={page.slug} shownAt={shownAt.toISOString()} /> : null}
      <div className="storygrid">
        <section aria-labelledby="story-timeline" className="storygrid__tl">
          <h2 id="story-timeline" className="sech">
            Timeline
          </h2>
          {page.entries.length > 0 ? (
            <EntryList entries={page.entries} asOf={asOf} aside={false} />
          ) : (
            <p className="sf__none">Nothing was known of this story on that day.</p>
          )}
        </section>
        <div className="rail">
          <EntityCards id="story-people" title="People" cards={page.people} asOf={asOf} />
          <EntityCards id="story-orgs" title="Organizations" cards={page.organizations} asOf={asOf} />
          <ArticleList id="story-articles" title="Articles we hold" articles={page.articles} asOf={asOf} />
        </div>
      </div>
    </Shell>
  );
}
