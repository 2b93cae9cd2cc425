import { readFeed } from "@/services/feeds/read-feed";
import { readOpml } from "@/services/feeds/read-opml";

/** What stands in feeds, in lists of them and at addresses that may be some, which strangers wrote. Plain values in and out. */
export const feedJobs = { feed: readFeed, opml: readOpml } as const;
