import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import pino from "pino";
import { routeForPath } from "@/domain/access/rule-for-path";
import type { Env } from "@/env";
import { isOwnRequest } from "@/env/own-page";
import type { Handle } from "./handle";

/** The header that a request is known by: in the log, on the page that says it failed, and to whoever asks us about it. */
export const requestIdHeader = "x-request-id";

/** A request that was answered, or that its client left. `route` is the pattern of its address; null for what is no route of ours. */
export type Served = {
  requestId: string;
  method: string;
  route: string | null;
  path: string;
  status: number;
  ms: number;
  /** Whether the client was gone before it had all of the answer. */
  aborted: boolean;
  /** The number under which Next has written why a page failed. */
  digest?: string;
};

const digests = new WeakMap<IncomingMessage, string>();

/** Has the log line of a request name what Next has written of its fault. */
export function noteDigest(request: IncomingMessage, digest: string): void {
  digests.set(request, digest);
}

/** Writes the log: one JSON line each, to stdout, from `level` up. */
export function openLog(level: Env["logLevel"], destination: pino.DestinationStream = pino.destination(1)) {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
}

/** The log line of a request: "info", or "error" where the fault was ours. */
export function logServed(log: pino.Logger): (served: Served) => void {
  return (served) => log[served.status >= 500 ? "error" : "info"](served, "request");
}

/**
 * Gives each request its id and tells `listeners` once it is over. Behind proxies of one's own theirs is kept, so that one
 * request has one id in all logs. What this server asks of itself is part of another request, and is not told.
 */
export function withRequestId(
  answer: Handle,
  { trustedProxies }: Pick<Env, "trustedProxies">,
  listeners: readonly ((served: Served) => void)[],
): Handle {
  return (request, response) => {
    if (isOwnRequest({ get: (name) => request.headers[name] })) return answer(request, response);
    const requestId = idOf(request, trustedProxies);
    request.headers[requestIdHeader] = requestId;
    response.setHeader(requestIdHeader, requestId);
    const begun = performance.now();
    response.once("close", () => {
      const served = servedOf(requestId, request, response, performance.now() - begun);
      for (const listener of listeners) listener(served);
    });
    return answer(request, response);
  };
}

function idOf({ headers }: IncomingMessage, trustedProxies: number): string {
  const given = [headers[requestIdHeader]].flat()[0];
  return trustedProxies > 0 && given && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();
}

function servedOf(requestId: string, request: IncomingMessage, response: ServerResponse, ms: number): Served {
  const path = (request.url ?? "").split("?", 1)[0]!;
  const route = routeForPath(path);
  const digest = digests.get(request);
  return {
    requestId,
    method: request.method ?? "",
    route,
    // Never what was asked for (it may be a search), and never a word that lets somebody in.
    path: route?.includes("[token]") ? route : path,
    status: response.statusCode,
    ms: Math.round(ms * 10) / 10,
    aborted: !response.writableFinished,
    ...(digest !== undefined && { digest }),
  };
}
