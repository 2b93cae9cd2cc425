import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { reviveJobs } from "@/commands/jobs/job-steps";
import { sendDue } from "@/commands/jobs/send-due";
import { takeJobs } from "@/commands/jobs/take-jobs";
import { beatWorker, endWorker } from "@/commands/jobs/worker-life";
import type { OutsideSettings } from "@/services/outside/outside-settings";
import type { LookUpService } from "@/services/reconcile/look-up";
import { doJob } from "./do-job";
import { WatchedFolder } from "./watched-folder";
import type { Db, Mailing } from "./work";

/** In ms. */
const betweenSigns = 5_000;
/** After so many errors of the queue without a sign of life between them, it ends: a new start mends the queue. */
const mostErrors = 30;

/**
 * Takes jobs from the queue and does them until it is told to stop; what was begun is ended first, for ten seconds. Any number of
 * these may run on one database, on this machine or others: each job is done by one of them.
 *
 * Throws where the queue fails again and again.
 */
export async function runWorker(
  db: Db,
  {
    url,
    outside,
    archive = null,
    wiresFolder = null,
    mailing = null,
    site,
    services = [],
    isPublic = false,
    stop,
  }: {
    url: string;
    outside: OutsideSettings;
    archive?: string | null;
    /** Where files of wires come to lie; null where no folder is watched. */
    wiresFolder?: string | null;
    mailing?: Mailing | null;
    site: string;
    services?: readonly LookUpService[];
    /** Whether others reach the site at that address. */
    isPublic?: boolean;
    stop: AbortSignal;
  },
): Promise<void> {
  const worker = { id: randomUUID(), host: hostname(), pid: process.pid };
  await beatWorker(db, worker);
  let errors = 0;
  const broken = new AbortController();
  const failed = (error: Error) => {
    errors += 1;
    console.error(`The worker does not reach its jobs: ${error.message}`);
    if (errors >= mostErrors) broken.abort(error);
  };
  const taking = await takeJobs(
    url,
    (job) => doJob(db, job, outside, undefined, { mailing, site, services }),
    failed,
  );
  const wires = wiresFolder === null ? null : new WatchedFolder(wiresFolder);
  const signs = setInterval(() => {
    void wires?.look(db, new Date());
    Promise.all([
      beatWorker(db, worker),
      reviveJobs(db),
      sendDue(db, { archive, sendsMail: mailing !== null, isPublic }, new Date()),
    ]).then(() => {
      errors = 0;
    }, failed);
  }, betweenSigns);
  await ended(AbortSignal.any([stop, broken.signal]));
  clearInterval(signs);
  await taking.stop();
  await endWorker(db, worker.id);
  broken.signal.throwIfAborted();
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener("abort", () => done(), { once: true });
  });
}
