import type { Database } from "@/db/connection";
import { auth } from "./auth";
import { cookieOf } from "./signed-in";

/** Ends the session that a request has, where it has one, and answers the cookies that forget it. */
export async function signOut(db: Database, headers: Headers): Promise<string[]> {
  const answer = await auth(db).api.signOut({ headers: cookieOf(headers), returnHeaders: true });
  return answer.headers.getSetCookie();
}
