import { editionOf } from "@/queries/change/edition-of";
import type { Feed, FeedAsked } from "@/queries/change/feeds";
import { followedFeed } from "@/queries/change/followed-feed";
import type { Db } from "./work";

/**
 * What is new in what somebody follows, null where readers see nothing of it; or "fault" where it could not be worked out, as a search
 * that takes longer than the database lets it: that is in the log, and holds up nobody who follows something else.
 */
export type FeedOrFault = Feed | null | "fault";

export async function feedOrFault(db: Db, path: string, asked: FeedAsked): Promise<FeedOrFault> {
  return orFault(() => followedFeed(db, path, asked));
}

/**
 * Reads each feed once for all that one job tells of it, as long as nothing is published meanwhile: what is sent has the words of the
 * moment, and a feed that a thousand follow is not worked out a thousand times.
 */
export function feedsOfOneJob(db: Db, now: () => Date, most: number): (path: string) => Promise<FeedOrFault> {
  let edition: string | null = null;
  const read = new Map<string, Promise<FeedOrFault>>();
  return (path) =>
    orFault(async () => {
      const current = await editionOf(db);
      if (current !== edition) read.clear();
      edition = current;
      const feed = read.get(path) ?? feedOrFault(db, path, { asOf: now(), most });
      read.set(path, feed);
      return feed;
    });
}

async function orFault(work: () => Promise<FeedOrFault>): Promise<FeedOrFault> {
  try {
    return await work();
  } catch (error) {
    console.error("What is new for those who follow a page could not be worked out:", error);
    return "fault";
  }
}
