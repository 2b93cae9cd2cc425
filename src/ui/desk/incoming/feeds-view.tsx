import type { ReactNode } from "react";
import type { FeedLine } from "@/domain/feeds/feed-lines";
import { healthWords } from "@/domain/feeds/health-words";
import { Link } from "../../link";
import { DeskColumns } from "../frame/desk-columns";
import { DeskSection } from "../frame/desk-section";
import { DeskHead } from "../frame/desk-shell";
import { WorkNote, WorkRow, WorkTitle } from "../story/work-list";

/** The feeds that are followed, each with how it is. `add` and `lists` draw the ways to have more, `act` what can be done with one. */
export function FeedsView(props: {
  feeds: FeedLine[];
  workers: number;
  now: Date;
  add: ReactNode;
  lists: ReactNode;
  act: (feed: FeedLine) => ReactNode;
}) {
  const { feeds, workers, now, add, lists, act } = props;
  return (
    <>
      <DeskHead
        title="Feeds"
        note="What they tell waits in the inbox, once each. Readers see none of it before you publish."
      >
        <Link href="/desk/inbox">Inbox</Link>
      </DeskHead>
      {workers === 0 && feeds.length > 0 ? (
        <p role="alert" className="mb-4">
          No worker runs, so no feed is asked. Whoever runs this newsroom can start one.
        </p>
      ) : null}
      <DeskColumns>
        <DeskSection id="feeds" title="Followed" count={feeds.length}>
          {feeds.length === 0 ? (
            <p>No feed is followed yet.</p>
          ) : (
            <ul>
              {feeds.map((feed) => (
                <Row key={feed.id} feed={feed} now={now} act={act(feed)} />
              ))}
            </ul>
          )}
        </DeskSection>
        <div>
          <DeskSection id="add" title="Follow another">
            {add}
          </DeskSection>
          <DeskSection id="lists" title="Lists of feeds">
            {lists}
          </DeskSection>
        </div>
      </DeskColumns>
    </>
  );
}

/** What wants somebody has a line at its side. */
const pressing = new Set<FeedLine["health"]["how"]>(["choosing", "failing", "stale", "ended"]);

function Row({ feed, now, act }: { feed: FeedLine; now: Date; act: ReactNode }) {
  const { id, title, url, health, open } = feed;
  const [first, ...rest] = healthWords(feed, now);
  return (
    <WorkRow>
      <WorkTitle>
        <bdi>{title}</bdi>
      </WorkTitle>
      <p className="text-sm break-words text-ink-3">
        <bdi>{url}</bdi>
      </p>
      <p
        className={`mt-1 text-sm/6 ${pressing.has(health.how) ? "border-l-2 border-ink pl-2 font-semibold" : "text-ink-2"}`}
      >
        {first}
      </p>
      <WorkNote>
        {rest.join(" ")}{" "}
        {open > 0 ? (
          <Link href={`/desk/inbox?feed=${id}`}>
            {open === 1 ? "One waits" : `${open} wait`} in the inbox
          </Link>
        ) : null}
      </WorkNote>
      {act}
    </WorkRow>
  );
}
