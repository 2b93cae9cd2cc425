import type { Reader } from "@/db/connection";
import type { Feed } from "@/db/generated/client";
import { Lacking, NamedFeed } from "@/domain/feeds/feed";
import { type FeedFacts, healthOf } from "@/domain/feeds/feed-health";
import type { FeedLine } from "@/domain/feeds/feed-lines";

/** The feeds on the list: those that want somebody first, then by their names. */
export async function feedLines(db: Reader, now: Date): Promise<FeedLine[]> {
  const rows = await db.feed.findMany({
    where: { state: { not: "removed" }, wire: null },
    include: {
      _count: { select: { items: { where: { state: "open" } } } },
      hub: { select: { leaseUntil: true } },
      jobs: { where: { state: { in: ["waiting", "running"] } }, select: { id: true } },
    },
  });
  const lines = rows.map(({ _count, jobs, hub, ...feed }) => ({
    ...lineOf(feed, now),
    toldUntil: hub?.leaseUntil && hub.leaseUntil > now ? hub.leaseUntil.toISOString() : null,
    isAsked: jobs.length > 0,
    open: _count.items,
  }));
  return lines.sort(
    (a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title, "en") || (a.id < b.id ? -1 : 1),
  );
}

/** The feeds that are asked, for another program's list. */
export async function followedFeeds(
  db: Reader,
): Promise<{ url: string; title: string; siteUrl: string | null }[]> {
  const rows = await db.feed.findMany({
    where: { state: { in: ["followed", "paused"] }, wire: null },
    select: { url: true, title: true, siteUrl: true },
    orderBy: [{ title: "asc" }, { url: "asc" }],
  });
  return rows.map((row) => ({ ...row, title: row.title || new URL(row.url).host }));
}

const order: FeedLine["health"]["how"][] = ["choosing", "looking", "failing", "stale"];
function rank({ health }: FeedLine): number {
  if (health.how === "failing" && !health.isLong) return order.length;
  const at = order.indexOf(health.how);
  return at === -1 ? order.length + (health.how === "ended" ? 2 : health.how === "paused" ? 1 : 0) : at;
}

function lineOf(feed: Feed, now: Date): Omit<FeedLine, "isAsked" | "open" | "toldUntil"> {
  const { id, url, host, state, usualSeconds, succeededAt, itemAt, nextAt } = feed;
  const lacking = Lacking.nullable().parse(feed.lacking);
  const facts: FeedFacts = { ...feed, lacking };
  return {
    ...{ id, url, state, usualSeconds, lacking },
    title: feed.title || host,
    health: healthOf(facts, now),
    choices: feed.choices === null ? [] : NamedFeed.array().parse(feed.choices),
    succeededAt: succeededAt?.toISOString() ?? null,
    itemAt: itemAt?.toISOString() ?? null,
    nextAt: nextAt.toISOString(),
  };
}
