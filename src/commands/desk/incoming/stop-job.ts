import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { StopJobAnswer } from "@/domain/outbox/answers";
import type { StopJobRequest } from "@/domain/outbox/requests";
import { cancelJobs } from "../../jobs/job-steps";

/** Takes a job back that waits or is being done; whoever does it notices within a second. What has ended stays as it is. */
export async function stopJob(
  db: Database,
  _viewer: Viewer,
  { job: id }: StopJobRequest,
  at: Date,
): Promise<StopJobAnswer> {
  await cancelJobs(db, { id }, at);
  return (await db.job.count({ where: { id } })) === 1 ? { ok: true } : { ok: false, reason: "not-found" };
}
