import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { StopJobAnswer } from "@/domain/outbox/answers";
import type { StopJobRequest } from "@/domain/outbox/requests";

/** Takes a job back that waits or is being done; whoever does it notices within a second. What has ended stays as it is. */
export async function stopJob(
  db: Database,
  _viewer: Viewer,
  { job: id }: StopJobRequest,
  at: Date,
): Promise<StopJobAnswer> {
  await db.job.updateMany({
    where: { id, state: { in: ["waiting", "running"] } },
    data: { state: "canceled", endedAt: at },
  });
  return (await db.job.count({ where: { id } })) === 1 ? { ok: true } : { ok: false, reason: "not-found" };
}
