import type { ContentOf, DeskKind, Version } from "./subject";

/**
 * One line of a subject's history. `draft` is what was worked on at the desk, `published` what readers got. `version` names
 * the state that this left, for comparing and for going back to; it is null where a draft ended and left none.
 */
export type HistoryEntry<K extends DeskKind = DeskKind> = {
  layer: "draft" | "published";
  number: number;
  version: Version | null;
  by: string;
  at: string;
  why: string | null;
  /** What was done, where it was done at the desk. */
  action: { id: string; kind: string; words: string } | null;
  from: ContentOf<K> | null;
  to: ContentOf<K> | null;
  /** In words, one sentence a field. */
  changes: string[];
};
