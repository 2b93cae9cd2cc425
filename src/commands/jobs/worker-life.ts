import type { Database } from "@/db/connection";

/** A worker that has not been heard of for so long, in ms, is no more told of. */
const forgotten = 3_600_000;

/** A sign of life of a worker process; those long gone are taken off the list. */
export async function beatWorker(
  db: Database,
  worker: { id: string; host: string; pid: number; startedAt: Date },
  at: Date,
): Promise<void> {
  await db.worker.upsert({
    where: { id: worker.id },
    create: { ...worker, beatAt: at },
    update: { beatAt: at },
  });
  await db.worker.deleteMany({ where: { beatAt: { lt: new Date(at.getTime() - forgotten) } } });
}

export async function endWorker(db: Database, id: string): Promise<void> {
  await db.worker.deleteMany({ where: { id } });
}
