import { z } from "zod";
import type { NamedHub } from "../websub/hub";

export const FeedState = z.enum(["looking", "choosing", "followed", "paused", "ended", "removed"]);
export type FeedState = z.infer<typeof FeedState>;

/** A feed that a page, or a list of feeds, names. */
export const NamedFeed = z.strictObject({ url: z.string(), title: z.string() });
export type NamedFeed = z.infer<typeof NamedFeed>;

/** Of how many items of a feed, at its last reading, which field came empty. */
export const Lacking = z.strictObject({
  items: z.int(),
  id: z.int(),
  address: z.int(),
  title: z.int(),
  date: z.int(),
  text: z.int(),
});
export type Lacking = z.infer<typeof Lacking>;

/** One story as one outlet told it. */
export type ReadItem = {
  /** Hash of its id, or of its address, or of its words. */
  key: string;
  /** Hash of its address and words: under another id it is the same item. */
  twin: string;
  url: string | null;
  /** Plain text, as all that follows. */
  title: string;
  text: string;
  author: string | null;
  /** ISO 8601. */
  publishedAt: string | null;
  /** What its text is compared by with others. Empty where it is too short for that. */
  sketch: number[];
  runs: number;
};

export type ReadFeed = {
  title: string;
  siteUrl: string | null;
  /** For how many seconds it says that it does not change; null where it does not say. */
  fresh: number | null;
  items: ReadItem[];
  lacking: Lacking;
  /** The hub that tells when it has anything new; null where it names none. */
  hub: NamedHub | null;
};

/** What stands at an address: a feed, a page that names some, or in words why neither. */
export type FoundAtAddress =
  | { kind: "feed"; feed: ReadFeed }
  | { kind: "page"; feeds: NamedFeed[] }
  | { kind: "neither"; words: string };
