import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { reviveJobs } from "@/commands/jobs/job-steps";
import { takeJobs } from "@/commands/jobs/take-jobs";
import { beatWorker, endWorker } from "@/commands/jobs/worker-life";
import type { OutsideSettings } from "@/services/outside/outside-settings";
import { type Db, doJob } from "./do-job";

/** In ms. */
const betweenSigns = 5_000;

/**
 * Takes jobs from the queue and does them until it is told to stop; what was begun is ended first, for ten seconds. Any number of
 * these may run on one database, on this machine or others: each job is done by one of them.
 */
export async function runWorker(
  db: Db,
  { url, outside, stop }: { url: string; outside: OutsideSettings; stop: AbortSignal },
): Promise<void> {
  const worker = { id: randomUUID(), host: hostname(), pid: process.pid, startedAt: new Date() };
  await beatWorker(db, worker, worker.startedAt);
  const signs = setInterval(() => {
    const at = new Date();
    Promise.all([beatWorker(db, worker, at), reviveJobs(db, at)]).catch((error: Error) =>
      console.error(`The worker does not reach the database: ${error.message}`),
    );
  }, betweenSigns);
  const taking = await takeJobs(url, (job) => doJob(db, job, outside));
  await new Promise<void>((done) => {
    if (stop.aborted) done();
    else stop.addEventListener("abort", () => done(), { once: true });
  });
  clearInterval(signs);
  await taking.stop();
  await endWorker(db, worker.id);
}
