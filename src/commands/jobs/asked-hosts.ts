import type { Database, Tx } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { bySchedule } from "@/domain/jobs/job";

/** Of one host at once, whatever it serves: feeds, articles that are watched, and sanction lists. */
const together = 2;
/** Under way at once by the schedule, all hosts together: what editors ask for finds a worker. */
const mostOpen = 8;

/** The host and the asker of each job that is open. */
const openOfHosts = Prisma.sql`
  SELECT f.host, j.by_id FROM job j JOIN feed f ON f.id = j.feed_id WHERE j.state IN ('waiting', 'running')
  UNION ALL
  SELECT w.host, j.by_id FROM job j JOIN article_watch w ON w.article_id = j.article_id
  WHERE j.state IN ('waiting', 'running')
  UNION ALL
  SELECT l.host, j.by_id FROM job j JOIN sanction_list l ON l.id = j.list_id WHERE j.state IN ('waiting', 'running')`;

/** Of all that is due, rows with an `id`, a `host` and when it is due (`next_at`), those that can be asked for now: the longest due first. */
export const withinLimits = (due: Prisma.Sql): Prisma.Sql => Prisma.sql`
  WITH open AS (${openOfHosts}), due AS (
    SELECT d.*, row_number() OVER (PARTITION BY d.host ORDER BY d.next_at, d.id)
        + (SELECT count(*) FROM open WHERE open.host = d.host) AS turn
    FROM (${due}) AS d
  )
  SELECT * FROM due WHERE turn <= ${together} ORDER BY next_at, id
  LIMIT greatest(0, ${mostOpen} - (SELECT count(*) FROM open WHERE by_id = ${bySchedule.byId}))`;

/** Names the lock of whoever sends what is due, among the advisory locks of this database. */
const sending = 7_146_001;

/** Sends what is due, unless another worker does at this moment: then none. */
export function sendingAlone(db: Database, send: (tx: Tx) => Promise<string[]>): Promise<string[]> {
  return db.$transaction(async (tx) => {
    const [lock] = await tx.$queryRaw<{ isOurs: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(${sending}) AS "isOurs"`;
    return lock?.isOurs ? send(tx) : [];
  });
}

/** Puts off all that is asked of a host, which wants to be left alone; what is being asked at this moment hears it itself. */
export async function leaveHostAlone(tx: Tx, host: string, until: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE feed SET next_at = ${until} WHERE id IN (
      SELECT id FROM feed WHERE host = ${host} AND next_at < ${until} FOR UPDATE SKIP LOCKED)`;
  await tx.$executeRaw`
    UPDATE article_watch SET next_at = ${until} WHERE article_id IN (
      SELECT article_id FROM article_watch WHERE host = ${host} AND next_at < ${until} FOR UPDATE SKIP LOCKED)`;
  await tx.$executeRaw`
    UPDATE sanction_list SET next_at = ${until} WHERE id IN (
      SELECT id FROM sanction_list WHERE host = ${host} AND next_at < ${until} FOR UPDATE SKIP LOCKED)`;
}
