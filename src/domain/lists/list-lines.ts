/** A sanction list as the desk sees it. Days are ISO days, instants ISO 8601. */
export type ListLine = {
  id: string;
  key: string;
  title: string;
  authority: string;
  state: "by_hand" | "followed" | "paused" | "removed";
  url: string | null;
  /** Why it was not had the last time that it was asked; null where it was. */
  failure: string | null;
  nextAt: string | null;
  isAsked: boolean;
  /** How much of it was read so far, in lines, while it is being read. */
  read: number;
  /** The publication that stands; null before the first. */
  kept: KeptLine | null;
  publications: number;
  /** The last one that came, where it was refused. */
  refused: { words: string; source: string; at: string } | null;
  /** Matches that wait for an editor, and entries that changed since they were accepted. */
  open: number;
};

export type KeptLine = {
  number: number;
  publishedOn: string;
  cameAt: string;
  source: string;
  by: string;
  entries: number;
  added: number;
  changed: number;
  gone: number;
};
