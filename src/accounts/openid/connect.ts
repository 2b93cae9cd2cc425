import { randomUUID } from "node:crypto";
import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { note } from "../audit/note";
import { oneAfterAnother } from "../one-after-another";
import type { Identity } from "./identity";

type Connected = { ok: true } | { ok: false; reason: "openid-of-another" };

/** Connects the account of somebody who is signed in with who they are at the provider, from then on a way in. */
export function connect(db: Database, viewer: Viewer, identity: Identity, at: Date): Promise<Connected> {
  return oneAfterAnother(db, async (tx): Promise<Connected> => {
    const { provider: providerId, subject: accountId } = identity;
    const before = await tx.account.findUnique({
      where: { providerId_accountId: { providerId, accountId } },
    });
    if (before !== null)
      return before.userId === viewer.id ? { ok: true } : { ok: false, reason: "openid-of-another" };
    await tx.account.deleteMany({ where: { userId: viewer.id, providerId } });
    await tx.account.create({ data: { id: randomUUID(), userId: viewer.id, providerId, accountId } });
    const what = "connected the account with OpenID Connect";
    await note(tx, { kind: "account", userId: viewer.id, what, by: viewer.name, at });
    return { ok: true };
  });
}

/** Whether somebody can come in through this provider. */
export async function isConnected(db: Database, userId: string, provider: string): Promise<boolean> {
  return (await db.account.count({ where: { userId, providerId: provider } })) > 0;
}
