import { readFeed } from "@/services/feeds/read-feed";
import { readOpml } from "@/services/feeds/read-opml";
import { comparePages } from "./compare-pages";

/** What stands in feeds, in lists of them and on pages that are looked at again, which strangers wrote. Plain values in and out. */
export const feedJobs = { feed: readFeed, opml: readOpml, comparePages } as const;
