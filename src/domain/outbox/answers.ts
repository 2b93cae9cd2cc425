import type { FactorRole } from "../access/needs-factor";
import type { Pasted } from "../article/read-pasted";
import type { StoryProposal } from "../article/story-proposal";
import type { EntityRef } from "../claim";
import type { ContentOf, DeskKind, DeskSubject, Version } from "../draft/subject";
import type { Collision } from "../draft/three-way";
import type { WhichOne } from "../entity/which-one";
import type { AboutNewsroom } from "../publication/about";
import type { DecidedState, PublicationRecord } from "../publication/publication";
import type { NewsroomSettings } from "../publication/settings";
import type { DeskSuggestion } from "../suggestion/suggestion";
import type { FindingAnswer, KnownEntity, Present } from "../suggestion/tagging-page";

/** Nothing of that name, or no longer. */
export type Gone = { ok: false; reason: "not-found" };
/** It does not parse, or points at what is not there. `which` asks whom of several a name means. */
export type Invalid = {
  ok: false;
  reason: "invalid";
  faults: { path: string; message: string }[];
  which?: WhichOne;
};

/**
 * Somebody else changed the same field since. Nothing was written; both versions are here, and the writer's own is still
 * where they typed it.
 */
export type ChangedMeanwhile<K extends DeskKind = DeskKind> = {
  ok: false;
  reason: "changed-meanwhile";
  current: DeskSubject<K>;
  /** What both started from. */
  base: ContentOf<K> | null;
  collisions: Collision[];
};

/** `content` is what now stands: the writer's own, joined with what others did to other fields since (`merged`). */
export type Saved<K extends DeskKind = DeskKind> = {
  ok: true;
  version: Version;
  content: ContentOf<K>;
  merged: boolean;
  savedAt: string;
};
export type EditAnswer<K extends DeskKind = DeskKind> = Saved<K> | ChangedMeanwhile<K> | Gone | Invalid;

/** Every subject that a decision touched, as it now stands. */
export type Decided = {
  ok: true;
  suggestion: DeskSuggestion;
  subjects: DeskSubject[];
  entities: EntityRef[];
  savedAt: string;
};
export type DecisionAnswer = Decided | ChangedMeanwhile<"suggestion"> | Gone | Invalid;

export type UndoAnswer =
  | { ok: true; subjects: DeskSubject[]; suggestions: DeskSuggestion[]; savedAt: string }
  | ChangedMeanwhile
  | Gone
  | { ok: false; reason: "already-undone" };

/** `dropped` is how many drafts of an import are gone. */
export type TakeBackSheetAnswer =
  | { ok: true; dropped: number }
  | ChangedMeanwhile
  | Gone
  | Invalid
  | { ok: false; reason: "already-undone" };

/** What is held already and looks the same; `same` says by what. */
export type Duplicate = {
  id: string;
  title: string;
  outlet: string;
  publishedAt: string;
  same: "address" | "text" | "title";
  published: boolean;
};
export type NewArticleAnswer =
  /** `unread`: it is held, and what is said in it could not be read in time. */
  | { ok: true; id: string; suggestions: number; unread?: true }
  | TakenBack
  | { ok: false; reason: "duplicate"; duplicates: Duplicate[] }
  | Invalid;

export type PublishAnswer =
  | { ok: true; state: "published"; record: PublicationRecord; slug: string | null }
  | { ok: true; state: "requested" | "refused" | "withdrawn"; record: PublicationRecord }
  | { ok: false; reason: "plan-moved-on" }
  /** What became of the publication in the meantime. */
  | { ok: false; reason: "not-waiting"; state: DecidedState }
  | { ok: false; reason: "nothing-to-publish" }
  | { ok: false; reason: "own-request" }
  | Gone
  | Invalid;

/** What a pasted text says of itself, and what is held that looks the same. */
export type PastedAnswer =
  | { ok: true; reading: Pasted; duplicates: Duplicate[]; story: StoryProposal }
  | TakenBack
  | Invalid;

/** Its reading was taken back before it was done. */
type TakenBack = { ok: false; reason: "taken-back" };

export type EntityAnswer = { ok: true; entity: KnownEntity } | Invalid;

export type MergeAnswer =
  | { ok: true; merge: string; entity: KnownEntity; moved: { published: number; drafts: number } }
  | Gone
  | Invalid;

export type UnmergeAnswer =
  | {
      ok: true;
      /** The two as they now are. */
      entities: KnownEntity[];
      /** What could not be put back, since it was changed after the merge: one sentence each. */
      kept: string[];
    }
  | Gone
  | Invalid
  | { ok: false; reason: "already-undone" };

