import type { ArticleRef } from "../claim";
import type { Mine } from "../comments/discussion";
import type { PublicationRecord } from "../publication/publication";
import type { TakenFrom } from "../reconcile/looked-up";
import type { FindingAnswer, KnownEntity, Undoable } from "../suggestion/tagging-page";
import type { EntityKind, Status } from "../vocabulary";
import type { WatchTold } from "../watching/watch-told";
import type { WireTold } from "../wires/wire-told";
import type { DeskKind, DeskSubject } from "./subject";

/** What each page of the desk shows, as values, as `domain/pages.ts` has them for readers. Instants are ISO strings. */

/** An article that is being tagged, and how far that is. */
export type ArticleInWork = {
  id: string;
  title: string;
  outlet: string;
  publishedAt: string;
  reviewed: number;
  suggestions: number;
  story: { id: string; headline: string } | null;
  by: string;
  at: string;
};

/** A story at the desk. `drafts` counts what readers do not see yet: the story itself, its claims and its questions. */
export type StoryInWork = {
  id: string;
  headline: string;
  published: boolean;
  closed: boolean;
  claims: number;
  drafts: number;
  at: string;
};

/** Somebody who is at the desk just now, and what they have open. */
export type AtWork = { id: string; name: string; on: { kind: DeskKind; id: string; title: string }[] };

export type DeskHome = {
  mine: Mine;
  articles: ArticleInWork[];
  stories: StoryInWork[];
  waiting: PublicationRecord[];
  /** How many reports of readers are open. */
  reports: number;
  /** How many articles changed at their source and wait. */
  changed: number;
  atWork: AtWork[];
  undoable: Undoable[];
};

/** An article as claims cite it: `versionIds` are those of its texts. */
export type CitedArticle = Omit<ArticleRef, "outlet" | "publishedAt"> & {
  versionIds: string[];
  outletId: string;
  publishedAt: string;
};

/** An article that is held, as a line to choose it by. */
export type ArticleLine = { id: string; title: string; outlet: string; publishedAt: string };

/** What ids in a document stand for. */
export type Names = { entities: KnownEntity[]; articles: CitedArticle[] };

/** A claim as a line of its story at the desk. `status` is what the draft would have today. */
export type ClaimLine = {
  id: string;
  text: string;
  status: Status;
  drafted: boolean;
  published: boolean;
  /** Readers had it, and see it no more. */
  takenDown: boolean;
};

/** `own` are the stories that list it. */
export type ArticleDesk = {
  subject: DeskSubject<"article">;
  entities: KnownEntity[];
  stories: { id: string; headline: string }[];
  own: { id: string; headline: string }[];
  /** Null where it has never been watched. */
  watch: WatchTold | null;
  /** Null where it did not come by a wire. */
  wire: WireTold | null;
};

export type StoryDesk = {
  subject: DeskSubject<"story">;
  claims: ClaimLine[];
  questions: DeskSubject<"open_question">[];
  articles: { id: string; title: string; outlet: string; publishedAt: string; published: boolean }[];
};

export type ClaimDesk = {
  subject: DeskSubject<"claim">;
  names: Names;
  answers: FindingAnswer[];
  stories: { id: string; headline: string }[];
  /** Other claims of these stories. */
  neighbours: { id: string; text: string }[];
};

/** A merge that stands, and can be taken back. */
export type MergeLine = {
  id: string;
  from: string;
  into: string;
  why: string;
  by: string;
  at: string;
};

export type EntityDesk = {
  subject: DeskSubject<"entity">;
  /** Organizations that its positions and sanctions point at. */
  entities: KnownEntity[];
  claims: { id: string; text: string }[];
  merges: MergeLine[];
  /** What of it was taken over from a service. */
  taken: TakenFrom[];
};

export type EntityLine = {
  id: string;
  kind: EntityKind;
  name: string;
  others: { text: string; language: string | null }[];
  /** The post that they hold, else what they are described as. */
  what: string | null;
  published: boolean;
  drafted: boolean;
};

/** What putting one entity's references over to another would move. */
export type MergePreview = {
  from: KnownEntity;
  into: KnownEntity;
  uses: { kind: DeskKind; id: string; title: string; published: boolean }[];
  /** How many more there are than `uses` names. */
  more: number;
};
