import type { Reader } from "@/db/connection";
import { workersLiving } from "@/db/workers-living";
import { bySchedule, type JobLine, type JobTold } from "@/domain/jobs/job";
import { LookedUp } from "@/domain/reconcile/looked-up";

/** The newest jobs that somebody asked for; how the feeds are that are asked by themselves, their own page tells. */
export async function jobLines(db: Reader, limit = 100): Promise<JobLine[]> {
  const byId = { not: bySchedule.byId };
  const rows = await db.job.findMany({
    where: { byId },
    orderBy: [{ askedAt: "desc" }, { id: "asc" }],
    take: limit,
  });
  return rows.map(lineOf);
}

/** The last looks at articles that are watched, and what an archive was asked for, the newest first. */
export async function lookLines(db: Reader, limit = 50): Promise<JobLine[]> {
  const rows = await db.job.findMany({
    where: { kind: { in: ["look-again", "archive-page"] }, byId: bySchedule.byId },
    orderBy: [{ askedAt: "desc" }, { id: "asc" }],
    take: limit,
  });
  return rows.map(lineOf);
}

/** One job, with how many workers live; null where there is none of that id. */
export async function jobTold(db: Reader, id: string): Promise<JobTold | null> {
  const row = await db.job.findUnique({ where: { id } });
  if (row === null) return null;
  const found = row.kind === "look-up-name" && row.answer !== null ? LookedUp.parse(row.answer) : null;
  return { ...lineOf(row), found, workers: await workersAlive(db) };
}

/** How many workers have given a sign of life of late. */
export async function workersAlive(db: Reader): Promise<number> {
  const [found] = await db.$queryRawUnsafe<{ workers: number }[]>(workersLiving);
  return found?.workers ?? 0;
}

type Row = Omit<JobLine, "askedAt" | "endedAt"> & { askedAt: Date; endedAt: Date | null };

const lineOf = ({ id, kind, what, state, failure, by, askedAt, endedAt }: Row): JobLine => ({
  ...{ id, kind, what, state, failure, by },
  askedAt: askedAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
});
