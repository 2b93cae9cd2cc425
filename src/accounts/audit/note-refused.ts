import type { Database } from "@/db/connection";
import { networkOf } from "@/domain/access/network";
import { noPerson } from "@/domain/access/no-person";
import type { Browser } from "../sessions/browser";
import { isFirstInHour } from "../throttle";
import { note } from "./note";

export const tooMany = "too many tries";
const noAccount = "no such account";

/**
 * A sign-in that was refused: by whose account, and why in words. The throttle bounds the wrong passwords and codes of an
 * account; what nobody bounds is written `once` an hour for each network, so that whoever knocks for ever fills no disk.
 */
export async function noteRefused(
  db: Database,
  { userId, what }: { userId: string | null; what: string },
  from: Browser,
  at: Date,
  { once = what === tooMany }: { once?: boolean } = {},
): Promise<void> {
  if (once && !(await isFirstInHour(db, [userId, what, networkOf(from.from)].join("\n")))) return;
  await note(db, { kind: "refused_sign_in", userId, what, by: noPerson.stranger, at, from });
}

/**
 * The same for an address that was typed. What was typed for nobody is not kept: it may be a password in the wrong field. Either
 * way something is written, so that the time of an answer does not tell whether there is such an account.
 */
export async function noteKnock(
  db: Database,
  { email, ...from }: Browser & { email: string },
  what: string,
): Promise<void> {
  const user = await db.user.findUnique({ where: { email }, select: { id: true } });
  const at = new Date();
  if (user === null) return noteRefused(db, { userId: null, what: noAccount }, from, at, { once: true });
  return noteRefused(db, { userId: user.id, what }, from, at);
}
