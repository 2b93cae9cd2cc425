import type { Feed, FeedAsked } from "@/queries/feeds";
import { followedFeed } from "@/queries/followed-feed";
import type { Db } from "./work";

/**
 * What is new in what somebody follows, null where readers see nothing of it; or "fault" where it could not be worked out, as a search
 * that takes longer than the database lets it: that is in the log, and holds up nobody who follows something else.
 */
export async function feedOrFault(db: Db, path: string, asked: FeedAsked): Promise<Feed | null | "fault"> {
  try {
    return await followedFeed(db, path, asked);
  } catch (error) {
    console.error("What is new for those who follow a page could not be worked out:", error);
    return "fault";
  }
}
