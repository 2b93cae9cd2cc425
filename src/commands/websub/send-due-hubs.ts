import { randomUUID } from "node:crypto";
import type { Database } from "@/db/connection";
import { bySchedule } from "@/domain/jobs/job";
import { betweenAsks, renewal } from "@/domain/websub/hub";
import { sendingAlone } from "../jobs/asked-hosts";
import { addJob } from "../jobs/job-steps";

/** Has hubs asked to tell of feeds that are followed: those that do not yet, and those whose time comes to an end. A few at a time. */
export function sendDueHubs(db: Database, at: Date): Promise<string[]> {
  return sendingAlone(db, async (tx) => {
    const due = await tx.feedHub.findMany({
      where: {
        feed: { state: "followed" },
        AND: [
          { OR: [{ askedAt: null }, { askedAt: { lt: new Date(at.getTime() - betweenAsks) } }] },
          {
            OR: [
              { state: "named" },
              { state: "on", leaseUntil: { lt: new Date(at.getTime() + renewal) } },
              // Who refused is asked again in a week.
              { state: "denied", askedAt: { lt: new Date(at.getTime() - 7 * 86_400_000) } },
            ],
          },
        ],
      },
      take: 10,
    });
    const jobs: string[] = [];
    for (const { feedId, hub } of due) {
      const id = randomUUID();
      await tx.feedHub.update({ where: { feedId }, data: { askedAt: at } });
      const input = { feed: feedId, mode: "subscribe" as const };
      await addJob(tx, { id, kind: "ask-hub", what: hub, input, ...bySchedule, at });
      jobs.push(id);
    }
    return jobs;
  });
}
