import type { Database, Tx } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { addressWords } from "@/domain/feeds/address-words";
import type { FeedAnswer } from "@/domain/outbox/answers";
import type { AddFeedRequest } from "@/domain/outbox/requests";
import { askFeed, holdJobOf } from "../../feeds/ask-feed";
import { atDesk } from "../run-action";

/** Puts a feed on the list, by its own address or by that of a page that names it, and has it asked at once. One that is there is asked again. */
export async function addFeed(
  db: Database,
  viewer: Viewer,
  { action, url }: AddFeedRequest,
  at: Date,
): Promise<FeedAnswer> {
  const words = `Followed the feed ${addressWords(url)}`;
  return atDesk<FeedAnswer>(db, { viewer, action, kind: "feed", words, at }, async ({ tx }) => {
    const id = await putFeed(tx, { id: action, url, title: "" }, { by: viewer.name, at });
    await askFeed(tx, id, { byId: viewer.id, by: viewer.name, at });
    return { ok: true, feed: id };
  });
}

/** Has a feed on the list, whatever became of it before; answers its id. */
export async function putFeed(
  tx: Tx,
  { id, url, title }: { id: string; url: string; title: string },
  { by, at }: { by: string; at: Date },
): Promise<string> {
  const whole = new URL(url);
  whole.hash = "";
  const address = whole.href;
  await holdJobOf(tx, { url: address });
  const row = { id, url: address, host: whole.host, title, nextAt: at, by, addedAt: at };
  await tx.feed.createMany({ data: [row], skipDuplicates: true });
  const feed = await tx.feed.findUniqueOrThrow({ where: { url: address } });
  if (feed.state !== "followed" && feed.state !== "choosing")
    await tx.feed.update({
      where: { id: feed.id },
      data: { state: "looking", failures: 0, failure: null, nextAt: at },
    });
  return feed.id;
}
