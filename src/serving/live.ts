import type { IncomingMessage, ServerResponse } from "node:http";
import { liveFeed } from "@/domain/live/live-feed";
import type { Asker } from "./asker";
import type { Gate } from "./gate";
import { LivePage } from "./live-page";

/** Somebody who has a page open: since when, by look and by the instant at which theirs was drawn, and what they were told last. */
type Listener = { response: ServerResponse; look: number; at: number; told: number };
type Watched = { page: LivePage; ready: Promise<boolean>; listeners: Set<Listener> };

/** Open pages of one address, and in all. An address may be a newsroom. */
const most = { each: 100, all: 5_000 };

/** A comment that often, in ms, or whatever stands between would think that nobody is there. */
const heartbeat = 25_000;

/** What is published at once is told at once: so long after the first notice, in ms. */
const gathering = 500;

/** Whoever reads so little that as many bytes wait for them is not read to any more. */
const mostWaiting = 16_000;

/** Whether this is where open pages ask. */
export function isLive(url: string): boolean {
  return /^\/live(?:\?|$)/.test(url);
}

export type Live = {
  /** Answers at `/live`: the changes of a page as server-sent events (HTML, 9.2), as many as there are, each time that there are more. */
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Something was published, or may have been. */
  changed: () => void;
  open: () => number;
  /** Ends them all, as an answer ends, so that a browser comes back by itself. */
  close: () => void;
};

/**
 * Tells whoever has a page open how many changes it does not show yet. `feedOf` answers the text of a feed of ours, which tells what readers may know and nothing else;
 * it is asked once for each page that is open, however many look at it, when something was published.
 */
export function live(options: {
  feedOf: (path: string) => Promise<string | null>;
  askerOf: (request: IncomingMessage) => Asker;
  gate: Gate;
}): Live {
  const { feedOf, askerOf, gate } = options;
  const pages = new Map<string, Watched>();
  const byAddress = new Map<string, number>();
  let open = 0;
  let gathered: NodeJS.Timeout | undefined;
  const beats = setInterval(() => everybody((listener) => send(listener, ":\n\n")), heartbeat);
  beats.unref();

  function everybody(tell: (listener: Listener) => void): void {
    for (const { listeners } of pages.values()) for (const listener of listeners) tell(listener);
  }

  function watched(feed: string): Watched {
    const known = pages.get(feed);
    if (known) return known;
    const page = new LivePage(() => feedOf(feed));
    const fresh = { page, ready: page.refresh(), listeners: new Set<Listener>() };
    pages.set(feed, fresh);
    return fresh;
  }

  function leave(feed: string, own: Watched): void {
    if (own.listeners.size === 0 && pages.get(feed) === own) pages.delete(feed);
  }

  async function look(): Promise<void> {
    for (const [feed, own] of [...pages]) {
      // A feed that cannot be told just now is looked at with the next notice.
      if (await own.page.refresh().catch(() => false))
        for (const listener of own.listeners) tell(listener, own.page);
      leave(feed, own);
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { searchParams } = new URL(request.url ?? "", "http://here");
    const [path = "", search = ""] = (searchParams.get("page") ?? "").split(/\?(.*)/s);
    const feed = liveFeed(path, search);
    if (request.method !== "GET") return refuse(response, 405, { Allow: "GET" });
    if (feed === null) return refuse(response, 404);
    const { address, isLimited } = askerOf(request);
    const mine = byAddress.get(address) ?? 0;
    if (isLimited && mine >= most.each) return refuse(response, 429, { "Retry-After": "60" });
    if (open >= most.all) return refuse(response, 503, { "Retry-After": "60" });
    open += 1;
    if (isLimited) byAddress.set(address, mine + 1);
    response.once("close", () => {
      open -= 1;
      if (!isLimited) return;
      const left = byAddress.get(address)! - 1;
      if (left === 0) byAddress.delete(address);
      else byAddress.set(address, left);
    });
    // The first to open a page has its feed worked out, which waits its turn and counts like any other question.
    const own = pages.get(feed);
    if (own) return begin(response, feed, own, searchParams.get("since"));
    await gate(request, response, async () => {
      const fresh = watched(feed);
      await fresh.ready.catch(() => undefined);
      await begin(response, feed, fresh, searchParams.get("since"));
    });
  }

  async function begin(
    response: ServerResponse,
    feed: string,
    own: Watched,
    since: string | null,
  ): Promise<void> {
    const isThere = await own.ready.catch(() => null);
    if (isThere !== true) {
      leave(feed, own);
      return refuse(response, isThere === null ? 503 : 404, isThere === null ? { "Retry-After": "30" } : {});
    }
    if (response.closed) return leave(feed, own);
    const at = Date.parse(since ?? "");
    const listener = { response, look: own.page.look, at: Number.isNaN(at) ? Date.now() : at, told: 0 };
    pages.set(feed, own);
    own.listeners.add(listener);
    response.once("close", () => {
      own.listeners.delete(listener);
      leave(feed, own);
    });
    // Whatever stands between is to hand on each line as it comes.
    response.writeHead(200, {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-store",
      "X-Accel-Buffering": "no",
    });
    send(listener, ":\n\n");
    tell(listener, own.page);
  }

  return {
    answer,
    changed: () => {
      gathered ??= setTimeout(() => {
        gathered = undefined;
        void look();
      }, gathering);
    },
    open: () => open,
    close: () => {
      clearInterval(beats);
      clearTimeout(gathered);
      everybody(({ response }) => response.end());
    },
  };
}

function tell(listener: Listener, page: LivePage): void {
  const count = page.changesSince(listener);
  if (count === listener.told) return;
  listener.told = count;
  send(listener, `data: ${count}\n\n`);
}

function send({ response }: Listener, text: string): void {
  if (response.writableLength > mostWaiting) response.destroy();
  else response.write(text);
}

function refuse(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...headers, "Cache-Control": "no-store", "Content-Length": "0" });
  response.end();
}
