import type { Database, Reader, Tx } from "@/db/connection";
import type { Prisma, Session } from "@/db/generated/client";
import type { Actor } from "@/domain/access/actor";
import { browserWords } from "@/domain/access/browser-words";
import type { ShownSession } from "@/domain/access/shown-session";
import type { Viewer } from "@/domain/access/viewer";
import { note } from "../audit/note";

/** For a query of sessions: those that run, the latest seen first. */
export const runningSessions = (at: Date) =>
  ({
    where: { expiresAt: { gt: at } },
    orderBy: [{ seenAt: "desc" }, { id: "asc" }],
  }) satisfies Prisma.User$sessionsArgs;

export function shownSession({ id, userAgent, ipAddress, createdAt, seenAt }: Session): ShownSession {
  return { id, browser: userAgent ?? "", network: ipAddress, since: createdAt, seenAt };
}

/** Where somebody is signed in, the latest seen first. */
export async function ownSessions(db: Reader, userId: string, at: Date): Promise<ShownSession[]> {
  const { where, orderBy } = runningSessions(at);
  const sessions = await db.session.findMany({ where: { userId, ...where }, orderBy });
  return sessions.map(shownSession);
}

/** Ends one of somebody's own sessions, or all but the one that asks. Answers whether there was one. */
export function endOwnSessions(
  db: Database,
  viewer: Viewer,
  which: { only: string } | { allBut: string },
  at: Date,
): Promise<boolean> {
  const userId = viewer.id;
  return db.$transaction(async (tx) => {
    if ("only" in which) return endSession(tx, userId, which.only, viewer, at);
    const { count } = await tx.session.deleteMany({ where: { userId, id: { not: which.allBut } } });
    if (count > 0)
      await note(tx, { kind: "session", userId, what: "ended every other session", by: viewer, at });
    return count > 0;
  });
}

/** Ends one session of an account. Answers whether it ran: of two who end it at once, one is told so. */
export async function endSession(tx: Tx, userId: string, id: string, by: Actor, at: Date): Promise<boolean> {
  const session = await tx.session.findUnique({ where: { id, userId } });
  if (session === null) return false;
  const { count } = await tx.session.deleteMany({ where: { id, userId } });
  const what = `session ended: ${browserWords(session.userAgent ?? "")}`;
  if (count === 1) await note(tx, { kind: "session", userId, what, by, at });
  return count === 1;
}
