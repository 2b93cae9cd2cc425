import type { Tx } from "@/db/connection";
import type { FoundAtAddress, NamedFeed, ReadFeed } from "@/domain/feeds/feed";
import { nextAsk, usualGap } from "@/domain/feeds/next-ask";
import { leaveHostAlone } from "../jobs/asked-hosts";
import { keepHub } from "../websub/keep-hub";
import { insertItems } from "./insert-items";
import { leadFeedTo } from "./lead-feed-to";

/** What came of asking a feed. Times are in seconds. */
export type FeedReading =
  | { kind: "feed"; feed: ReadFeed; etag: string | null; lastModified: string | null; fresh: number | null }
  | { kind: "unchanged"; fresh: number | null }
  | { kind: "page"; feeds: NamedFeed[] }
  | { kind: "gone" }
  /** `isNone`: there is nothing at its address that could be a feed, and no other time will tell otherwise. */
  | { kind: "failed"; words: string; retryAfter: number | null; isNone: boolean };

/** `url` is the address that was asked; `chance` spreads what is asked next. */
export type KeptReading = { feedId: string; url: string; at: Date; chance: number; reading: FeedReading };

type Row = {
  state: string;
  url: string;
  host: string;
  failures: number;
  usualSeconds: number | null;
};

/**
 * Keeps what came of asking a feed: its items, how it is, and when it is asked next, in the transaction that ends the job. Of a feed
 * that was taken off meanwhile, or leads elsewhere by now, nothing is kept.
 */
export async function keepFeedReading(
  tx: Tx,
  { feedId: id, url, at, chance, reading }: KeptReading,
): Promise<void> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT state::text, url, host, failures, usual_seconds AS "usualSeconds" FROM feed WHERE id = ${id}::uuid FOR UPDATE`;
  if (!row || row.state === "removed" || row.url !== url) return;
  const next = (of: {
    failures: number;
    fresh?: number | null;
    usual?: number | null;
    retryAfter?: number | null;
  }) =>
    new Date(
      at.getTime() +
        1_000 * nextAsk({ usual: row.usualSeconds, fresh: null, retryAfter: null, chance, ...of }),
    );
  const well = { askedAt: at, succeededAt: at, failures: 0, failure: null };
  switch (reading.kind) {
    case "feed": {
      const { feed, etag, lastModified } = reading;
      const added = await insertItems(tx, id, feed.items, at);
      const usual = await usualOf(tx, id);
      const fresh = Math.max(reading.fresh ?? 0, feed.fresh ?? 0);
      await tx.feed.update({
        where: { id },
        data: {
          ...well,
          ...{ etag, lastModified, lacking: feed.lacking, usualSeconds: usual },
          ...(feed.title !== "" && { title: feed.title }),
          ...(feed.siteUrl !== null && { siteUrl: feed.siteUrl }),
          ...(row.state === "looking" && { state: "followed" as const }),
          ...(added > 0 && { itemAt: at }),
          nextAt: await keepHub(tx, id, { named: feed.hub, at, next: next({ failures: 0, fresh, usual }) }),
        },
      });
      return;
    }
    case "unchanged": {
      const own = next({ failures: 0, fresh: reading.fresh });
      const nextAt = await keepHub(tx, id, { named: undefined, at, next: own });
      await tx.feed.update({ where: { id }, data: { ...well, nextAt } });
      return;
    }
    case "page":
      return keepNamed(tx, id, row, reading.feeds, at, next({ failures: row.failures + 1 }));
    case "gone":
      await tx.feed.update({
        where: { id },
        data: { askedAt: at, state: "ended", failure: "Its host says that it is gone for good (410)." },
      });
      return;
    case "failed": {
      const { words: failure, retryAfter } = reading;
      const failures = row.failures + 1;
      // What was read before is a feed that is down, whatever stands there for the moment.
      const isNone = row.state === "looking" && reading.isNone;
      const nextAt = next({ failures, retryAfter });
      await tx.feed.update({
        where: { id },
        data: { askedAt: at, failures, failure, nextAt, ...(isNone && { state: "ended" as const }) },
      });
      // A host that asks to be left alone means all that it serves.
      if (retryAfter !== null) await leaveHostAlone(tx, row.host, nextAt);
      return;
    }
    default: {
      const unknown: never = reading;
      return unknown;
    }
  }
}

/** What a page names: the one feed is followed, several are to be chosen among, and a feed that became a page has failed. */
async function keepNamed(
  tx: Tx,
  id: string,
  { state, failures }: Row,
  feeds: NamedFeed[],
  at: Date,
  nextAt: Date,
) {
  const others = feeds.filter(({ url }) => url.length <= 2_000);
  if (state !== "looking") {
    const failure = "There is a page at its address, and no feed.";
    await tx.feed.update({ where: { id }, data: { askedAt: at, failures: failures + 1, failure, nextAt } });
    return;
  }
  const [only, another] = others;
  if (!only) {
    const failure = "There is a page at that address, and it names no feed.";
    await tx.feed.update({ where: { id }, data: { askedAt: at, state: "ended", failures: 1, failure } });
    return;
  }
  if (another) {
    await tx.feed.update({ where: { id }, data: { askedAt: at, state: "choosing", choices: others } });
    return;
  }
  await leadFeedTo(tx, id, only.url, at);
}

/** How long there usually is between two of its items, by when they were published, or found where they do not say. */
async function usualOf(tx: Tx, feedId: string): Promise<number | null> {
  const rows = await tx.$queryRaw<{ at: Date }[]>`
    SELECT coalesce(published_at, found_at) AS at FROM feed_item WHERE feed_id = ${feedId}::uuid ORDER BY 1 DESC LIMIT 51`;
  return usualGap(rows.map(({ at }) => at));
}

/** What stands at an address, as it is kept; `answered` is what its host said of it. */
export function readingOf(
  found: FoundAtAddress,
  answered: { etag: string | null; lastModified: string | null; fresh: number | null },
): FeedReading {
  if (found.kind === "feed") return { ...found, ...answered };
  if (found.kind === "page") return found;
  return { kind: "failed", words: found.words, retryAfter: null, isNone: true };
}
