import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import type { Edition } from "@/db/edition";
import { isCacheable } from "./cacheable";
import { type Captured, sendCaptured } from "./capture-response";
import type { Gate } from "./gate";
import type { Handle } from "./handle";
import { withHashes } from "./hash-policy";
import { type CachedAnswer, sendCached } from "./send-cached";

/** An answer, who published last when it was drawn, and until when it stands (ms since 1970). */
type Cached = CachedAnswer & { writer: string; until: number };

/** Bytes that all cached answers may take, with a half more for the compressed ones. */
const room = 64_000_000;

/**
 * The cache before Next. What shows the published record to anyone is drawn once for an edition of it and then given from
 * memory, with the database asked each time whether that edition still stands: nothing is ever stale, and nobody who
 * is signed in has a part in it. What has to be worked out goes through `gate`; what is cached does not wait there.
 *
 * @param render has an answer made, whole
 * @param next answers what is not cached
 */
export function pageCache(
  render: (request: IncomingMessage, response: ServerResponse) => Promise<Captured>,
  next: Handle,
  readEdition: () => Promise<Edition>,
  gate: Gate = (_request, _response, work) => work(),
): Handle {
  const cache = new LRUCache<string, Cached>({
    maxSize: room,
    maxEntrySize: room / 4,
    sizeCalculation: ({ body }) => Math.ceil(body.length * 1.5) + 1_000,
  });
  /** Those who ask for the same thing at the same time wait for one drawing of it. */
  const underWay = new Map<string, Promise<Cached | null>>();

  return async (request, response) => {
    const address = request.url ?? "";
    const handedOn = () => gate(request, response, () => next(request, response));
    if (!isCacheable(request.method, address, request.headers)) return handedOn();
    const edition = await readEdition().catch(() => null);
    // Without the database, Next says so in its own words.
    if (edition === null) return handedOn();
    const key = `${edition.writer} ${address}`;
    /** What is cached, or what somebody else is having drawn. */
    const known = () => standing(cache.get(address), edition) ?? underWay.get(key);
    const cached = await known();
    if (cached) return sendCached(request, response, cached);
    if (request.method === "HEAD") return handedOn();
    await gate(request, response, async () => {
      // While this one waited for its turn, others may have had theirs. What nobody has begun is begun in this very step.
      const other = known();
      const theirs = other ? await other : null;
      if (theirs) return sendCached(request, response, theirs);
      const mine = drawOnce(request, response, address, edition);
      underWay.set(key, mine);
      await mine.finally(() => underWay.get(key) === mine && underWay.delete(key));
    });
  };

  /** Draws the answer and sends it; it is cached where it is an answer at all. */
  async function drawOnce(
    request: IncomingMessage,
    response: ServerResponse,
    address: string,
    edition: Edition,
  ): Promise<Cached | null> {
    const asked = { ...request.headers };
    const until = standsUntil(edition);
    hideClient(request);
    const captured = await render(request, response).catch((error: unknown) => {
      // Nobody waits for an answer any more, or nothing could be drawn: that is said to whoever does wait.
      if (!response.closed) throw error;
      return null;
    });
    Object.assign(request.headers, asked);
    if (captured === null) return null;
    if (captured.status !== 200 || response.hasHeader("Set-Cookie")) {
      sendCaptured(request, response, captured);
      return null;
    }
    const cached = { ...cachedFrom(response, captured.body), writer: edition.writer, until };
    cache.set(address, cached);
    await sendCached(request, response, cached);
    return cached;
  }
}

function standing(cached: Cached | undefined, { writer }: Edition): Cached | null {
  return cached && cached.writer === writer && Date.now() < cached.until ? cached : null;
}

/** What a server has to be told of any request. */
const needed = new Set(["host", "connection"]);

/**
 * An answer that is cached is drawn for nobody in particular: of what the client says of itself, of what it holds and of
 * how it wants to be answered, Next hears nothing, so that one client's headers never make what the next one is given.
 */
function hideClient({ headers }: IncomingMessage): void {
  for (const name of Object.keys(headers)) if (!needed.has(name)) delete headers[name];
}

/** Belong to one sending and not to what is sent. */
const passing = new Set(["date", "connection", "keep-alive", "transfer-encoding", "content-length", "etag"]);

function cachedFrom(response: ServerResponse, drawn: Buffer): CachedAnswer {
  const headers = new Map(
    response
      .getHeaderNames()
      .filter((name) => !passing.has(name))
      .map((name): [string, string] => [name, [response.getHeader(name)].flat().join(", ")]),
  );
  const given = response.getHeader("etag");
  if (!headers.get("content-type")?.startsWith("text/html"))
    return answerOf(headers, drawn, typeof given === "string" ? given : etagOf(drawn));
  const { policy, body } = withHashes({ policy: headers.get("content-security-policy") ?? "", body: drawn });
  headers.set("content-security-policy", policy);
  // A stylesheet is asked for ahead by a header, which needs no nonce: the policy allows what comes from here.
  const link = headers.get("link");
  if (link) headers.set("link", link.replaceAll(/; nonce="[^"]*"/g, ""));
  // Whoever stands between may keep a page, and asks each time whether it still stands; what one holds who signs in is another's.
  headers.set("cache-control", "public, no-cache");
  headers.set("vary", [headers.get("vary"), "Cookie"].filter(Boolean).join(", "));
  return answerOf(headers, body, etagOf(body));
}

function answerOf(headers: Map<string, string>, body: Buffer, etag: string): CachedAnswer {
  return { headers: [...headers], etag, body, compressed: new Map() };
}

function etagOf(body: Buffer): string {
  return `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
}

/**
 * Until when an answer stands that was drawn just now: until something on record becomes public, and never past midnight
 * UTC, since dates of posts and sanctions begin and end with a day.
 */
function standsUntil({ due }: Edition): number {
  const day = 86_400_000;
  const midnight = (Math.floor(Date.now() / day) + 1) * day;
  return Math.min(midnight, due?.getTime() ?? midnight);
}
