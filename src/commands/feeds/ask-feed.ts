import { randomUUID } from "node:crypto";
import type { Tx } from "@/db/connection";
import { addJob } from "../jobs/job-steps";

/**
 * Holds the open job of a feed, where there is one, before the feed itself is held: whoever ends a job holds the two in that
 * order, and who holds them the other way round would wait for each other.
 */
export async function holdJobOf(
  tx: Tx,
  { id = null, url = null }: { id?: string | null; url?: string | null },
): Promise<void> {
  await tx.$executeRaw`
    SELECT FROM job j JOIN feed f ON f.id = j.feed_id
    WHERE (f.id = ${id}::uuid OR f.url = ${url}) AND j.state IN ('waiting', 'running') ORDER BY j.id FOR UPDATE OF j`;
}

/** Has a feed asked now, for whoever wants that; where it is being asked already, that will do. */
export async function askFeed(
  tx: Tx,
  feedId: string,
  asker: { byId: string; by: string; at: Date },
): Promise<void> {
  const feed = await tx.feed.findUnique({ where: { id: feedId } });
  if (feed?.state !== "looking" && feed?.state !== "followed") return;
  const { url, etag, lastModified } = feed;
  const input = { feed: feedId, url, etag, lastModified };
  await addJob(tx, { id: randomUUID(), kind: "read-feed", what: url, input, feedId, ...asker });
}
