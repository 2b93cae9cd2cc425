import type { StorySummary } from "@/domain/pages";
import { countsInOrder } from "@/domain/status/counts";
import { lineWord } from "@/domain/status/status-words";
import { numbered } from "@/domain/status/wording";
import { dayWords, isoShort } from "@/domain/time/date-words";
import { buttonLook } from "./button-look";
import { EmptyNote } from "./empty-note";
import { StatusLabel } from "./lines/status-label";
import { Link } from "./link";
import { type AsOf, href } from "./links";
import { PageHead } from "./page-head";
import { Shell } from "./shell";
import { Headline } from "./story/headline";

export type StoryListProps = {
  stories: StorySummary[];
  /** How many stories there are on all pages. */
  total: number;
  /** Number of the next page, null at the end. */
  next: number | null;
  asOf: AsOf;
};

/** Stories, the one that changed last at the top. */
export function StoryListView({ stories, total, next, asOf }: StoryListProps) {
  return (
    <Shell section="stories" asOf={asOf} here="/stories">
      <PageHead title="Stories">{numbered(total, "story", "stories")}</PageHead>
      {stories.length === 0 ? (
        <EmptyNote>{asOf ? "No story had begun by that day." : "No story has been opened yet."}</EmptyNote>
      ) : (
        <ul>
          {stories.map((story) => (
            <StoryItem key={story.slug} story={story} asOf={asOf} />
          ))}
        </ul>
      )}
      {next === null ? null : (
        <p className="flex flex-wrap gap-2">
          <Link className={buttonLook()} href={href("/stories", { page: String(next), asOf })} rel="next">
            Earlier stories
          </Link>
        </p>
      )}
    </Shell>
  );
}

function StoryItem({ story, asOf }: { story: StorySummary; asOf: AsOf }) {
  return (
    <li className="border-t border-ink pt-5 pb-10 max-lg:pb-7">
      <article
        className="lg:grid lg:grid-cols-[minmax(0,56rem)_minmax(0,1fr)] lg:gap-x-16"
        aria-labelledby={`story-${story.slug}`}
      >
        {story.topic ? <p className="mb-1 text-sm font-semibold text-ink-2 lg:col-1">{story.topic}</p> : null}
        <h2
          className="font-serif text-2xl font-[560] tracking-display max-lg:text-xl lg:col-1 [&_.dotted]:decoration-[0.1em]"
          id={`story-${story.slug}`}
          dir="auto"
        >
          <Link className="pale-link" href={href(`/stories/${story.slug}`, { asOf })}>
            <Headline text={story.headline} />
          </Link>
        </h2>
        {story.standfirst ? (
          <p className="mt-2 mb-3 font-serif text-md text-pretty text-ink-2 lg:col-1" dir="auto">
            {story.standfirst}
          </p>
        ) : null}
        <div className="lg:col-2 lg:row-[1/span_4] lg:pt-2">
          <ul
            className="mb-2 flex flex-wrap gap-x-6 gap-y-1 lg:flex-col [&_.status]:font-medium"
            aria-label="Claims by status"
          >
            {countsInOrder(story.counts).map(({ style, count }) => (
              <li key={style}>
                <StatusLabel style={style}>
                  <span className="tabular-nums">{count}</span> {lineWord(style).toLowerCase()}
                </StatusLabel>
              </li>
            ))}
          </ul>
          {story.lastChangedAt ? (
            <p className="text-sm/6 text-ink-3">
              Latest news{" "}
              <time dateTime={isoShort(story.lastChangedAt)}>{dayWords(story.lastChangedAt)}</time>
            </p>
          ) : null}
          {story.closedAt ? (
            <p className="text-sm/6 text-ink-3">
              Closed on <time dateTime={isoShort(story.closedAt)}>{dayWords(story.closedAt)}</time>
            </p>
          ) : null}
        </div>
      </article>
    </li>
  );
}
