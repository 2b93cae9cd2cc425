import type { Database } from "@/db/connection";
import type { Role } from "@/domain/access/role";
import { cookieFor, somebody } from "../accounts/people";
import { at } from "../app/serve";

const here = "http://127.0.0.1:3000";

type Handler = (request: Request, context: ReturnType<typeof at>) => Promise<Response>;

/** Somebody who has just signed in, at the desk's doors. */
export async function signedIn(db: Database, role: Role, name: string = role) {
  const email = `${name}@newsroom.example`;
  await somebody(db, role, email);
  const headers = { cookie: await cookieFor(db, email), origin: here };
  return {
    send: async (handler: Handler, body: unknown) => {
      const text = typeof body === "string" ? body : JSON.stringify(body);
      const request = new Request(`${here}/api/desk/x`, { method: "POST", headers, body: text });
      const answer = await handler(request, at({}));
      return { status: answer.status, body: await answer.json() };
    },
    look: async (handler: Handler, params: Record<string, string>, query = "") => {
      const answer = await handler(new Request(`${here}/api/desk/x${query}`, { headers }), at(params));
      return { status: answer.status, body: await answer.json() };
    },
  };
}
