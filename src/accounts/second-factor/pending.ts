import type { Database, Tx } from "@/db/connection";
import { auth } from "../auth";
import { withCookie } from "../signed-in";

/** Whose sign-in waits for a code. */
export type PendingUser = { id: string; name: string; email: string };

/** Whose code this browser still owes; null where it owes none, or took too long. */
export async function pendingUser(db: Database, headers: Headers): Promise<PendingUser | null> {
  const id = await auth(db).api.pendingUserId({ headers: await pendingCookie(db, headers) });
  if (id === null) return null;
  const select = { id: true, name: true, email: true };
  return db.user.findUnique({ where: { id, disabledAt: null, twoFactorEnabled: true }, select });
}

/** The one cookie that a code is looked at with: never the session of somebody who is signed in here. */
export async function pendingCookie(db: Database, headers: Headers): Promise<Headers> {
  return withCookie(headers, (await auth(db).$context).createAuthCookie("two_factor").name);
}

/** Ends whatever lets somebody in: their sessions, and their sign-ins that wait for a code. */
export async function endSignIns(tx: Tx, userId: string): Promise<void> {
  await tx.session.deleteMany({ where: { userId } });
  await tx.verification.deleteMany({ where: { value: userId } });
}
