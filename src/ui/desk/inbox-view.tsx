import type { ReactNode } from "react";
import type { FeedLine, Inbox } from "@/domain/feeds/feed-lines";
import { inboxKeys } from "@/domain/feeds/inbox-keys";
import { buttonLook } from "../button-look";
import { Link } from "../link";
import { PagerRow } from "../pager-row";
import { DeskHead } from "./desk-shell";

/** What came in by the feeds. `children` draws the items of this page; `feed` is the one that is looked at alone. */
export function InboxView(props: {
  inbox: Inbox;
  feeds: FeedLine[];
  feed: string | null;
  children: ReactNode;
}) {
  const { inbox, feeds, feed, children } = props;
  const only = feeds.find(({ id }) => id === feed);
  return (
    <>
      <DeskHead
        title="Inbox"
        note="What the feeds tell. None of it is an article, and nothing of it is credited to anybody, before you bring it in."
      >
        <Link href="/desk/feeds">{feeds.length === 0 ? "Follow feeds" : "Feeds"}</Link>
      </DeskHead>
      {only ? (
        <p className="mb-4">
          Only <bdi>{only.title}</bdi>. <Link href="/desk/inbox">All feeds</Link>
        </p>
      ) : null}
      {inbox.total === 0 ? (
        <Empty feeds={feeds} only={only} />
      ) : (
        <>
          <p className="text-sm text-ink-3">
            {inbox.total === 1 ? "One waits." : `${inbox.total} wait.`}{" "}
            <span className="max-sm:hidden">
              {inboxKeys.map(({ shown, says }) => (
                <span key={says} className="mr-3">
                  <kbd>{shown}</kbd> {says}
                </span>
              ))}
            </span>
          </p>
          {children}
          <Pages inbox={inbox} feed={feed} />
        </>
      )}
    </>
  );
}

function Empty({ feeds, only }: { feeds: FeedLine[]; only: FeedLine | undefined }) {
  if (feeds.length === 0)
    return (
      <p>
        No feed is followed yet. <Link href="/desk/feeds">Add one</Link> by its address or by that of a page,
        and what it tells waits here.
      </p>
    );
  return (
    <p>{only ? "Nothing of this feed waits." : "Nothing waits. What the feeds tell next is shown here."}</p>
  );
}

function Pages({ inbox: { page, pages }, feed }: { inbox: Inbox; feed: string | null }) {
  if (pages === 1) return null;
  const to = (number: number) => {
    const asked = new URLSearchParams({ ...(feed !== null && { feed }), page: String(number) });
    return `/desk/inbox?${asked}`;
  };
  return (
    <PagerRow label="Pages of the inbox">
      {page > 1 ? (
        <Link className={buttonLook()} href={to(page - 1)}>
          Newer
        </Link>
      ) : null}
      {page < pages ? (
        <Link className={buttonLook()} href={to(page + 1)}>
          Older
        </Link>
      ) : null}
      <span className="text-ink-3">
        Page {page} of {pages}
      </span>
    </PagerRow>
  );
}
