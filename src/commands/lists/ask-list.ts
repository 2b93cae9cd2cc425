import { randomUUID } from "node:crypto";
import type { Database, Tx } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { bySchedule } from "@/domain/jobs/job";
import { nextList } from "@/domain/lists/next-list";
import { sendingAlone, withinLimits } from "../jobs/asked-hosts";
import { addJob, forgetEnded } from "../jobs/job-steps";

/** Has a list asked for, for whoever wants that; where it is being asked for already, that will do. */
export async function askList(
  tx: Tx,
  listId: string,
  asker: { byId: string; by: string; at: Date },
  id: string = randomUUID(),
): Promise<string[]> {
  const list = await tx.sanctionList.findUnique({ where: { id: listId } });
  if (list?.state !== "followed" || list.url === null) return [];
  const { url, etag, lastModified } = list;
  const input = { list: listId, url, etag, lastModified, by: asker.by };
  await addJob(tx, { id, kind: "have-list", what: url, input, listId, ...asker });
  return [id];
}

/** Sends a job for each list that is due at `at`, within the same limits as feeds are asked. Answers the ids of the jobs. */
export function sendDueLists(db: Database, at: Date): Promise<string[]> {
  return sendingAlone(db, async (tx) => {
    const due = await tx.$queryRaw<{ id: string; failures: number }[]>(
      withinLimits(Prisma.sql`
        SELECT id, host, next_at, failures FROM sanction_list l
        WHERE state = 'followed' AND next_at <= ${at}
          AND NOT EXISTS (SELECT FROM job j WHERE j.list_id = l.id AND j.state IN ('waiting', 'running'))`),
    );
    const jobs: string[] = [];
    for (const { id, failures } of due) {
      // If nothing comes of it, not even a word of why, it is due again as if it had failed.
      const pause = nextList({ failures: failures + 1, retryAfter: null, chance: 0 });
      await tx.sanctionList.update({
        where: { id },
        data: { nextAt: new Date(at.getTime() + pause * 1_000) },
      });
      await forgetEnded(tx, { listId: id, byId: bySchedule.byId });
      jobs.push(...(await askList(tx, id, { ...bySchedule, at })));
    }
    return jobs;
  });
}
