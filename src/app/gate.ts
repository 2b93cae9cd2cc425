import { headers } from "next/headers";
import { forbidden, redirect, unstable_rethrow } from "next/navigation";
import { cache } from "react";
import { ask } from "@/accounts/ask";
import { type SignedIn, signedIn } from "@/accounts/signed-in";
import { type Machine, machineOf } from "@/accounts/tokens/machine";
import { may, type Permission } from "@/domain/access/may";
import { nextPath } from "@/domain/access/next-path";
import { isOwnOrigin } from "@/domain/access/origin";
import type { TokenScope } from "@/domain/access/token-scope";
import type { Viewer } from "@/domain/access/viewer";
import { readEnv } from "@/env";
import { limited } from "./limited";
import { refuse, refuseSurprise } from "./refuse";
import { pathHeader } from "./request-headers";
import { awaitsFactor, factorPage } from "./second-factor";

// The one gate. Every page and every handler of the rule table (domain/access/routes.ts) that is not for anyone goes
// through here, and every request that writes goes through here whoever it is for.

/** What Next hands to a route handler beside the request: the parts of its path that are not fixed. */
export type Context = { params: Promise<Record<string, string>> };

/** Asked once for a page, however often it is wanted. */
const asked = cache(async () => {
  const sent = await headers();
  return ask((db) => signedIn(db, sent));
});

/** Who looks at a page, and their session; null for most readers. */
export async function session(): Promise<SignedIn | null> {
  const found = await asked();
  // A database that went away since the proxy looked, for error.tsx to offer another try.
  if (!found.ok) throw new Error(found.reason);
  return found.value;
}

/** For what every page shows at its top: a database that is away counts as nobody there, so that the page can say so. */
export async function viewerIfKnown(): Promise<Viewer | null> {
  const found = await asked();
  return found.ok ? (found.value?.viewer ?? null) : null;
}

/**
 * For a page: whoever is signed out signs in first and comes back, and whose role waits for a second factor sets it up
 * first; whoever may not is told so, with 403.
 */
export async function admitted(permission: Permission): Promise<Viewer> {
  const found = await session();
  const here = async () => nextPath((await headers()).get(pathHeader));
  if (found === null) redirect(`/sign-in?${new URLSearchParams({ next: await here() })}`);
  if (!may(found.viewer.role, permission)) {
    if (awaitsFactor(found, permission)) redirect(factorPage(await here()));
    forbidden();
  }
  return found.viewer;
}

/** Whose work a request carries, where the page that sends it says so. */
const userHeader = "x-reportedly-as";

type Parts = Record<string, string>;

type Limit = {
  /** The most bytes that the body may have, also by the parts of the path that are not fixed; undefined is as much as usual. */
  limit?: number | ((parts: Parts) => number | undefined);
};

type Guard = Limit & {
  /**
   * Whether it may come from anywhere: from a program that has no page, as that of whoever presses "unsubscribe" in their mail. Only
   * where what it brings is itself the right to do it, and no cookie is looked at.
   */
  fromAnywhere?: boolean;
};

/** An article with its pictures taken out has some 100 kB; a megabyte of JSON is a long one with every suggestion. */
const usualLimit = 2_000_000;

/**
 * A route handler that only those with the permission reach: `export const POST = gated("edit", handler)`. Answers 401,
 * 403, 413 and 503 in the shape of refuse.ts. The handler reads a body that is whole and within the limit.
 */
export function gated<C extends Context = Context>(
  permission: Permission,
  handler: (request: Request, viewer: Viewer, context: C) => Promise<Response>,
  options: Limit = {},
): (request: Request, context: C) => Promise<Response> {
  return guarded<C>(async (request, context) => {
    const found = await ask((db) => signedIn(db, request.headers));
    if (!found.ok) return refuse(found.reason);
    if (found.value === null) return refuse("signed-out");
    const { viewer } = found.value;
    // What one person's page kept and sends late is not saved in the name of who signed in there since.
    const meant = request.headers.get(userHeader);
    if (meant !== null && meant !== viewer.id) return refuse("signed-out");
    if (!may(viewer.role, permission))
      return refuse(awaitsFactor(found.value, permission) ? "factor-needed" : "forbidden");
    return handler(request, viewer, context);
  }, options);
}

