import type { OutgoingHttpHeader, ServerResponse } from "node:http";
import { leadsNowhere } from "@/env/own-page";
import type { Handle } from "./handle";
import { referenceIn } from "./reference";

const didNotLoad = "/did-not-load";
const unavailable = "/unavailable";

/** Belong to the answer that is put away, and say nothing about the one that takes its place. */
const ofTheBody = ["content-encoding", "content-length", "etag", "link", "transfer-encoding"];

/**
 * Puts words into a page that says "not found" or that could not be drawn. Where a page that there is finds no such claim,
 * or fails, Next (16.4) answers 404 or 500 with an empty document that scripts fill in; an address that leads to no page
 * at all, and our own pages for such cases, it draws whole. So the one is put away before any of it is sent, and the
 * other given in its place, drawn for the same person: `fetchPage` gets it from this very server. Next tells a 404 of
 * the one kind from the other only in a body that may be compressed by then, so both are treated alike. A page that
 * failed because the database went away while it was drawn (`isAway`) is answered as one that was asked for later.
 */
export function withWords(
  next: Handle,
  fetchPage: (path: string, cookie: string | undefined) => Promise<Response>,
  isAway: () => Promise<boolean>,
): Handle {
  return async (request, response) => {
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (!isRead || isOurs(request.url ?? "")) return next(request, response);
    const { write, end, writeHead, flushHeaders } = response;
    const own = { write, end, writeHead, flushHeaders };
    const cookie = request.headers.cookie;
    let isEmpty: boolean | null = null;
    /** What Next wrote of a page that failed; it holds the number under which our log tells why. */
    const written: Buffer[] = [];
    let put = (): void => undefined;
    const away = new Promise<void>((resolve) => {
      put = resolve;
    });
    /** Known with the first that Next sends, and the same from then on. */
    const isPutAway = () => {
      isEmpty ??= (response.statusCode === 404 || response.statusCode >= 500) && isPage(response);
      return isEmpty;
    };
    response.writeHead = ((status: number, ...rest: unknown[]) => {
      response.statusCode = status;
      if (isPutAway()) return response;
      return Reflect.apply(own.writeHead, response, [status, ...rest]);
    }) as typeof response.writeHead;
    response.flushHeaders = () => {
      if (!isPutAway()) own.flushHeaders.call(response);
    };
    response.write = ((...args: unknown[]) => {
      if (!isPutAway()) return Reflect.apply(own.write, response, args);
      take(args[0], written);
      callbackIn(args)?.();
      return true;
    }) as typeof response.write;
    response.end = ((...args: unknown[]) => {
      if (!isPutAway()) return Reflect.apply(own.end, response, args);
      take(args[0], written);
      const callback = callbackIn(args);
      if (callback) response.once("finish", callback);
      put();
      return response;
    }) as typeof response.end;
    const drawn = next(request, response);
    await Promise.race([drawn, away]).catch((error: unknown) => {
      Object.assign(response, own);
      throw error;
    });
    if (isEmpty !== true) return drawn;
    await away;
    const { status, path } = await instead(response, Buffer.concat(written));
    const page = await fetchPage(path, status === 503 ? undefined : cookie).catch(() => null);
    Object.assign(response, own);
    await giveInstead(response, status, page);
    // Next waits until what it believes to have sent is sent.
    return drawn;
  };

  /** Which of our pages says in words what Next's empty one says by its status. */
  async function instead(response: ServerResponse, body: Buffer): Promise<{ status: number; path: string }> {
    if (response.statusCode === 404) return { status: 404, path: leadsNowhere };
    if (await isAway()) return { status: 503, path: unavailable };
    const reference = referenceIn(body, String(response.getHeader("content-encoding") ?? ""));
    return {
      status: response.statusCode,
      path: `${didNotLoad}${reference ? `?reference=${reference}` : ""}`,
    };
  }
}

async function giveInstead(response: ServerResponse, status: number, page: Response | null): Promise<void> {
  for (const name of ofTheBody) response.removeHeader(name);
  const isDrawn = page !== null && page.status < 500;
  for (const name of ["content-security-policy", "link"]) {
    const value: OutgoingHttpHeader | null = (isDrawn && page.headers.get(name)) || null;
    if (value !== null) response.setHeader(name, value);
  }
  const body = isDrawn ? Buffer.from(await page.arrayBuffer()) : Buffer.from(plainWords);
  response.statusCode = status;
  if (status === 503) response.setHeader("Retry-After", "2");
  response.setHeader("Content-Length", body.length);
  response.end(body);
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
function isPage(response: ServerResponse): boolean {
  const [type, policy] = ["content-type", "content-security-policy"].map((name) =>
    String(response.getHeader(name)),
  );
  return type?.startsWith("text/html") === true && policy?.includes("'nonce-") === true;
}

function callbackIn(args: readonly unknown[]): (() => void) | undefined {
  return args.find((arg) => typeof arg === "function") as (() => void) | undefined;
}

function take(chunk: unknown, written: Buffer[]): void {
  if (typeof chunk === "string" || chunk instanceof Uint8Array) written.push(Buffer.from(chunk));
}
