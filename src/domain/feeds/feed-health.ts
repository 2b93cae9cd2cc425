import type { FeedState, Lacking } from "./feed";

export type FeedFacts = {
  state: FeedState;
  addedAt: Date;
  succeededAt: Date | null;
  itemAt: Date | null;
  failures: number;
  failure: string | null;
  usualSeconds: number | null;
  lacking: Lacking | null;
};

/** How a feed is: what an editor has to look at first comes first. */
export type FeedHealth =
  | { how: "looking" | "choosing" | "paused" | "well" | "quiet" }
  | { how: "ended"; words: string }
  | { how: "failing"; words: string; times: number; isLong: boolean }
  /** It is read, and nothing new has come for much longer than is usual for it. */
  | { how: "stale"; since: Date };

const day = 86_400_000;

export function healthOf(feed: FeedFacts, now: Date): FeedHealth {
  if (feed.state === "looking" && feed.failures === 0) return { how: "looking" };
  if (feed.state === "choosing") return { how: "choosing" };
  if (feed.state === "ended" || feed.state === "removed")
    return { how: "ended", words: feed.failure ?? "It was taken off the list." };
  if (feed.state === "paused") return { how: "paused" };
  if (feed.failures > 0) {
    const since = feed.succeededAt ?? feed.addedAt;
    const isLong = now.getTime() - since.getTime() > day;
    return { how: "failing", words: feed.failure ?? "", times: feed.failures, isLong };
  }
  if (feed.itemAt === null) return { how: "quiet" };
  return isStale(feed.itemAt, feed.usualSeconds, now)
    ? { how: "stale", since: feed.itemAt }
    : { how: "well" };
}

/** Nothing for six times as long as is usual, and for a day at least: a weekend without news is none. */
function isStale(itemAt: Date, usual: number | null, now: Date): boolean {
  const longest = usual === null ? 30 * day : Math.max(6 * usual * 1_000, 3 * day);
  return now.getTime() - itemAt.getTime() > longest;
}

/** How long there usually is between two items, as people say it. */
export function usualWords(seconds: number): string {
  const [minutes, hours, days] = [seconds / 60, seconds / 3_600, seconds / 86_400].map(Math.round);
  if (minutes! < 2) return "about every minute";
  if (minutes! < 90) return `about every ${minutes} minutes`;
  if (hours! < 36) return `about every ${hours} hours`;
  return `about every ${Math.max(2, days!)} days`;
}

/** Which fields come empty, as people say it; null where none does. What a tenth of the items lacks is no habit. */
export function lackingWords(lacking: Lacking | null): string | null {
  if (lacking === null || lacking.items === 0) return null;
  const { items } = lacking;
  const fields = (["id", "address", "title", "date", "text"] as const).flatMap((field) => {
    const empty = lacking[field];
    if (empty === 0 || empty <= items / 10) return [];
    return `${field} (${empty === items ? "in all" : `in ${empty} of ${items}`})`;
  });
  return fields.length === 0 ? null : `Comes without: ${fields.join(", ")}.`;
}
