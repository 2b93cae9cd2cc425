import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { ask } from "@/accounts/ask";
import { signedIn } from "@/accounts/signed-in";
import { contentPolicy } from "@/app/content-policy";
import { nonceHeader, pathHeader } from "@/app/request-headers";
import { awaitsFactor, factorPage } from "@/app/second-factor";
import { may } from "@/domain/access/may";
import { isForMachines } from "@/domain/access/routes";
import { ruleForPath } from "@/domain/access/rule-for-path";
import { readPageAddress } from "@/domain/address/page-address";
import { rawParams } from "@/domain/address/params";
import { subjectAddress } from "@/domain/address/subject-address";
import { canEmbed } from "@/domain/embed/embed";
import { framedPolicy, inFrame } from "@/domain/embed/framed";
import { readEnv } from "@/env";
import { fetchOwnPage, isOwnRequest, leadsNowhere, ownPageHeaders } from "@/env/own-page";
import { readHealth } from "@/queries/health";
import { type LedOn, ledOn } from "@/queries/page/led-on";

/** How long one good answer of the database stands for the next requests, in ms. */
const trusted = 1_000;
let answeredAt = 0;

/** Our own words for what cannot be shown; they need neither an address that is right nor a database. */
const statePages = ["/unreadable", "/unavailable", "/forbidden", "/did-not-load", "/too-many", "/taken-down"];

/**
 * Looks before any page is drawn, because a page that has begun to stream can no longer say 400, 403 or 503: an address
 * that cannot be read, one of what was taken down, a page that an account does not reach, and a database that is away, are answered with their own
 * page and the right status. Every page leaves with a policy that names what it may load.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const response = await answered(request);
  const policy = response.headers.get("Content-Security-Policy");
  if (policy !== null)
    response.headers.set("Content-Security-Policy", framedPolicy(request.nextUrl.pathname, policy));
  return response;
}

async function answered(request: NextRequest): Promise<NextResponse> {
  const { pathname, searchParams } = request.nextUrl;
  if (request.method !== "GET" && request.method !== "HEAD")
    return new NextResponse("A page is only asked for.\n", { status: 405, headers: { Allow: "GET, HEAD" } });
  const isStatePage = statePages.includes(pathname);
  if (isStatePage && isOwnRequest(request.headers)) return page(request);
  const parsed = readPageAddress(pathname, rawParams(searchParams));
  if (!parsed.ok) {
    const faults = parsed.faults.map(({ path, message }) => ["fault", `${path}: ${message}`]);
    const query = new URLSearchParams([...faults, ["path", pathname]]);
    return pageWithStatus(400, `/unreadable?${query}`, request);
  }
  if (!(await isServing())) return pageWithStatus(503, "/unavailable", null);
  // Asked for by a stranger they would say what is not so; and what begins with "_" is what Next keeps for itself.
  if (isStatePage || pathname.startsWith("/_")) return pageWithStatus(404, leadsNowhere, request);
  const subject = pathname.replace(inFrame, "");
  const led = subjectAddress(subject) === null ? null : await ask((db) => ledOn(db, subject));
  if (led?.ok && led.value !== null) return elsewhere(led.value, request);
  const barred = await outOfReach(request);
  if (barred === "second-factor") {
    const to = factorPage(`${pathname}${request.nextUrl.search}`);
    const response = NextResponse.redirect(new URL(to, request.url), 307);
    response.headers.set("Cache-Control", "private, no-store");
    return secured(response);
  }
  return barred === "role" ? pageWithStatus(403, "/forbidden", request) : page(request);
}

/** The address of what was taken down: gone, in words, or another page. Asked again each time, since it can be put back. */
function elsewhere(led: LedOn, request: NextRequest): Promise<NextResponse> | NextResponse {
  if (led.is === "gone") {
    const query = new URLSearchParams({ kind: led.kind, reason: led.reason, at: led.at.toISOString() });
    return pageWithStatus(410, `/taken-down?${query}`, request);
  }
  const frame = inFrame.test(request.nextUrl.pathname) && canEmbed(led.to) ? "/embed" : "";
  const to = new URL(`${frame}${led.to}${request.nextUrl.search}`, request.url);
  const response = NextResponse.redirect(to, 301);
  response.headers.set("Cache-Control", "no-cache");
  return secured(response);
}

/**
 * What keeps somebody who is signed in from the page: their role, or that it waits for their second factor; null where
 * nothing does. The page asks the gate itself, and sends those who are signed out to sign in; but what it would answer
 * here is words only for a browser that runs scripts (Next 16.4 draws them there).
 */
async function outOfReach(request: NextRequest): Promise<"role" | "second-factor" | null> {
  const rule = ruleForPath(request.nextUrl.pathname);
  if (rule === undefined || rule === "anyone" || isForMachines(rule)) return null;
  const found = await ask((db) => signedIn(db, request.headers));
  if (!found.ok || found.value === null || may(found.value.viewer.role, rule)) return null;
  return awaitsFactor(found.value, rule) ? "second-factor" : "role";
}

async function isServing(): Promise<boolean> {
  if (Date.now() - answeredAt < trusted) return true;
  const health = await readHealth();
  if (health.ok) answeredAt = Date.now();
  return health.ok;
}

/** Goes on to the page, which Next draws with the nonce that it finds in the policy of the request. */
function page(request: NextRequest): NextResponse {
  const nonce = randomBytes(18).toString("base64");
  const policy = contentPolicy(nonce, process.env.NODE_ENV === "development" ? "development" : "production");
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.set(nonceHeader, nonce);
  headers.set(pathHeader, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return secured(response);
}

/** A browser that was here over TLS once does not come back without, for half a year. */
function secured(response: NextResponse): NextResponse {
  if (readEnv().appUrl.startsWith("https:"))
    response.headers.set("Strict-Transport-Security", "max-age=15552000");
  return response;
}

/**
 * One of our own pages under another address or status. A rewrite keeps the status of what it leads to, and where the host
 * is 127.0.0.1 Next (16.4) asks for it over HTTP, as a stranger who waits for a turn that others like them hold. So
 * the page is fetched from this very server and handed on, with the policy that its scripts have the nonce of. `asker` is
 * who it is drawn for; null where the database need not be asked who that is.
 */
async function pageWithStatus(
  status: 400 | 403 | 404 | 410 | 503,
  path: string,
  asker: NextRequest | null,
): Promise<NextResponse> {
  const page = await fetchOwnPage(path, asker?.headers.get("cookie"));
  return secured(
    new NextResponse(await page.text(), {
      status,
      headers: { ...ownPageHeaders(page), ...(status === 503 && { "Retry-After": "2" }) },
    }),
  );
}

/**
 * Pages, and whatever else may come out as one (an address that leads nowhere). Machines are answered by their own
 * handlers, and files need no database.
 */
export const config = {
  matcher: [
    "/((?!_next/|api/|schemas/|icons/|sitemaps/|scripts/|reconcile/|feeds/hub/|(?:healthz|readyz|mcp|oembed|reconcile|robots\\.txt|sitemap\\.xml|report/send|follow/send|favicon\\.ico|manifest\\.webmanifest)$|follow/[^/]+/(?:confirm|stop)$|(?:changes/|corrections/|(?:claims|organizations|people|stories)/[^/]+/)?feed\\.(?:atom|json)$|(?:claims|stories)/[^/]+/card\\.png$|(?:articles|claims|organizations|people|stories)/[^/]+/as/[^/]+$).*)",
  ],
};
