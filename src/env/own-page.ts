import { randomBytes } from "node:crypto";
import { ownAddress } from "../env";

/** No page has this address, so what Next draws for it is the not-found page and nothing else. */
export const leadsNowhere = "/there-is-nothing-here";

const header = "x-reportedly-own-page";

/** Made anew at each start. Kept where every bundle of this process finds the same. */
function password(): string {
  process.env.REPORTEDLY_OWN_PAGES ??= randomBytes(18).toString("base64url");
  return process.env.REPORTEDLY_OWN_PAGES;
}

/**
 * A page of ours that is only ever shown in place of another, under that one's address and status; drawn for whoever sent
 * the cookie. It is had from this very server, which gives it to nobody else.
 */
export function fetchOwnPage(
  path: string,
  cookie: string | null | undefined,
  more: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${ownAddress()}${path}`, {
    redirect: "error",
    headers: { ...more, [header]: password(), ...(cookie && { cookie }) },
  });
}

/** What goes along with such a page where it is handed on: it is kept by nobody, and its scripts have the nonce of its policy. */
export function ownPageHeaders(page: Response): Record<string, string> {
  return {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "private, no-store",
    "Content-Security-Policy": page.headers.get("Content-Security-Policy") ?? "default-src 'none'",
  };
}

/** Whether it is this very server that asks. */
export function isOwnRequest(headers: { get: (name: string) => unknown }): boolean {
  return headers.get(header) === password();
}
