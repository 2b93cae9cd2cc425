import type { ReactNode } from "react";
import type { FeedLine, Inbox } from "@/domain/feeds/feed-lines";
import { inboxKeys } from "@/domain/feeds/inbox-keys";
import { Link } from "../../link";
import { DeskHead } from "../frame/desk-shell";
import { KeyHints } from "../frame/key-hints";
import { NewerOlder } from "../frame/newer-older";

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
        note="What the feeds and the wires tell. None of it is an article, and nothing of it is credited to anybody, before you bring it in."
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
            {inbox.total === 1 ? "One waits." : `${inbox.total} wait.`} <KeyHints keys={inboxKeys} />
          </p>
          {children}
          <NewerOlder
            label="Pages of the inbox"
            page={inbox.page}
            pages={inbox.pages}
            to={(number) =>
              `/desk/inbox?${new URLSearchParams({ ...(feed !== null && { feed }), page: String(number) })}`
            }
          />
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
        and what it tells waits here. So does what <Link href="/desk/wires">wires</Link> send.
      </p>
    );
  return (
    <p>
      {only
        ? "Nothing of this feed waits."
        : "Nothing waits. What the feeds and the wires tell next is shown here."}
    </p>
  );
}
