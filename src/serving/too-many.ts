import type { IncomingMessage, ServerResponse } from "node:http";
import { refusals } from "@/domain/api/refusals";
import { framedPolicy } from "@/domain/embed/framed";
import type { Refuse } from "./gate";
import { type Scripted, withHashes } from "./hash-policy";

/** What machines read, feeds among it. */
const ofMachines = /^\/(?:api\/|schemas\/|stories\/[^/]+\/feed\.)/;

/**
 * Says to an address that it has asked for more than its share. The page for it is drawn once (`fetchPage`) and given
 * again: to draw it each time would be work done for whoever asks for too much.
 */
export function tooMany(fetchPage: () => Promise<Response>): Refuse {
  let page: Scripted | null = null;
  return async (request, response, seconds) => {
    response.statusCode = refusals["too-many"].status;
    response.setHeader("Retry-After", seconds);
    response.setHeader("Cache-Control", "no-store");
    if (ofMachines.test(request.url ?? "")) return refuseMachine(request, response, seconds);
    page ??= await fetchPage()
      .then(drawn)
      .catch(() => null);
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    const policy = page?.policy ?? "default-src 'none'";
    response.setHeader("Content-Security-Policy", framedPolicy(request.url ?? "", policy));
    end(request, response, page?.body ?? Buffer.from(plainWords));
  };
}

function refuseMachine(request: IncomingMessage, response: ServerResponse, seconds: number): void {
  const message = `This address has asked for more than its share. Ask again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`;
  response.setHeader("Content-Type", "application/json");
  response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("Access-Control-Expose-Headers", "Retry-After");
  end(request, response, Buffer.from(JSON.stringify({ error: { code: "too-many", message } })));
}

function end(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
  response.setHeader("Content-Length", body.length);
  response.end(request.method === "HEAD" ? undefined : body);
}

async function drawn(answer: Response): Promise<Scripted | null> {
  const policy = answer.headers.get("content-security-policy");
  if (!answer.ok || policy === null) return null;
  return withHashes({ policy, body: Buffer.from(await answer.arrayBuffer()) });
}

/** Where even that page cannot be drawn. */
const plainWords = `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>A little slower, please – Reportedly</title><h1>A little slower, please</h1>
<p>More was asked from your address than one may have at once. Wait a little, and load the page again.</p></html>
`;
