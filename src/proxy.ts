import { type NextRequest, NextResponse } from "next/server";
import { readPageAddress } from "@/domain/address/page-address";
import { rawParams } from "@/domain/address/params";
import { readHealth } from "@/queries/health";

/** How long one good answer of the database stands for the next requests. */
const trusted = 1_000;
let answeredAt = 0;

/**
 * Looks before any page is drawn, because a page that has begun to stream can no longer say 400 or 503: an address
 * that cannot be read, and a database that is away, are answered with their own page and the right status.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { nextUrl } = request;
  const parsed = readPageAddress(nextUrl.pathname, rawParams(nextUrl.searchParams));
  if (!parsed.ok) {
    const page = new URL("/unreadable", request.url);
    for (const { path, message } of parsed.faults) page.searchParams.append("fault", `${path}: ${message}`);
    page.searchParams.set("path", nextUrl.pathname);
    return NextResponse.rewrite(page, { status: 400 });
  }
  if (await isServing()) return NextResponse.next();
  const headers = { "Retry-After": "2", "Cache-Control": "no-store" };
  return NextResponse.rewrite(new URL("/unavailable", request.url), { status: 503, headers });
}

async function isServing(): Promise<boolean> {
  if (Date.now() - answeredAt < trusted) return true;
  const health = await readHealth();
  if (health.ok) answeredAt = Date.now();
  return health.ok;
}

/** Pages only: machines are answered by their own handlers, files need no database. */
export const config = { matcher: ["/((?!_next/|api/|schemas/|healthz|.*\\.[a-z0-9]+$).*)"] };
