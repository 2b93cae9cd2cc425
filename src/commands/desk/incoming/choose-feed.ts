import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { addressWords } from "@/domain/feeds/address-words";
import { NamedFeed } from "@/domain/feeds/feed";
import type { FeedAnswer } from "@/domain/outbox/answers";
import type { ChooseFeedRequest } from "@/domain/outbox/requests";
import { askFeed, holdJobOf } from "../../feeds/ask-feed";
import { leadFeedTo } from "../../feeds/lead-feed-to";
import { atDesk } from "../run-action";

/** Chooses one of the feeds that a page names, and has it asked at once. */
export async function chooseFeed(
  db: Database,
  viewer: Viewer,
  { action, feed: id, url }: ChooseFeedRequest,
  at: Date,
): Promise<FeedAnswer> {
  const words = `Chose the feed ${addressWords(url)} of those that a page names`;
  return atDesk<FeedAnswer>(db, { viewer, action, kind: "feed", words, at }, async (desk) => {
    const { tx } = desk;
    await holdJobOf(tx, { id });
    const feed = await tx.feed.findUnique({ where: { id } });
    // Another editor chose before: what they chose stands.
    if (feed && feed.state !== "choosing") {
      await desk.say("Chose a feed, after another had");
      return { ok: true, feed: id };
    }
    const choices = NamedFeed.array().safeParse(feed?.choices);
    if (!choices.success || !choices.data.some((one) => one.url === url))
      return { ok: false, reason: "not-found" };
    await leadFeedTo(tx, id, url, at);
    await askFeed(tx, id, { byId: viewer.id, by: viewer.name, at });
    return { ok: true, feed: id };
  });
}