/** `along` is how many claims went with it. */
export type TakenDownAnswer = { ok: true; withdrawal: string; along: number } | Gone | Invalid;
export type PutBackAnswer =
  /** `kept` is what could not be put back, since it was changed after a merge: one sentence each. */
  { ok: true; path: string; kept: string[] } | Gone | Invalid | { ok: false; reason: "already-undone" };

/** `withdrawal` is what takes them apart again; null where readers saw neither, and undo does. */
export type MergeClaimsAnswer = { ok: true; withdrawal: string | null; into: string } | Gone | Invalid;

export type KindAnswer = { ok: true; entity: KnownEntity } | Gone | Invalid;

/** What was changed at the desk, as it now stands. */
export type StandsAnswer = { ok: true; subjects: DeskSubject[] } | Gone | Invalid;

export type AnsweredFinding = { ok: true; answer: FindingAnswer } | Gone | Invalid;

export type QuestionAnswer =
  | { ok: true; subjects: DeskSubject[]; suggestions: DeskSuggestion[]; savedAt: string }
  | ChangedMeanwhile<"suggestion">
  | Gone
  | Invalid;

export type StoryAnswer = { ok: true; subject: DeskSubject<"story"> } | Gone | Invalid;
export type ChosenStory = { ok: true; story: DeskSubject<"story"> } | Gone | Invalid;

/** `subject` is what is left: what readers see, or null for one that was never published. */
export type DiscardAnswer =
  | { ok: true; subject: DeskSubject | null; savedAt: string }
  | ChangedMeanwhile
  | Gone
  | Invalid;

export type SettingsAnswer = { ok: true; settings: NewsroomSettings } | Invalid;
export type RequireFactorAnswer = { ok: true; from: FactorRole | null } | Invalid;
/** What stands now; refused where somebody else changed it since. */
export type AboutAnswer =
  | { ok: true; about: AboutNewsroom }
  | { ok: false; reason: "about-changed" }
  | Invalid;
export type PresenceAnswer = { ok: true; present: Present[] };

/** A claim that says nearly the same. `similarity` is pg_trgm's, 0 to 1. */
export type Candidate = {
  claimId: string;
  text: string;
  similarity: number;
  inStory: boolean;
  published: boolean;
};

export type CommentAnswer = { ok: true } | Gone;
/** The page is on its way: how far it is, its job tells. */
export type FetchPageAnswer = { ok: true; job: string };
/** The service is asked: how that goes, and what it answers, its job tells. */
export type LookUpAnswer = { ok: true; job: string };
/** How many of what was chosen were not there before. */
export type TakeOverAnswer = { ok: true; entity: string; taken: number } | Gone | Invalid;
/** Ended, or done already: then it stays as it is. */
export type StopJobAnswer = { ok: true } | Gone;

export type TakeWireAnswer = { ok: true } | Gone;
export type ReadMentionAnswer = { ok: true } | Gone;
export type AssignAnswer = { ok: true } | Gone;
/** The feed is on the list, and asked: how that goes, its row tells. */
export type FeedAnswer = { ok: true; feed: string } | Gone | Invalid;
export type WebhookAnswer = { ok: true; webhook: string } | Gone | Invalid;
/** `there` were on the list before. */
export type ImportFeedsAnswer = { ok: true; added: number; there: number } | Invalid;
export type DismissItemAnswer = { ok: true } | Gone;
/** Settled, or open again. Somebody else may have settled it meanwhile. */
export type SettleReportAnswer = { ok: true } | { ok: false; reason: "not-waiting" } | Gone;
/** What is watched, or no longer. An article without an address is refused. */
export type SetWatchAnswer = { ok: true } | Gone | Invalid;
/** `closed`: nothing of the change waits any more. It may have changed again meanwhile, or be settled. */
export type SeeChangeAnswer =
  | { ok: true; closed: boolean }
  | { ok: false; reason: "not-waiting" }
  | ChangedMeanwhile
  | Gone
  | Invalid;
export type DecideChangedAnswer = { ok: true; closed: boolean } | { ok: false; reason: "not-waiting" } | Gone;

/** `entity` is whoever it was decided for, whose draft has it where it was accepted. */
export type DecideMatchAnswer = { ok: true; entity: string } | Gone | Invalid;

/** The list is there, and asked for: how that goes, its row tells. */
export type ListAddedAnswer = { ok: true; list: string } | Gone | Invalid;
