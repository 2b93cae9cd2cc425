import { randomUUID } from "node:crypto";
import type { Database, Tx } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { nextAsk } from "@/domain/feeds/next-ask";
import { bySchedule } from "@/domain/jobs/job";
import { sendingAlone, withinLimits } from "../jobs/asked-hosts";
import { addJob, forgetEnded } from "../jobs/job-steps";

type Due = { id: string; url: string; etag: string | null; lastModified: string | null; failures: number };

/**
 * Sends a job for each feed that is due at `at`, a few at a time, two for one host, and none for a feed of which one is open. If
 * nothing comes of it, not even a word of why, the feed is due again as if it had failed. Answers the ids of the jobs; none
 * where another worker sends at this moment.
 */
export function sendDueFeeds(db: Database, at: Date): Promise<string[]> {
  return sendingAlone(db, async (tx) => {
    const due = await tx.$queryRaw<Due[]>(
      withinLimits(Prisma.sql`
        SELECT id, host, next_at, url, etag, last_modified AS "lastModified", failures FROM feed f
        WHERE state IN ('looking', 'followed') AND next_at <= ${at}
          AND NOT EXISTS (SELECT FROM job j WHERE j.feed_id = f.id AND j.state IN ('waiting', 'running'))`),
    );
    const jobs: string[] = [];
    for (const feed of due) jobs.push(await sendFeed(tx, feed, at));
    return jobs;
  });
}

async function sendFeed(tx: Tx, { id, url, etag, lastModified, failures }: Due, at: Date): Promise<string> {
  const pause = nextAsk({ usual: null, fresh: null, failures: failures + 1, retryAfter: null, chance: 0 });
  await tx.feed.update({ where: { id }, data: { nextAt: new Date(at.getTime() + pause * 1_000) } });
  await tx.feedHub.updateMany({ where: { feedId: id }, data: { pinged: false } });
  // Who asked for a reading sees how it went; those that nobody asked for are told by the feed itself.
  await forgetEnded(tx, { feedId: id, byId: bySchedule.byId });
  const job = randomUUID();
  const input = { feed: id, url, etag, lastModified };
  await addJob(tx, { id: job, kind: "read-feed", what: url, input, feedId: id, ...bySchedule, at });
  return job;
}
