import type { Database } from "@/db/connection";
import { Role } from "@/domain/access/role";
import type { Viewer } from "@/domain/access/viewer";
import { auth } from "./auth";
import { asksFactorOf } from "./second-factor/required";
import { browserOf, headersOf } from "./sessions/browser";
import { noteSeen } from "./sessions/note-seen";

/** Who a request is from, and the session that says so. */
export type SignedIn = {
  viewer: Viewer;
  sessionId: string;
  /** Whether signing in takes a code besides the password. */
  hasFactor: boolean;
  /** The passkey that opened the session; null where a password or a provider did. */
  passkeyId: string | null;
  /** The role that waits until its second factor is on; the viewer is a reader until then. Null for everybody else. */
  awaits: Role | null;
};

/**
 * Reads the session that a request's cookie names, from the database each time, so that an account that is closed, or a
 * session that is ended, counts from the next request on. Null where there is none; nothing is asked without a cookie.
 * Whose role needs a second factor and has none is a reader to all of the house: nothing has to remember to ask. Who came
 * by a passkey has shown two already.
 */
export async function signedIn(db: Database, headers: Headers): Promise<SignedIn | null> {
  const found = await auth(db).api.getSession({
    headers: cookieOf(headers),
    query: { disableRefresh: true },
  });
  if (!found || found.user.disabledAt) return null;
  await noteSeen(db, found.session, browserOf(headers));
  const { id, name, email } = found.user;
  const role = Role.parse(found.user.role);
  const hasFactor = found.user.twoFactorEnabled === true;
  const passkeyId = found.session.passkeyId ?? null;
  const awaits = !hasFactor && passkeyId === null && (await asksFactorOf(db, role)) ? role : null;
  return {
    viewer: { id, name, email, role: awaits === null ? role : "reader" },
    sessionId: found.session.id,
    hasFactor,
    passkeyId,
    awaits,
  };
}

/** The library is shown what it needs and not what else a stranger writes in a request's head. */
export function cookieOf(headers: Headers): Headers {
  return withPairs(headers, headers.get("cookie") ?? "");
}

/** One cookie of a request and no other. */
export function withCookie(headers: Headers, name: string): Headers {
  const pairs = (headers.get("cookie") ?? "").split(/;\s*/);
  return withPairs(headers, pairs.find((pair) => pair.startsWith(`${name}=`)) ?? "");
}

/** With the browser that asks, since a session may begin by it. */
function withPairs(headers: Headers, cookie: string): Headers {
  const shown = headersOf(browserOf(headers));
  if (cookie !== "") shown.set("cookie", cookie);
  return shown;
}

/** The session alone: what is done for who is signed in is never done for a sign-in that waits for its code. */
export async function sessionCookie(db: Database, headers: Headers): Promise<Headers> {
  return withCookie(headers, (await auth(db).$context).authCookies.sessionToken.name);
}

/** What a browser sends back of the cookies that it was just given. */
export function cookieBack(setCookies: readonly string[]): Headers {
  return new Headers({ cookie: setCookies.map((line) => line.split(";")[0]).join("; ") });
}
