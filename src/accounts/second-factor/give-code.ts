import { isAPIError } from "better-auth/api";
import type { Database } from "@/db/connection";
import { note } from "../audit/note";
import { noteRefused, tooMany } from "../audit/note-refused";
import { auth } from "../auth";
import { knownDevice, markDevice } from "../device";
import { browserOf } from "../sessions/browser";
import type { Opened } from "../sign-in";
import { countAttempt, forgiveAttempt } from "../throttle";
import { secretOf, takeCode, Unreadable } from "./code-step";
import { type PendingUser, pendingCookie, pendingUser } from "./pending";

/** The code of somebody's app, or one of their recovery codes, for the sign-in that waits in this browser. */
export type Given = { by: "app"; code: string } | { by: "recovery"; recovery: string };

export type CodeGiven =
  | ({ ok: true } & Opened)
  | { ok: false; reason: "sign-in-over" | "wrong-code" | "wrong-recovery" | "unreadable-factor" }
  | { ok: false; reason: "too-many"; seconds: number };

type Asking = { headers: Headers; from: string | null; device: string | null; at: Date };

/**
 * Ends a sign-in by its code: there is no session before. Wrong codes are counted by account, address and device apart
 * from wrong passwords, since a right password would forgive them.
 */
export async function giveCode(db: Database, asking: Asking, given: Given): Promise<CodeGiven> {
  const { headers, from, at } = asking;
  const user = await pendingUser(db, headers);
  if (user === null) return { ok: false, reason: "sign-in-over" };
  const device = await knownDevice(asking.device, user.email);
  const attempt = { email: user.email, from, device, gives: "code" } as const;
  const seconds = await countAttempt(db, attempt);
  if (seconds !== null) {
    await noteRefused(db, { userId: user.id, what: tooMany }, browserOf(headers), at);
    return { ok: false, reason: "too-many", seconds };
  }
  const refusal = await wrongOrNull(db, user.id, given, at);
  const opened = refusal ?? (await open(db, headers, given));
  if (typeof opened === "string") {
    await noteRefused(db, { userId: user.id, what: codeRefused[opened] }, browserOf(headers), at);
    return { ok: false, reason: opened };
  }
  await forgiveAttempt(db, attempt);
  await noteEntered(db, user, given, headers, at);
  return { ok: true, setCookies: opened, device: await markDevice(user.email) };
}

/** Takes the app's code, or says why not; recovery codes are the library's to take, where they can be read. */
async function wrongOrNull(db: Database, userId: string, given: Given, at: Date) {
  try {
    if (given.by === "app") return (await takeCode(db, userId, given.code, at)) ? null : "wrong-code";
    const { secret } = await db.twoFactor.findUniqueOrThrow({ where: { userId } });
    await secretOf(db, secret);
    return null;
  } catch (error) {
    if (error instanceof Unreadable) return "unreadable-factor";
    throw error;
  }
}

/** Has the library open the session: its cookies, or why there is none. */
async function open(db: Database, headers: Headers, given: Given) {
  const { api } = auth(db);
  const browser = await pendingCookie(db, headers);
  const asked = { headers: browser, returnHeaders: true } as const;
  try {
    const answer =
      given.by === "app"
        ? await api.verifyTOTP({ ...asked, body: { code: given.code } })
        : await api.verifyBackupCode({ ...asked, body: { code: given.recovery } });
    return answer.headers.getSetCookie();
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error;
    const code = error.body?.code;
    if (code === "INVALID_CODE") return "wrong-code";
    return code === "INVALID_BACKUP_CODE" ? "wrong-recovery" : "sign-in-over";
  }
}

const codeRefused = {
  "wrong-code": "a wrong code after the right password",
  "wrong-recovery": "a wrong recovery code after the right password",
  "unreadable-factor": "a second factor that this house cannot read",
  "sign-in-over": "a code that came too late",
};

async function noteEntered(
  db: Database,
  user: PendingUser,
  { by }: Given,
  headers: Headers,
  at: Date,
): Promise<void> {
  const recovered = async () => `signed in with a recovery code, ${await codesLeft(db, user.id)} left`;
  const what = by === "recovery" ? await recovered() : "signed in with a code";
  await note(db, { kind: "sign_in", userId: user.id, what, by: user, at, from: browserOf(headers) });
}

/** How many recovery codes somebody has not used. */
export async function codesLeft(db: Database, userId: string): Promise<number> {
  return (await auth(db).api.viewBackupCodes({ body: { userId } })).backupCodes.length;
}
