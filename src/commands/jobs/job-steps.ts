import type { Database, Reader, Tx } from "@/db/connection";
import type { Prisma } from "@/db/generated/client";
import { jobsInQueue, sendJob } from "@/db/queue";
import { bySchedule, type JobInput, type JobKind, longestSilence, mostTries } from "@/domain/jobs/job";

/** What a job leaves behind, written in the transaction that ends it. */
export type Leave = (tx: Tx) => Promise<void>;

/** Writes a job down and sends it; one that is there already is left as it is. */
export async function addJob<K extends JobKind>(
  tx: Tx,
  job: {
    id: string;
    kind: K;
    what: string;
    input: JobInput<K>;
    /** The feed that it reads: no second one is open for it meanwhile. */
    feedId?: string;
    /** The article that it looks at again, likewise. */
    articleId?: string;
    /** The sanction list that it has, likewise. */
    listId?: string;
    byId: string;
    by: string;
    at: Date;
  },
): Promise<void> {
  const { at, ...row } = job;
  const { count } = await tx.job.createMany({ data: [{ ...row, askedAt: at }], skipDuplicates: true });
  if (count === 1) await sendJob(tx, job.id, { isAwaited: job.byId !== bySchedule.byId });
}

/** A job that was taken. `turn` says which time that is, so that nobody ends what was given to another since. */
export type Taken = { id: string; turn: number; kind: string; input: unknown };

/** Takes a job that waits; null where another worker has it, or it has ended meanwhile. */
export async function takeJob(db: Database, id: string): Promise<Taken | null> {
  const [job] = await db.$queryRaw<Taken[]>`
    UPDATE job SET state = 'running', started_at = now(), beat_at = now(), tries = tries + 1
    WHERE id = ${id}::uuid AND state = 'waiting'
    RETURNING id::text, tries AS turn, kind, input`;
  return job ?? null;
}

/** Takes jobs back: what waits is not begun, and of what is under way nothing is kept. What has ended stays as it is. */
export async function cancelJobs(db: Reader, which: Prisma.JobWhereInput, at: Date): Promise<void> {
  await db.job.updateMany({
    where: { ...which, state: { in: ["waiting", "running"] } },
    data: { state: "canceled", endedAt: at },
  });
}

/** Forgets how jobs went that have ended. */
export async function forgetEnded(tx: Tx, which: Prisma.JobWhereInput): Promise<void> {
  await tx.job.deleteMany({ where: { ...which, state: { in: ["done", "failed", "canceled"] } } });
}

/** A sign of life of whoever does it. False where it was taken back, or given to another: then it is to be left. */
export async function beatJob(db: Database, { id, turn }: Taken): Promise<boolean> {
  // By the clock of the database: those of the machines that work for it may differ by more than the longest silence.
  const count = await db.$executeRaw`
    UPDATE job SET beat_at = now() WHERE id = ${id}::uuid AND state = 'running' AND tries = ${turn}`;
  return count === 1;
}

/**
 * Ends a job, with what it leaves, in one transaction: what it did is there once, however often it was begun. False where it
 * was taken back, or another has it: then nothing is left of this.
 */
export function endJob(
  db: Database,
  { id, turn }: Taken,
  failure: string | null,
  leave: Leave = async () => undefined,
  longest = longestLeave,
): Promise<boolean> {
  const state = failure === null ? "done" : "failed";
  const work = async (tx: Tx) => {
    const count = await tx.$executeRaw`
      UPDATE job SET state = ${state}::job_state, failure = ${failure}, ended_at = now()
      WHERE id = ${id}::uuid AND state = 'running' AND tries = ${turn}`;
    if (count === 1) await leave(tx);
    return count === 1;
  };
  return db.$transaction(work, { timeout: longest });
}

/** Keeps what came of a job for whoever asked, in the transaction that ends it. */
export async function keepAnswer(tx: Tx, id: string, answer: Prisma.InputJsonValue): Promise<void> {
  await tx.job.update({ where: { id }, data: { answer } });
}

/** What a job leaves may be a thousand items of a feed, in ms of a database that has other work. */
const longestLeave = 60_000;

/** So long, in ms, may a job wait before it is looked whether the queue still has it. */
const longestWait = 60_000;

/**
 * Sends again what was begun by a worker that has gone, killed or cut off, and what waits without the queue knowing of it. What
 * was begun too often has failed: whatever ends its worker is not tried for ever. Answers how many were sent.
 */
export function reviveJobs(db: Database): Promise<number> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`
      WITH lost AS (
        UPDATE job SET state = 'failed', ended_at = now(),
          failure = 'It was begun ' || tries || ' times, and whoever did it was gone each time.'
        WHERE state = 'running' AND tries >= ${mostTries} AND beat_at < now() - make_interval(secs => ${longestSilence / 1_000})
        RETURNING kind, feed_id, article_id, list_id, failure
      ), unseen AS (
        UPDATE article_watch w SET failure = lost.failure FROM lost
        WHERE w.article_id = lost.article_id AND lost.kind = 'look-again'
      ), unread AS (
        UPDATE sanction_list l SET failures = failures + 1, failure = lost.failure FROM lost WHERE l.id = lost.list_id
      )
      UPDATE feed SET failures = failures + 1, failure = lost.failure FROM lost WHERE feed.id = lost.feed_id`;
    const left = await tx.$queryRaw<{ id: string }[]>`
      UPDATE job SET state = 'waiting', started_at = NULL, beat_at = NULL
      WHERE state = 'running' AND beat_at < now() - make_interval(secs => ${longestSilence / 1_000})
      RETURNING id::text`;
    const waiting = await tx.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM job
      WHERE state = 'waiting' AND beat_at IS NULL AND asked_at < now() - make_interval(secs => ${longestWait / 1_000})
      ORDER BY asked_at LIMIT 1000 FOR UPDATE SKIP LOCKED`;
    const ids = [...new Set([...left, ...waiting].map(({ id }) => id))];
    const known = ids.length === 0 ? new Set<string>() : await jobsInQueue(tx, ids);
    const lost = ids.filter((id) => !known.has(id));
    for (const id of lost) await sendJob(tx, id, { isAwaited: true });
    return lost.length;
  });
}
