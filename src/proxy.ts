import { type NextRequest, NextResponse } from "next/server";
import { readPageAddress } from "@/domain/address/page-address";
import { rawParams } from "@/domain/address/params";
import { ownAddress } from "@/env";
import { readHealth } from "@/queries/health";

/** How long one good answer of the database stands for the next requests, in ms. */
const trusted = 1_000;
let answeredAt = 0;

/**
 * Looks before any page is drawn, because a page that has begun to stream can no longer say 400 or 503: an address
 * that cannot be read, and a database that is away, are answered with their own page and the right status.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, searchParams } = request.nextUrl;
  const parsed = readPageAddress(pathname, rawParams(searchParams));
  if (!parsed.ok) {
    const faults = parsed.faults.map(({ path, message }) => ["fault", `${path}: ${message}`]);
    return pageWithStatus(400, `/unreadable?${new URLSearchParams([...faults, ["path", pathname]])}`);
  }
  return (await isServing()) ? NextResponse.next() : pageWithStatus(503, "/unavailable");
}

async function isServing(): Promise<boolean> {
  if (Date.now() - answeredAt < trusted) return true;
  const health = await readHealth();
  if (health.ok) answeredAt = Date.now();
  return health.ok;
}

/**
 * One of our own pages under another status. A rewrite keeps the status of what it leads to (tried with Next 16.4), so
 * the page is fetched from this very server and handed on.
 */
async function pageWithStatus(status: 400 | 503, path: string): Promise<NextResponse> {
  const page = await fetch(`${ownAddress()}${path}`, { redirect: "error" });
  const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };
  return new NextResponse(await page.text(), {
    status,
    headers: { ...headers, ...(status === 503 && { "Retry-After": "2" }) },
  });
}

/** Pages only: machines are answered by their own handlers, files need no database. */
export const config = {
  matcher: ["/((?!_next/|api/|schemas/|healthz$|unreadable$|unavailable$|.*\\.[a-z0-9]+$).*)"],
};
