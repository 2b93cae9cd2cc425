import { GET as claim } from "@/app/api/v1/claims/[id]/route";
import { GET as claims } from "@/app/api/v1/claims/route";
import { GET as entity } from "@/app/api/v1/entities/[id]/route";
import { GET as entities } from "@/app/api/v1/entities/route";
import { GET as changes } from "@/app/api/v1/stories/[slug]/changes/route";
import { GET as story } from "@/app/api/v1/stories/[slug]/route";
import { readEnv } from "@/env";
import type { Ask } from "@/mcp/ask";

type Handler = (request: Request, name: string) => Response | Promise<Response>;

/** The routes of the API that an answer is made from, by what stands in their address. */
const routes: [RegExp, Handler][] = [
  [/^\/api\/v1\/claims$/, claims],
  [/^\/api\/v1\/claims\/([^/]+)$/, (request, id) => claim(request, { params: Promise.resolve({ id }) })],
  [/^\/api\/v1\/stories\/([^/]+)$/, (request, slug) => story(request, { params: Promise.resolve({ slug }) })],
  [
    /^\/api\/v1\/stories\/([^/]+)\/changes$/,
    (request, slug) => changes(request, { params: Promise.resolve({ slug }) }),
  ],
  [/^\/api\/v1\/entities$/, entities],
  [/^\/api\/v1\/entities\/([^/]+)$/, (request, id) => entity(request, { params: Promise.resolve({ id }) })],
];

/** How often an answer may lead on: one that was renamed, then merged, then merged again. */
const mostSteps = 4;

/** Asks the API's own routes in this process, so that a question here is refused, led on and told as it is there. */
export const askHere: Ask = async (address) => {
  const site = readEnv().appUrl;
  let at = new URL(address, site);
  for (let step = 0; step < mostSteps; step += 1) {
    const response = await handled(at);
    const to = response.headers.get("location");
    if (to === null) return { status: response.status, body: await response.json() };
    at = new URL(to, site);
  }
  return { status: 404, body: null };
};

async function handled(at: URL): Promise<Response> {
  for (const [pattern, handler] of routes) {
    const found = pattern.exec(at.pathname);
    if (found) return handler(new Request(at), decodeURIComponent(found[1] ?? ""));
  }
  return Response.json(null, { status: 404 });
}
