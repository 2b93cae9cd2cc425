import type { Database } from "@/db/connection";
import type { Actor } from "@/domain/access/actor";
import { findLink, makeLink, takeLink } from "./access-link";
import { note } from "./audit/note";
import { credentialOf } from "./create-user";
import { hashPassword } from "./hash-password";
import { oneAfterAnother } from "./one-after-another";
import { disconnect } from "./openid/disconnect";
import { takePasskeys } from "./passkeys/own-passkeys";
import { endSignIns } from "./second-factor/pending";

/** Makes a link by which somebody chooses a new password, within a day; earlier ones are void. Null where there is nobody. */
export function offerReset(db: Database, userId: string, by: Actor, at: Date): Promise<string | null> {
  return oneAfterAnother(db, async (tx) => {
    if (!(await tx.user.findUnique({ where: { id: userId }, select: { id: true } }))) return null;
    await tx.accessLink.deleteMany({ where: { kind: "password_reset", userId } });
    await note(tx, { kind: "password", userId, what: "was given a link to choose a new password", by, at });
    return makeLink(tx, { kind: "password_reset", userId }, by, at);
  });
}

export type Reset = { ok: true; email: string } | { ok: false; reason: "bad-link" };

/** Sets the password that the holder of the link chose, once, ends every session of the account, and takes its passkeys and its connections with providers away. */
export async function resetPassword(
  db: Database,
  { token, password }: { token: string; password: string },
  at: Date,
): Promise<Reset> {
  if ((await findLink(db, "password_reset", token, at)) === null) return { ok: false, reason: "bad-link" };
  const passwordHash = await hashPassword(db, password);
  return oneAfterAnother(db, async (tx): Promise<Reset> => {
    const link = await findLink(tx, "password_reset", token, at);
    if (link?.userId == null || !(await takeLink(tx, link.id, at))) return { ok: false, reason: "bad-link" };
    const { userId } = link;
    const { count } = await tx.account.updateMany({
      where: { userId, providerId: "credential" },
      data: { password: passwordHash },
    });
    // Who joined by OpenID Connect has had none until now.
    if (count === 0) await tx.account.create({ data: { userId, ...credentialOf(userId, passwordHash) } });
    await endSignIns(tx, userId);
    const { email, name } = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    await note(tx, {
      kind: "password",
      userId,
      what: "chose a new password by a link",
      by: { id: userId, name },
      at,
    });
    // Whoever had a session of theirs may have connected the account with somebody else's sign-in.
    const owner = { by: { id: userId, name }, at };
    await disconnect(tx, userId, {
      what: "connection with OpenID Connect taken away with the old password",
      ...owner,
    });
    await takePasskeys(tx, userId, { what: "passkeys taken away with the old password", ...owner });
    return { ok: true, email };
  });
}
