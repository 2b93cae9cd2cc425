import type { Database, Tx } from "@/db/connection";
import { sendJob } from "@/db/queue";
import { type JobInput, type JobKind, longestSilence } from "@/domain/jobs/job";

/** What a job leaves behind, written in the transaction that ends it. */
export type Leave = (tx: Tx) => Promise<void>;

/** Writes a job down and sends it; one that is there already is left as it is. */
export async function addJob<K extends JobKind>(
  tx: Tx,
  job: { id: string; kind: K; what: string; input: JobInput<K>; byId: string; by: string; at: Date },
): Promise<void> {
  const { at, ...row } = job;
  const { count } = await tx.job.createMany({ data: [{ ...row, askedAt: at }], skipDuplicates: true });
  if (count === 1) await sendJob(tx, job.id);
}

/** Takes a job that waits; null where another worker has it, or it has ended meanwhile. */
export async function takeJob(
  db: Database,
  id: string,
  at: Date,
): Promise<{ kind: string; input: unknown } | null> {
  const [job] = await db.job.updateManyAndReturn({
    where: { id, state: "waiting" },
    data: { state: "running", startedAt: at, beatAt: at, tries: { increment: 1 } },
  });
  return job ?? null;
}

/** A sign of life of whoever does it. False where it was taken back, or given to another: then it is to be left. */
export async function beatJob(db: Database, id: string, startedAt: Date, at: Date): Promise<boolean> {
  const { count } = await db.job.updateMany({
    where: { id, state: "running", startedAt },
    data: { beatAt: at },
  });
  return count === 1;
}

/**
 * Ends a job, with what it leaves, in one transaction: what it did is there once, however often it was begun. False where it
 * was taken back, or another has it: then nothing is left of this.
 */
export function endJob(
  db: Database,
  { id, startedAt, at, failure }: { id: string; startedAt: Date; at: Date; failure: string | null },
  leave: Leave = async () => undefined,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.job.updateMany({
      where: { id, state: "running", startedAt },
      data: { state: failure === null ? "done" : "failed", failure, endedAt: at },
    });
    if (count === 1) await leave(tx);
    return count === 1;
  });
}

/** Sends again what was begun by a worker that has gone, killed or cut off. Answers how many. */
export function reviveJobs(db: Database, at: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const left = await tx.job.updateManyAndReturn({
      where: { state: "running", beatAt: { lt: new Date(at.getTime() - longestSilence) } },
      data: { state: "waiting", startedAt: null, beatAt: null },
      select: { id: true },
    });
    for (const { id } of left) await sendJob(tx, id);
    return left.length;
  });
}
