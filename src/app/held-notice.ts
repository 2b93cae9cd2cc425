import { randomBytes } from "node:crypto";
import { headers } from "next/headers";
import type { Notice } from "@/domain/access/notice";
import { fetchOwnPage, ownPageHeaders } from "@/env/own-page";
import { heldHeader } from "./request-headers";

/** Kept where every bundle of this process finds the same. */
const shared = globalThis as typeof globalThis & { reportedlyHeld?: Map<string, Notice> };
function held(): Map<string, Notice> {
  shared.reportedlyHeld ??= new Map();
  return shared.reportedlyHeld;
}

/**
 * Answers a form with its own page, which says what is wrong and gives back what was typed: for more than goes into a cookie.
 * What was typed is held only while the page is drawn.
 */
export async function pageWithNotice(
  status: number,
  path: string,
  notice: Notice,
  cookie: string | null,
): Promise<Response> {
  const key = randomBytes(18).toString("base64url");
  held().set(key, notice);
  try {
    const page = await fetchOwnPage(path, cookie, { [heldHeader]: key });
    return new Response(await page.text(), {
      // What is drawn in place of the page, as when the database is away, has a status of its own.
      status: page.ok ? status : page.status,
      headers: ownPageHeaders(page),
    });
  } finally {
    held().delete(key);
  }
}

/** What is held for the page that is drawn; null for one that somebody asked for. */
export async function heldNotice(): Promise<Notice | null> {
  const key = (await headers()).get(heldHeader);
  return key === null ? null : (held().get(key) ?? null);
}
