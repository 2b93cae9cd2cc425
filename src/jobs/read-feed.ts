import { type FeedReading, keepFeedReading, readingOf } from "@/commands/feeds/keep-feed-reading";
import { freshFor, retryAfterOf } from "@/domain/feeds/next-ask";
import { getOutside, type OutsideAnswer } from "@/services/outside/get-outside";
import { aside } from "@/workers/aside";
import type { Work } from "./work";

/** Unpacked. */
const most = 5_000_000;
const accept =
  "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.7, */*;q=0.5";

/** Asks a feed whether there is anything new, and keeps what there is. */
export const readFeed: Work<"read-feed"> = async ({ id, input, signal, outside, now }) => {
  const { feed: feedId, url, etag, lastModified } = input;
  const headers = {
    ...(etag !== null && { "If-None-Match": etag }),
    ...(lastModified !== null && { "If-Modified-Since": lastModified }),
  };
  const got = await getOutside(url, { accept, most, headers, signal }, { settings: outside });
  const reading: FeedReading = got.ok
    ? await answered(got, { id, feedId, at: now() })
    : { kind: "failed", words: got.words, retryAfter: null, isNone: !got.again };
  const kept = { feedId, url, at: now(), chance: Math.random(), reading };
  const leave = (tx: Parameters<typeof keepFeedReading>[0]) => keepFeedReading(tx, kept);
  return reading.kind === "failed" ? { ok: false, words: reading.words, leave } : { ok: true, leave };
};

async function answered(
  { status, headers, bytes, url }: OutsideAnswer,
  { id, feedId, at }: { id: string; feedId: string; at: Date },
): Promise<FeedReading> {
  const fresh = freshFor(headers["cache-control"]);
  if (status === 304) return { kind: "unchanged", fresh };
  if (status === 410) return { kind: "gone" };
  if (status !== 200) {
    const isPut = status === 429 || status === 503;
    const retryAfter = isPut ? retryAfterOf(headers["retry-after"], at) : null;
    return { kind: "failed", words: refusedWith(status), retryAfter, isNone: status === 404 };
  }
  const came = {
    bytes,
    type: headers["content-type"],
    url,
    at,
    link: [headers.link ?? []].flat().join(", "),
  };
  const read = await aside("feed", came, { who: feedId, ticket: id });
  if (!read.ok)
    return {
      kind: "failed",
      words:
        read.reason === "too-costly" ? "It takes too long to be read." : "Too much is being read at once.",
      retryAfter: null,
      isNone: false,
    };
  const told = (header: string | undefined) => (header && header.length <= 500 ? header : null);
  const { etag, "last-modified": lastModified } = headers;
  return readingOf(read.value, { etag: told(etag), lastModified: told(lastModified), fresh });
}

function refusedWith(status: number): string {
  if (status === 404) return "There is nothing at its address (404).";
  if (status === 401 || status === 403 || status === 451)
    return `Its host shows it to others only (${status}).`;
  if (status === 429) return "Its host is asked too often (429).";
  if (status === 503) return "Its host is out of service for the moment (503).";
  return `Its host answers with an error (${status}).`;
}
