import { isAPIError } from "better-auth/api";
import type { Database } from "@/db/connection";
import { note } from "./audit/note";
import { noteKnock, tooMany } from "./audit/note-refused";
import { auth } from "./auth";
import { knownDevice, markDevice } from "./device";
import { type Browser, headersOf } from "./sessions/browser";
import { countAttempt, forgiveAttempt } from "./throttle";

export type Knock = Browser & {
  email: string;
  password: string;
  /** The mark that this device has from an earlier sign-in. */
  device: string | null;
};

/** A session that has just begun: the cookies that hold it, and the mark for the device that it began on. */
export type Opened = { setCookies: string[]; device: string };

/** What a right password comes to: a session, or the wait for a code in this browser, which is no session. */
export type Entered = { setCookies: string[]; device: string | null; owesCode: boolean };

export type SignedInAnew =
  | ({ ok: true } & Entered)
  | { ok: false; reason: "no-match" }
  | { ok: false; reason: "too-many"; seconds: number };

/**
 * Signs in by e-mail address and password. Whatever is wrong (no such account, a wrong password, an account that is
 * closed) has one answer and the same work behind it: the library hashes also where there is nothing to compare with.
 */
export async function signIn(db: Database, knock: Knock): Promise<SignedInAnew> {
  const { email, password, from } = knock;
  const attempt = { email, from, device: await knownDevice(knock.device, email) };
  const seconds = await countAttempt(db, attempt);
  if (seconds !== null) {
    await noteKnock(db, knock, tooMany);
    return { ok: false, reason: "too-many", seconds };
  }
  const opened = await openSession(db, { email, password }, knock);
  if (opened === null) {
    await noteKnock(db, knock, "a wrong password");
    return { ok: false, reason: "no-match" };
  }
  await forgiveAttempt(db, attempt);
  return { ok: true, ...opened };
}

/** A session for whoever gives this password, or the wait for their code; null where it does not match. */
export async function openSession(
  db: Database,
  given: { email: string; password: string },
  browser: Browser,
): Promise<Entered | null> {
  try {
    const { headers, response } = await auth(db).api.signInEmail({
      body: given,
      headers: headersOf(browser),
      returnHeaders: true,
    });
    const owesCode = "twoFactorRedirect" in response;
    if (!("twoFactorRedirect" in response)) {
      const { id, name } = response.user;
      await note(db, {
        kind: "sign_in",
        userId: id,
        what: "signed in",
        by: { id, name },
        at: new Date(),
        from: browser,
      });
    }
    const device = owesCode ? null : await markDevice(given.email);
    return { setCookies: headers.getSetCookie(), device, owesCode };
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return null;
    throw error;
  }
}
