import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import { rulesForPath } from "@/domain/access/rule-for-path";
import { refusals } from "@/domain/api/refusals";
import type { Handle } from "./handle";

const methods = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"];

/**
 * Hands on what Next can read. A path with escapes that spell no text (`/claims/%FF`) and a method that it has no word for
 * (TRACE) are "500" to it (16.4), in its own words and in our log, though the fault is the client's: the first is an
 * address like any other that leads nowhere, and the second is refused here. So is a method that an address for machines
 * does not take, which Next would refuse without a word.
 */
export function rejectMalformed(next: Handle): Handle {
  return async (request, response) => {
    const { url = "/", method = "GET" } = request;
    const taken = methodsOf(url);
    if (!methods.includes(method) || !taken.includes(method)) return refuse(url, taken, response);
    request.url = spelled(url);
    forget(request.headers);
    return next(request, response);
  };
}

/** What an address takes. Pages and the public interface refuse the rest in their own words. */
function methodsOf(url: string): readonly string[] {
  const [path = ""] = url.split("?");
  const rules = /^\/api\/(?!v1(?:\/|$))/.test(path) ? rulesForPath(path) : undefined;
  if (rules === undefined) return methods;
  return [...(rules.GET ? ["GET", "HEAD"] : []), ...Object.keys(rules), "OPTIONS"].filter(isFirst);
}

const isFirst = (one: string, at: number, all: readonly string[]): boolean => all.indexOf(one) === at;

/**
 * Takes away what only Next itself or a server before it may say. It believes a sender who claims to have come by https, and
 * then asks this very server by https, which does not answer: every address that leads nowhere was 500 behind a proxy
 * that ends TLS. Where we are is what APP_URL says; who sends is read from another header (src/accounts/sender-address.ts).
 */
function forget(headers: IncomingHttpHeaders): void {
  for (const name of Object.keys(headers))
    if (/^(?:x-forwarded-(?!for$)|x-(?:middleware|invoke|matched|now|nextjs)-)/.test(name))
      delete headers[name];
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

function refuse(url: string, taken: readonly string[], response: ServerResponse): void {
  const isRead = taken.includes("GET");
  const message = isRead
    ? refusals["method-not-allowed"].message
    : "This address is only written to, with POST.";
  const isOfMachines = url.startsWith("/api/");
  response.writeHead(refusals["method-not-allowed"].status, {
    Allow: taken === methods ? "GET, HEAD, OPTIONS" : taken.join(", "),
    "Cache-Control": "no-store",
    "Content-Type": isOfMachines ? "application/json" : "text/plain; charset=utf-8",
  });
  response.end(
    isOfMachines ? JSON.stringify({ error: { code: "method-not-allowed", message } }) : `${message}\n`,
  );
}