/** The same for what anyone may send, as signing in: where it comes from and how much of it there is are still checked. */
export function guarded<C extends Context = Context>(
  handler: (request: Request, context: C) => Promise<Response>,
  { limit, fromAnywhere = false }: Guard = {},
): (request: Request, context: C) => Promise<Response> {
  return (request, given) =>
    orSurprise(async () => {
      const context = withParams(given);
      const reads = request.method === "GET" || request.method === "HEAD";
      if (!reads && !fromAnywhere && !isOurs(request.headers)) return refuse("foreign-origin");
      const whole = reads ? request : await limited(request, mostOf(limit, await context.params));
      return answeredBy(whole, (known) => handler(known, context));
    });
}

/**
 * For a question that is too long for an address and so is sent, of programs of any site. It looks at no cookie and writes
 * nothing, so that it does not matter which page sends it; how much of it there is is still checked.
 */
export function asking(
  handler: (request: Request) => Promise<Response>,
  limit: number,
): (request: Request) => Promise<Response> {
  return (request) => orSurprise(async () => answeredBy(await limited(request, limit), handler));
}

/**
 * For what a machine sends by itself: whoever has a token with this scope, and nobody else. Which page it comes from is not
 * asked, since a browser sends no token by itself; cookies are not looked at. The body is read once the token is known to hold.
 */
export function byToken<C extends Context = Context>(
  scope: TokenScope,
  handler: (request: Request, machine: Machine, context: C) => Promise<Response>,
  { limit }: Limit = {},
): (request: Request, context: C) => Promise<Response> {
  return (request, given) =>
    orSurprise(async () => {
      const context = withParams(given);
      const found = await ask((db) => machineOf(db, request.headers, scope, new Date()));
      if (!found.ok) return refuse(found.reason);
      const came = found.value;
      if (!came.ok) return refuse(came.reason);
      const whole = await limited(request, mostOf(limit, await context.params));
      return answeredBy(whole, (known) => handler(known, came.machine, context));
    });
}

/** What broke on our side is answered as that; what Next throws for itself goes on to it. */
async function orSurprise(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    unstable_rethrow(error);
    return refuseSurprise(error);
  }
}

/** Answers a request that is whole; null is one that had more than its limit. */
async function answeredBy(
  whole: Request | null,
  handler: (whole: Request) => Promise<Response>,
): Promise<Response> {
  if (whole === null) return refuse("too-large");
  // A database that goes away in the midst of it is answered alike, wherever it was missed.
  const answered = await ask(() => handler(whole));
  return answered.ok ? uncached(answered.value) : refuse(answered.reason);
}

function mostOf(limit: Limit["limit"], parts: Parts): number {
  return (typeof limit === "function" ? limit(parts) : limit) ?? usualLimit;
}

/**
 * Where nothing of a path is left open, Next hands on `undefined` for the parts, or for the promise of them when it
 * runs inside a server of our own (16.4), whatever its types say.
 */
function withParams<C extends Context>(context: C): C {
  const handedOn: Context["params"] | undefined = context.params;
  const params = Promise.resolve(handedOn).then((parts: Record<string, string> | undefined) => parts ?? {});
  return { ...context, params };
}

function isOurs(headers: Headers): boolean {
  const { siteOrigin, port } = readEnv();
  return isOwnOrigin({
    origin: headers.get("origin"),
    fetchSite: headers.get("sec-fetch-site"),
    host: headers.get("host"),
    site: siteOrigin,
    port,
  });
}

/** What one person is answered is kept for nobody else. */
function uncached(response: Response): Response {
  if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", "private, no-store");
  return response;
}
