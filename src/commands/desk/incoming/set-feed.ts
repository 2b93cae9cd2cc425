import type { Database } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { Viewer } from "@/domain/access/viewer";
import { addressWords } from "@/domain/feeds/address-words";
import type { FeedAnswer } from "@/domain/outbox/answers";
import type { SetFeedRequest } from "@/domain/outbox/requests";
import { askFeed, holdJobOf } from "../../feeds/ask-feed";
import { cancelJobs } from "../../jobs/job-steps";
import { leaveHub } from "../../websub/leave-hub";
import { atDesk } from "../run-action";

const did: Record<SetFeedRequest["to"], string> = {
  followed: "Asked the feed",
  paused: "Let rest the feed",
  removed: "Took off the feed",
};

/** Asks a feed now, lets it rest, or takes it off the list. What came by it stays, and so does it: put back, it goes on where it was. */
export async function setFeed(
  db: Database,
  viewer: Viewer,
  { action, feed: id, to }: SetFeedRequest,
  at: Date,
): Promise<FeedAnswer> {
  return atDesk<FeedAnswer>(db, { viewer, action, kind: "feed", words: did[to], at }, async (desk) => {
    const { tx } = desk;
    await holdJobOf(tx, { id });
    const feed = await tx.feed.findUnique({ where: { id } });
    // A wire is no feed that could be asked.
    if (!feed || feed.wire !== null) return { ok: false, reason: "not-found" };
    await desk.say(`${did[to]} ${addressWords(feed.url)}`);
    if (to !== "followed") {
      await cancelJobs(tx, { feedId: id }, at);
      await tx.feed.update({ where: { id }, data: { state: to, choices: Prisma.DbNull } });
      await leaveHub(tx, id, { byId: viewer.id, by: viewer.name, at });
      return { ok: true, feed: id };
    }
    if (feed.state === "choosing") return { ok: true, feed: id };
    const isKnown = feed.succeededAt !== null;
    await tx.feed.update({ where: { id }, data: { state: isKnown ? "followed" : "looking", nextAt: at } });
    await askFeed(tx, id, { byId: viewer.id, by: viewer.name, at });
    return { ok: true, feed: id };
  });
}
