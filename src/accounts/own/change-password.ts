import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { note } from "../audit/note";
import { auth } from "../auth";
import { cookieBack, sessionCookie, signedIn } from "../signed-in";
import { type ByOwnPassword, byOwnPassword } from "./own-password";

/** Changes one's own password, ends every session of the account, and opens a new one for the browser that asks. */
export function changePassword(
  db: Database,
  { viewer, headers, at }: { viewer: Viewer; headers: Headers; at: Date },
  { current, password }: { current: string; password: string },
): Promise<ByOwnPassword<{ setCookies: string[] }>> {
  return byOwnPassword(db, viewer, async () => {
    const before = await signedIn(db, headers);
    const answer = await auth(db).api.changePassword({
      body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
      headers: await sessionCookie(db, headers),
      returnHeaders: true,
    });
    const setCookies = answer.headers.getSetCookie();
    if (before?.passkeyId) await keepPasskey(db, setCookies, before.passkeyId);
    await db.verification.deleteMany({ where: { value: viewer.id } });
    const done = { kind: "password", userId: viewer.id, what: "changed the password" } as const;
    await note(db, { ...done, by: viewer, at });
    return { setCookies };
  });
}

/** The new session is still one that the passkey opened: it has what that gives, and ends with it. */
async function keepPasskey(db: Database, setCookies: readonly string[], passkeyId: string): Promise<void> {
  const session = await signedIn(db, cookieBack(setCookies));
  if (session !== null)
    await db.session.updateMany({ where: { id: session.sessionId }, data: { passkeyId } });
}
