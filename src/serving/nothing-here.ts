import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from "node:http";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** No page has this address, so what Next draws for it is the not-found page and nothing else. */
export const leadsNowhere = "/there-is-nothing-here";

/** Belong to the answer that is put away, and say nothing about the one that takes its place. */
const ofTheBody = ["content-encoding", "content-length", "etag", "link", "transfer-encoding"];

/**
 * Puts words into a page that says "not found". Where a page that there is finds no such claim, Next (16.4) answers 404 with
 * an empty document that scripts fill in; an address that leads to no page at all it draws whole. So the one is put away
 * before any of it is sent, and the other given in its place, drawn for the same person: `fetchPage` gets it from this
 * very server. Next tells the two apart only in a body that may be compressed by then, so both are treated alike.
 */
export function withWords(
  next: Handle,
  fetchPage: (path: string, cookie: string | undefined) => Promise<Response>,
): Handle {
  return async (request, response) => {
    if (request.method !== "GET" || request.url?.startsWith(leadsNowhere)) return next(request, response);
    const { write, end, writeHead, flushHeaders } = response;
    const own = { write, end, writeHead, flushHeaders };
    const cookie = request.headers.cookie;
    let isEmpty: boolean | null = null;
    let put = (): void => undefined;
    const away = new Promise<void>((resolve) => {
      put = resolve;
    });
    /** Known with the first that Next sends, and the same from then on. */
    const isPutAway = () => {
      isEmpty ??= response.statusCode === 404 && isPage(response);
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
      callbackIn(args)?.();
      return true;
    }) as typeof response.write;
    response.end = ((...args: unknown[]) => {
      if (!isPutAway()) return Reflect.apply(own.end, response, args);
      const callback = callbackIn(args);
      if (callback) response.once("finish", callback);
      put();
      return response;
    }) as typeof response.end;
    const drawn = next(request, response);
    await Promise.race([drawn, away]);
    if (isEmpty !== true) return drawn;
    await away;
    const page = await fetchPage(leadsNowhere, cookie);
    Object.assign(response, own);
    await giveInstead(response, page);
    // Next waits until what it believes to have sent is sent.
    return drawn;
  };
}

async function giveInstead(response: ServerResponse, page: Response): Promise<void> {
  for (const name of ofTheBody) response.removeHeader(name);
  for (const name of ["content-security-policy", "link"]) {
    const value: OutgoingHttpHeader | null = page.headers.get(name);
    if (value !== null) response.setHeader(name, value);
  }
  const body = Buffer.from(await page.arrayBuffer());
  response.statusCode = 404;
  response.setHeader("Content-Length", body.length);
  response.end(body);
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
