import { isAPIError } from "better-auth/api";
import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { auth } from "./auth";
import { cookieOf } from "./signed-in";
import { countAttempt, forgiveAttempt } from "./throttle";

export type PasswordChanged =
  | { ok: true; setCookies: string[] }
  | { ok: false; reason: "wrong-password" }
  | { ok: false; reason: "too-many"; seconds: number };

/** Changes one's own password, ends every session of the account, and opens a new one for the browser that asks. */
export async function changePassword(
  db: Database,
  { viewer, headers, at }: { viewer: Viewer; headers: Headers; at: Date },
  { current, password }: { current: string; password: string },
): Promise<PasswordChanged> {
  // Somebody at an open screen has no more tries than at the door. Nobody else's tries fill this bucket.
  const attempt = { email: viewer.email, from: null, device: `own password of ${viewer.id}` };
  const seconds = await countAttempt(db, attempt);
  if (seconds !== null) return { ok: false, reason: "too-many", seconds };
  try {
    const answer = await auth(db).api.changePassword({
      body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
      headers: cookieOf(headers),
      returnHeaders: true,
    });
    await forgiveAttempt(db, attempt);
    await db.accountEvent.create({
      data: { userId: viewer.id, what: "changed the password", by: viewer.name, at },
    });
    return { ok: true, setCookies: answer.headers.getSetCookie() };
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return { ok: false, reason: "wrong-password" };
    throw error;
  }
}
