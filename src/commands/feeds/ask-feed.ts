import { randomUUID } from "node:crypto";
import type { Tx } from "@/db/connection";
import { addJob } from "../jobs/job-steps";

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
