import type { Database, Tx } from "@/db/connection";
import type { AccountEventKind } from "@/domain/access/account-event";
import type { UserAct } from "@/domain/access/account-forms";
import type { Actor } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { note } from "./audit/note";
import { oneAfterAnother } from "./one-after-another";
import { disconnect } from "./openid/disconnect";
import { hasPassword } from "./own/disconnect-own";
import { takePasskeys } from "./passkeys/own-passkeys";
import { endSignIns } from "./second-factor/pending";
import { endSession } from "./sessions/sessions";
import { endTokensOf } from "./tokens/tokens";

export type Managed = { ok: true } | { ok: false; reason: "not-found" | "last-admin" };

/**
 * What an administrator does to an account. Whatever takes a right away, or gives one, ends the sessions of the account:
 * a session never has another role than the one that it began with. The last administrator stays.
 */
export function manageUser(
  db: Database,
  userId: string,
  act: Exclude<UserAct, { act: "reset" }>,
  by: Actor,
  at: Date,
): Promise<Managed> {
  return oneAfterAnother(db, async (tx): Promise<Managed> => {
    const user = await tx.user.findUnique({ where: { id: userId } });
    if (user === null) return { ok: false, reason: "not-found" };
    const noted = (kind: AccountEventKind, what: string) => note(tx, { kind, userId, what, by, at });
    const isAdmin = user.role === "admin" && user.disabledAt === null;
    const makesTokens = act.act !== "close" && (act.act !== "change-role" || may(act.role, "chief"));
    const leaves =
      act.act === "close" ||
      (act.act === "change-role" && act.role !== "admin") ||
      (act.act === "disconnect" && !(await hasPassword(tx, userId)));
    if (isAdmin && leaves && (await openAdmins(tx)) === 1) return { ok: false, reason: "last-admin" };
    switch (act.act) {
      case "change-role":
        if (act.role === user.role) return { ok: true };
        await tx.user.update({ where: { id: userId }, data: { role: act.role } });
        await noted("role", `role changed from ${user.role} to ${act.role}`);
        break;
      case "close":
        await tx.user.update({ where: { id: userId }, data: { disabledAt: at } });
        await noted("account", "account closed");
        break;
      case "reopen":
        await tx.user.update({ where: { id: userId }, data: { disabledAt: null } });
        await noted("account", "account opened again");
        break;
      case "reset-factor":
        if (!user.twoFactorEnabled) return { ok: false, reason: "not-found" };
        await tx.twoFactor.deleteMany({ where: { userId } });
        await tx.user.update({ where: { id: userId }, data: { twoFactorEnabled: false } });
        await noted("second_factor", "second factor taken away");
        break;
      case "take-passkeys":
        if (!(await takePasskeys(tx, userId, { what: "passkeys taken away", by, at })))
          return { ok: false, reason: "not-found" };
        break;
      case "disconnect": {
        const what = "connection with OpenID Connect taken away";
        if (!(await disconnect(tx, userId, { what, by, at }))) return { ok: false, reason: "not-found" };
        break;
      }
      case "end-session":
        return (await endSession(tx, userId, act.session, by, at))
          ? { ok: true }
          : { ok: false, reason: "not-found" };
      case "end-sessions":
        await noted("session", "sessions ended");
        break;
      default:
        return act satisfies never;
    }
    await endSignIns(tx, userId);
    if (!makesTokens) await endTokensOf(tx, userId, by, at);
    return { ok: true };
  });
}

const openAdmins = (tx: Tx): Promise<number> => tx.user.count({ where: { role: "admin", disabledAt: null } });
