import type { Database, Reader } from "@/db/connection";
import { auth } from "../auth";
import { oneAfterAnother } from "../one-after-another";
import { disconnect } from "../openid/disconnect";
import { type SignedIn, sessionCookie } from "../signed-in";
import { type ByOwnPassword, byOwnPassword } from "./own-password";

type Asking = Pick<SignedIn, "viewer"> & { headers: Headers; at: Date };
type Disconnected = ByOwnPassword<object> | { ok: false; reason: "openid-no-password" | "not-found" };

/** Whether somebody has a password of this house: who joined by a provider has none at first. */
export async function hasPassword(db: Reader, userId: string): Promise<boolean> {
  const where = { userId, providerId: "credential", password: { not: null } };
  return (await db.account.count({ where })) > 0;
}

/** Takes one's own connection with a provider away, which leaves the password for a way in. */
export async function disconnectOwn(
  db: Database,
  { viewer, headers, at }: Asking,
  password: string,
): Promise<Disconnected> {
  if (!(await hasPassword(db, viewer.id))) return { ok: false, reason: "openid-no-password" };
  const done = await byOwnPassword(db, viewer, async () => {
    await auth(db).api.verifyPassword({ body: { password }, headers: await sessionCookie(db, headers) });
    const what = "disconnected the account from OpenID Connect";
    const had = await oneAfterAnother(db, (tx) => disconnect(tx, viewer.id, { what, by: viewer, at }));
    return { had };
  });
  return done.ok && !done.had ? { ok: false, reason: "not-found" } : done;
}
