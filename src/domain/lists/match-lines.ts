import type { KnownEntity } from "../suggestion/tagging-page";

/** Who of ours an entry of a list may be, as an editor decides it. */
export type MatchLine = {
  list: { id: string; key: string; title: string };
  entry: string;
  name: string;
  /** What else the list says of it, each in a line: names, births, posts, ids, places. */
  says: { what: string; words: string[] }[];
  /** The page of its record, where the list has one. */
  url: string | null;
  entity: KnownEntity;
  reasons: string[];
  /** What became of it since it was accepted; null where it was not yet. */
  news: "changed" | "gone" | null;
  /** The sanctions that ours has already, in the record or a draft. */
  held: { programme: string | null; authority: string; from: string; to: string | null }[];
  /** What an acceptance would put into the draft. */
  begins: { programme: string | null; authority: string; from: string | null }[];
  ends: { programme: string | null; on: string }[];
  /** Whether the list says of all of them since when. */
  isDated: boolean;
};

export type MatchPage = { matches: MatchLine[]; total: number; page: number; pages: number };
