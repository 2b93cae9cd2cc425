import type { Database } from "@/db/connection";
import { Role } from "@/domain/access/role";
import type { Viewer } from "@/domain/access/viewer";
import { auth } from "./auth";

/** Who a request is from, and the session that says so. */
export type SignedIn = { viewer: Viewer; sessionId: string };

/**
 * Reads the session that a request's cookie names, from the database each time, so that an account that is closed, or a
 * session that is ended, counts from the next request on. Null where there is none; nothing is asked without a cookie.
 */
export async function signedIn(db: Database, headers: Headers): Promise<SignedIn | null> {
  const found = await auth(db).api.getSession({
    headers: cookieOf(headers),
    query: { disableRefresh: true },
  });
  if (!found || found.user.disabledAt) return null;
  const { id, name, email, role } = found.user;
  return { viewer: { id, name, email, role: Role.parse(role) }, sessionId: found.session.id };
}

/** The library is shown what it needs and not what else a stranger writes in a request's head. */
export function cookieOf(headers: Headers): Headers {
  const cookie = headers.get("cookie");
  return new Headers(cookie === null ? {} : { cookie });
}
