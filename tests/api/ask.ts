import { GET as article } from "@/app/api/v1/articles/[id]/route";
import { GET as claim } from "@/app/api/v1/claims/[id]/route";
import { GET as claims } from "@/app/api/v1/claims/route";
import { GET as entityNetwork } from "@/app/api/v1/entities/[id]/network/route";
import { GET as entity } from "@/app/api/v1/entities/[id]/route";
import { GET as entities } from "@/app/api/v1/entities/route";
import { GET as storyNetwork } from "@/app/api/v1/stories/[slug]/network/route";
import { GET as story } from "@/app/api/v1/stories/[slug]/route";
import type { PrismaClient } from "@/db/generated/client";

const house = globalThis as typeof globalThis & { reportedlyDatabase?: PrismaClient };

/** Lets the doors of the app answer from this database, without a server in between. */
export function serveFrom(db: PrismaClient): void {
  house.reportedlyDatabase = db;
}

// biome-ignore lint/suspicious/noExplicitAny: a JSON body of whatever shape; tests parse it with the schema meant.
export type Answer = { status: number; headers: Headers; body: any };

/** Asks the handler of `/api/v1/PATH`, as Next would. The name in the path arrives decoded. */
export async function ask(path: string): Promise<Answer> {
  const url = new URL(`/api/v1/${path}`, "http://127.0.0.1:3000");
  const [, , , room, name, rest] = url.pathname.split("/");
  const response = await handler(new Request(url), rest ? `${room}/${rest}` : room!, name);
  return { status: response.status, headers: response.headers, body: await response.json() };
}

function handler(request: Request, room: string, name: string | undefined): Response | Promise<Response> {
  const id = name === undefined ? "" : decodeURIComponent(name);
  if (name === undefined) return room === "claims" ? claims(request) : entities(request);
  switch (room) {
    case "claims":
      return claim(request, { params: Promise.resolve({ id }) });
    case "entities":
      return entity(request, { params: Promise.resolve({ id }) });
    case "entities/network":
      return entityNetwork(request, { params: Promise.resolve({ id }) });
    case "stories/network":
      return storyNetwork(request, { params: Promise.resolve({ slug: id }) });
    case "articles":
      return article(request, { params: Promise.resolve({ id }) });
    case "stories":
      return story(request, { params: Promise.resolve({ slug: id }) });
    default:
      throw new Error(`No handler for ${room}`);
  }
}
