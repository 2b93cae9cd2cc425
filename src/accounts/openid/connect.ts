import { randomUUID } from "node:crypto";
import type { Database, Reader } from "@/db/connection";
import { note } from "../audit/note";
import { oneAfterAnother } from "../one-after-another";
import type { SignedIn } from "../signed-in";
import type { Identity } from "./identity";

type Here = Pick<SignedIn, "viewer" | "sessionId">;
type Connected = { ok: true } | { ok: false; reason: "openid-of-another" | "openid-old-session" };

/** How long after signing in somebody may connect their account, in ms. */
const connectsWithin = 15 * 60 * 1_000;

/** Whether a session runs and began a moment ago: one that somebody found open is no leave to make a way in that lasts. */
export async function mayConnect(db: Reader, sessionId: string, at: Date): Promise<boolean> {
  const since = new Date(at.getTime() - connectsWithin);
  return (await db.session.count({ where: { id: sessionId, createdAt: { gt: since } } })) > 0;
}

/** Connects the account of somebody who has just signed in with who they are at the provider, from then on a way in. */
export function connect(
  db: Database,
  { viewer, sessionId }: Here,
  identity: Identity,
  at: Date,
): Promise<Connected> {
  return oneAfterAnother(db, async (tx): Promise<Connected> => {
    if (!(await mayConnect(tx, sessionId, at))) return { ok: false, reason: "openid-old-session" };
    const { provider: providerId, subject: accountId } = identity;
    const before = await tx.account.findUnique({
      where: { providerId_accountId: { providerId, accountId } },
    });
    if (before !== null)
      return before.userId === viewer.id ? { ok: true } : { ok: false, reason: "openid-of-another" };
    await tx.account.deleteMany({ where: { userId: viewer.id, providerId } });
    await tx.account.create({ data: { id: randomUUID(), userId: viewer.id, providerId, accountId } });
    const what = "connected the account with OpenID Connect";
    await note(tx, { kind: "account", userId: viewer.id, what, by: viewer, at });
    return { ok: true };
  });
}

/** Whether somebody can come in through this provider. */
export async function isConnected(db: Database, userId: string, provider: string): Promise<boolean> {
  return (await db.account.count({ where: { userId, providerId: provider } })) > 0;
}
