import { compareReadings } from "@/domain/watching/compare-readings";
import { readFeed } from "@/services/feeds/read-feed";
import { readOpml } from "@/services/feeds/read-opml";
import { comparePages } from "./compare-pages";
import { wire } from "./wire";

/** What stands in feeds, in lists of them, in files of wires and on pages that are looked at again, which strangers wrote. Plain values in and out. */
export const feedJobs = {
  feed: readFeed,
  opml: readOpml,
  comparePages,
  compareTexts: compareReadings,
  wire,
} as const;
