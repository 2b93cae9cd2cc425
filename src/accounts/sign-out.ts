import type { Database } from "@/db/connection";
import { note } from "./audit/note";
import { auth } from "./auth";
import { browserOf } from "./sessions/browser";
import { cookieOf, signedIn } from "./signed-in";

/** Ends the session that a request has, where it has one, and answers the cookies that forget it. */
export async function signOut(db: Database, headers: Headers): Promise<string[]> {
  const here = await signedIn(db, headers);
  if (here !== null) {
    const by = here.viewer;
    const from = browserOf(headers);
    await note(db, { kind: "sign_out", userId: by.id, what: "signed out", by, at: new Date(), from });
  }
  const answer = await auth(db).api.signOut({ headers: cookieOf(headers), returnHeaders: true });
  return answer.headers.getSetCookie();
}
