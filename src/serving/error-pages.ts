import type { IncomingMessage, ServerResponse } from "node:http";
import { framedPolicy } from "@/domain/embed/framed";
import { leadsNowhere } from "@/env/own-page";
import { type Captured, capture } from "./capture-response";
import type { Handle } from "./handle";
import { noteDigest, requestIdHeader } from "./request-log";

const didNotLoad = "/did-not-load";
const unavailable = "/unavailable";

/** Belong to the answer that is put away, and say nothing about the one that takes its place. */
const ofTheBody = ["content-encoding", "content-length", "etag", "link", "transfer-encoding"];

/**
 * Has Next draw a page, and puts words into one that says "not found" or that could not be drawn. Where a page that there
 * is finds no such claim, or fails, Next (16.4) answers 404 or 500 with an empty document that scripts fill in; an address
 * that leads to no page at all, and our own pages for such cases, it draws whole. So the one is put away before any of it
 * is sent, and the other given in its place, drawn for the same person: `fetchPage` gets it from this very server. Next
 * tells a 404 of the one kind from the other only in its body, so both are treated alike. A page that failed because
 * the database went away while it was drawn (`isAway`) is answered as one that was asked for later.
 */
export function withErrorPages(
  next: Handle,
  fetchPage: (path: string, cookie: string | undefined) => Promise<Response>,
  isAway: () => Promise<boolean>,
): (request: IncomingMessage, response: ServerResponse) => Promise<Captured> {
  return async (request, response) => {
    const { cookie } = request.headers;
    const captured = await capture(next, request, response);
    if (isOurs(request.url ?? "") || !isEmptyPage(captured.status, response)) return captured;
    const { status, path } = await instead(captured, request);
    const page = await fetchPage(path, status === 503 ? undefined : cookie).catch(() => null);
    return replaced(request.url ?? "", response, status, page);
  };

  /** Which of our pages says in words what Next's empty one says by its status. */
  async function instead({ status, body }: Captured, request: IncomingMessage) {
    if (status === 404) return { status, path: leadsNowhere };
    if (await isAway()) return { status: 503, path: unavailable };
    const digest = digestIn(body);
    if (digest !== null) noteDigest(request, digest);
    const reference = request.headers[requestIdHeader] ?? digest;
    return { status, path: `${didNotLoad}${reference ? `?reference=${reference}` : ""}` };
  }
}

async function replaced(
  address: string,
  response: ServerResponse,
  status: number,
  page: Response | null,
): Promise<Captured> {
  for (const name of ofTheBody) response.removeHeader(name);
  if (status === 503) response.setHeader("Retry-After", "2");
  if (page === null || page.status >= 500) return { status, body: Buffer.from(plainWords) };
  for (const name of ["content-security-policy", "link"]) {
    const value = page.headers.get(name);
    if (value) response.setHeader(name, framedPolicy(address, value));
  }
  return { status, body: Buffer.from(await page.arrayBuffer()) };
}

/**
 * The number under which Next has written to our log why a page failed, out of the empty page that it answers with: the
 * digest of the error, in what it hands to its scripts. Null where there is none.
 */
function digestIn(body: Buffer): string | null {
  return /\bdigest\\*":\\*"(\d{1,12})\\*"/.exec(body.toString())?.[1] ?? null;
}

/** Where what every page of ours has around it is broken too: no style and no script, but words and a way on. */
const plainWords = `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>This page did not load – Reportedly</title><h1>This page did not load</h1>
<p>Something went wrong on our side. Load the page again to try.</p><p><a href="/">To the timeline</a></p></html>
`;

function isOurs(url: string): boolean {
  return [leadsNowhere, didNotLoad, unavailable].includes(url.split("?")[0] ?? "");
}

/** What is no page (an address of the API, a file) has a policy without a nonce, and nobody reads what it says in HTML. */
function isEmptyPage(status: number, response: ServerResponse): boolean {
  const [type, policy] = ["content-type", "content-security-policy"].map((name) =>
    String(response.getHeader(name)),
  );
  const isPage = type?.startsWith("text/html") === true && policy?.includes("'nonce-") === true;
  return isPage && (status === 404 || status >= 500);
}
