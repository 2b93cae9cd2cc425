import type { Database } from "@/db/connection";

/** A worker that has not been heard of for so long, in seconds, is no more told of. */
const forgotten = 3_600;

/** A sign of life of a worker process; those long gone are taken off the list. */
export async function beatWorker(
  db: Database,
  { id, host, pid }: { id: string; host: string; pid: number },
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO worker (id, host, pid, started_at, beat_at) VALUES (${id}::uuid, ${host}, ${pid}, now(), now())
    ON CONFLICT (id) DO UPDATE SET beat_at = now()`;
  await db.$executeRaw`DELETE FROM worker WHERE beat_at < now() - make_interval(secs => ${forgotten})`;
}

export async function endWorker(db: Database, id: string): Promise<void> {
  await db.worker.deleteMany({ where: { id } });
}
