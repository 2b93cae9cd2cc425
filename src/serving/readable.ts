import type { ServerResponse } from "node:http";
import { refusals } from "@/domain/api/refusals";
import type { Handle } from "./handle";

const methods = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"];

/**
 * Hands on what Next can read. A path with escapes that spell no text (`/claims/%FF`) and a method that it has no word for
 * (TRACE) are "500" to it (16.4), in its own words and in our log, though the fault is the client's: the first is an
 * address like any other that leads nowhere, and the second is refused here.
 */
export function readable(next: Handle): Handle {
  return async (request, response) => {
    const { url = "/", method = "GET" } = request;
    if (!methods.includes(method)) return refuse(url, response);
    request.url = spelled(url);
    return next(request, response);
  };
}

/** The same address, with each "%" of a path that cannot be read taken for the sign itself. */
function spelled(url: string): string {
  const [path = "", ...search] = url.split("?");
  try {
    decodeURIComponent(path);
    return url;
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return [path.replaceAll("%", "%25"), ...search].join("?");
  }
}

function refuse(url: string, response: ServerResponse): void {
  const { status, message } = refusals["method-not-allowed"];
  const isOfMachines = url.startsWith("/api/");
  response.writeHead(status, {
    Allow: "GET, HEAD, OPTIONS",
    "Cache-Control": "no-store",
    "Content-Type": isOfMachines ? "application/json" : "text/plain; charset=utf-8",
  });
  response.end(
    isOfMachines ? JSON.stringify({ error: { code: "method-not-allowed", message } }) : `${message}\n`,
  );
}
