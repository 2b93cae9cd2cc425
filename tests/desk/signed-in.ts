import { POST } from "@/app/api/desk/[command]/route";
import type { Database } from "@/db/connection";
import type { Role } from "@/domain/access/role";
import type { CommandName } from "@/domain/outbox/desk-commands";
import { heardOf } from "@/domain/outbox/received";
import { cookieFor, somebody } from "../accounts/people";
import { at } from "../app/serve";

const here = "http://127.0.0.1:3000";

type Handler = (request: Request, context: ReturnType<typeof at>) => Promise<Response>;

/** Somebody who has just signed in, at the desk's doors. */
export async function signedIn(db: Database, role: Role, name: string = role) {
  const email = `${name}@newsroom.example`;
  await somebody(db, role, email);
  const headers = { cookie: await cookieFor(db, email), origin: here };
  const request = (command: string, body: string) =>
    new Request(`${here}/api/desk/${command}`, { method: "POST", headers, body });
  return {
    request,
    /** Sends a command; its answer is read as the desk's pages read it. */
    send: async (command: CommandName, body: unknown) => {
      const text = typeof body === "string" ? body : JSON.stringify(body);
      const response = await POST(request(command, text), at({ command }));
      const sent = await response.json();
      return { status: response.status, body: { ...sent, ...heardOf(command, sent)?.answer } };
    },
    look: async (handler: Handler, params: Record<string, string>, query = "") => {
      const answer = await handler(new Request(`${here}/api/desk/x${query}`, { headers }), at(params));
      return { status: answer.status, body: await answer.json() };
    },
  };
}
