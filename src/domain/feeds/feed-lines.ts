import type { WireTold } from "../wires/wire-told";
import type { FeedState, Lacking, NamedFeed } from "./feed";
import type { FeedHealth } from "./feed-health";

/** A feed as the desk lists it. Instants are ISO 8601. */
export type FeedLine = {
  id: string;
  url: string;
  /** What it calls itself, else its host. */
  title: string;
  state: FeedState;
  health: FeedHealth;
  /** Of which one is to be chosen. */
  choices: NamedFeed[];
  usualSeconds: number | null;
  lacking: Lacking | null;
  succeededAt: string | null;
  itemAt: string | null;
  nextAt: string;
  /** Until when its hub tells of what is new; null where none does. */
  toldUntil: string | null;
  /** Whether it is being asked, or about to be. */
  isAsked: boolean;
  /** How many of its items wait in the inbox. */
  open: number;
};

/** An outlet's own telling of what another item tells. */
export type Telling = { id: string; feed: string; url: string | null; at: string; same: "page" | "text" };

/** An item of the inbox: one story as one outlet told it, with who else told it in the same words. */
export type InboxItem = {
  id: string;
  feedId: string;
  feed: string;
  title: string;
  text: string;
  author: string | null;
  url: string | null;
  publishedAt: string | null;
  foundAt: string;
  /** The same page or text by other feeds, the first first. */
  others: Telling[];
  /** Who told this text first, where that was brought in. */
  first: { feed: string; at: string; articleId: string } | null;
  /** The article that is held of this address. */
  heldId: string | null;
  /** What its wire says of it, where it came by one. */
  wire: WireTold | null;
};

export type Inbox = { items: InboxItem[]; total: number; page: number; pages: number };

/** An item of the inbox as a new article is begun from it. Its address is "" where its feed gives none. */
export type ItemToBringIn = {
  id: string;
  feed: string;
  title: string;
  author: string | null;
  publishedAt: string | null;
  url: string;
  /** What its wire says of it, with its text, where it came by one. */
  wire: (WireTold & { text: string; language: string | null }) | null;
};
