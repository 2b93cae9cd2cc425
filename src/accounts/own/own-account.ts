import type { Database, Reader } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";

export type OwnSession = { id: string; browser: string; since: Date; expiresAt: Date };

/** Where somebody is signed in, the latest first. */
export async function ownSessions(db: Reader, userId: string, at: Date): Promise<OwnSession[]> {
  const sessions = await db.session.findMany({
    where: { userId, expiresAt: { gt: at } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return sessions.map(({ id, userAgent, createdAt, expiresAt }) => ({
    id,
    browser: userAgent ?? "",
    since: createdAt,
    expiresAt,
  }));
}

/** Ends one of somebody's own sessions, or all but the one that asks. */
export async function endOwnSessions(
  db: Database,
  userId: string,
  which: { only: string } | { allBut: string },
): Promise<void> {
  await db.session.deleteMany({
    where: { userId, id: "only" in which ? which.only : { not: which.allBut } },
  });
}

/** What one is called from now on. What was signed before keeps the name of its time. */
export async function rename(
  db: Database,
  { id, name: before }: Viewer,
  name: string,
  at: Date,
): Promise<void> {
  if (name === before) return;
  await db.$transaction([
    db.user.update({ where: { id }, data: { name } }),
    db.accountEvent.create({
      data: { userId: id, what: `renamed from ${before} to ${name}`, by: before, at },
    }),
  ]);
}
