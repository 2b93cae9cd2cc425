import type { ReactNode } from "react";
import type { InboxItem } from "@/domain/feeds/feed-lines";
import { tellingWords } from "@/domain/feeds/telling-words";
import { instantWords } from "@/domain/time/date-words";
import { buttonLook } from "../../button-look";
import { Link } from "../../link";
import { WorkNote, WorkRow, WorkTitle } from "../story/work-list";
import { WireNote } from "./wire-note";

/** An item of the inbox: what an outlet tells, who else tells it, and what can be done with it. `act` draws the button beside it. */
export function InboxRow({ item, now, act }: { item: InboxItem; now: Date; act: ReactNode }) {
  const { id, title, text, feed, author, publishedAt, foundAt, others, heldId, first, url } = item;
  const told = tellingWords(item, now);
  return (
    <WorkRow className="grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(0,1fr)_auto]" data-item={id}>
      <div className="min-w-0">
        <WorkTitle>
          <Link href={`/desk/articles/new?item=${id}`} dir="auto">
            {title}
          </Link>
        </WorkTitle>
        <WorkNote>
          <bdi>{feed}</bdi>
          {author ? (
            <>
              , <bdi>{author}</bdi>
            </>
          ) : null}
          , {instantWords(new Date(publishedAt ?? foundAt))}
          {publishedAt === null ? ` (when it came: ${item.wire ? "its wire" : "its feed"} does not say)` : ""}
        </WorkNote>
        {text ? (
          <p
            className="mt-1 line-clamp-3 max-w-read break-words whitespace-pre-line text-sm/6 text-ink-2"
            dir="auto"
          >
            {text}
          </p>
        ) : null}
        {item.wire ? <WireNote wire={item.wire} now={now} /> : null}
        {told ? <p className="mt-1 text-sm/6">{told}</p> : null}
        {heldId !== null || first !== null ? (
          <p className="mt-1 text-sm/6">
            <Link href={`/desk/articles/${heldId ?? first?.articleId}`}>
              {heldId === null ? "Open the one that is held" : "Held already: open the article"}
            </Link>
          </p>
        ) : null}
        {others.length > 0 ? <Others others={others} /> : null}
      </div>
      <div className="flex flex-wrap content-start gap-2">
        <Link className={buttonLook("plain", "quiet")} href={`/desk/articles/new?item=${id}`}>
          New article<span className="sr-only"> from {title}</span>
        </Link>
        {act}
        {url ? (
          <a className={buttonLook("plain", "quiet")} href={url} rel="noreferrer nofollow" target="_blank">
            Read it there<span className="sr-only">: {title}</span>
          </a>
        ) : null}
      </div>
    </WorkRow>
  );
}

function Others({ others }: Pick<InboxItem, "others">) {
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm/6" aria-label="Told by others too">
      {others.slice(0, 12).map(({ id, feed, same }) => (
        <li key={id}>
          <Link href={`/desk/articles/new?item=${id}`}>
            {same === "text" ? "As it stands in " : "The same page in "}
            <bdi>{feed}</bdi>
          </Link>
        </li>
      ))}
      {others.length > 12 ? <li>and {others.length - 12} more</li> : null}
    </ul>
  );
}
