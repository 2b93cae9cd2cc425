import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Edition } from "@/db/edition";
import { draw } from "./drawn";
import type { Gate } from "./gate";
import type { Handle } from "./handle";
import { type Kept, type Shelf, standsUntil } from "./kept";
import { mayBeKept } from "./may-be-kept";
import { cut } from "./parts";
import { send } from "./send";

/**
 * Stands before Next. What shows the published record to anyone is drawn once for an edition of it and then given from
 * memory, with the database asked each time whether that edition still stands: nothing is ever stale, and nobody who
 * is signed in has a part in it. What has to be worked out goes through `gate`; what is given from memory does not wait there.
 */
export function front(
  next: Handle,
  readEdition: () => Promise<Edition>,
  shelf: Shelf,
  gate: Gate = (_request, _response, work) => work(),
): Handle {
  /** Those who ask for the same thing at the same time wait for one drawing of it. */
  const underWay = new Map<string, Promise<Kept | null>>();

  return async (request, response) => {
    const address = request.url ?? "";
    const handedOn = () => gate(request, response, () => next(request, response));
    if (!mayBeKept(request.method, address, request.headers)) return handedOn();
    const edition = await readEdition().catch(() => null);
    // Without the database, Next says so in its own words.
    if (edition === null) return handedOn();
    const key = `${edition.writer} ${address}`;
    /** What is kept, or what somebody else is having drawn. */
    const known = () => shelf.find(address, edition) ?? underWay.get(key);
    const kept = await known();
    if (kept) return send(request, response, kept);
    if (request.method === "HEAD") return handedOn();
    await gate(request, response, async () => {
      // While this one waited for its turn, others may have had theirs. What nobody has begun is begun in this very step.
      const other = known();
      const theirs = other ? await other : null;
      if (theirs) return send(request, response, theirs);
      const mine = drawOnce(request, response, address, edition);
      underWay.set(key, mine);
      await mine.finally(() => underWay.get(key) === mine && underWay.delete(key));
    });
  };

  /** Draws the answer and sends it; what it comes to is kept where it is an answer at all. */
  async function drawOnce(
    request: IncomingMessage,
    response: ServerResponse,
    address: string,
    edition: Edition,
  ): Promise<Kept | null> {
    const asked = { ...request.headers };
    const until = standsUntil(edition);
    const drawn = await draw(request, response, next).catch((error: unknown) => {
      // Nobody waits for an answer any more, or nothing could be drawn: that is said to whoever does wait.
      if (!response.closed) throw error;
      return null;
    });
    Object.assign(request.headers, asked);
    if (drawn === null) return null;
    if (drawn.status !== 200 || response.hasHeader("Set-Cookie")) {
      response.end(drawn.body);
      return null;
    }
    const kept = keptOf(response, drawn.body, edition.writer, until);
    shelf.keep(address, kept);
    send(request, response, kept);
    return kept;
  }
}

/** Belong to one sending and not to what is sent. */
const passing = new Set(["date", "connection", "keep-alive", "transfer-encoding", "content-length", "etag"]);

function keptOf(response: ServerResponse, body: Buffer, writer: string, until: number): Kept {
  const headers = response
    .getHeaderNames()
    .filter((name) => !passing.has(name))
    .map((name): [string, string] => [name, [response.getHeader(name)].flat().join(", ")]);
  const policy = String(response.getHeader("content-security-policy") ?? "");
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? null;
  const parts = cut(body, nonce);
  const given = response.getHeader("etag");
  return {
    headers: isPage(response) ? [...headers, ...forPages(headers)] : headers,
    etag: typeof given === "string" ? given : etagOf(parts.pieces),
    nonce,
    parts,
    writer,
    until,
  };
}

function isPage(response: ServerResponse): boolean {
  return String(response.getHeader("content-type")).startsWith("text/html");
}

/** A browser may hold a page, and asks each time whether it still stands; what one holds who signs in is another's. */
function forPages(headers: [string, string][]): [string, string][] {
  const vary = headers.find(([name]) => name === "vary")?.[1];
  return [
    ["cache-control", "private, no-cache"],
    ["vary", [vary, "Cookie"].filter(Boolean).join(", ")],
  ];
}

function etagOf(pieces: Buffer[]): string {
  const hash = createHash("sha256");
  for (const piece of pieces) hash.update(piece);
  return `W/"${hash.digest("base64url").slice(0, 27)}"`;
}
