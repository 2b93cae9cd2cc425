import type { EntityRef } from "../claim";
import type { EntitySnapshot } from "../dossier/snapshot";
import type { DeskSubject } from "../draft/subject";
import type { ModelReading } from "./by-model/model-reading";
import type { Lesson } from "./lessons";
import type { DeskSuggestion } from "./suggestion";

/** Somebody else who has this open just now. `at` is when they were last seen (ISO). */
export type Present = { id: string; name: string; at: string };

/** An entity as the desk's choices show it: every name, so that any of them finds it. */
export type KnownEntity = EntityRef & {
  names: EntitySnapshot["names"];
  description: string | null;
  /** Whether readers know it already. */
  published: boolean;
};

/** An editor's answer to a finding of the linter that was left as it is. */
export type FindingAnswer = { claimId: string; finding: string; reason: string; by: string; at: string };

/** An action that can be taken back, newest first. */
export type Undoable = { action: string; words: string; at: string };

/** All that the tagging page works with: one article version with its suggestions, and the story it goes to. */
export type Workbench = {
  article: DeskSubject<"article">;
  /** The version that is tagged: the last one. Its text is in `article.content.versions`. */
  versionId: string;
  outlet: KnownEntity;
  suggestions: DeskSuggestion[];
  /** How the newsroom's model read this version; null where it was not asked. */
  model: ModelReading | null;
  /** The story that accepted claims go to; null until one is chosen or made. */
  story: DeskSubject<"story"> | null;
  /** Stories that could be chosen. */
  stories: { id: string; headline: string; published: boolean }[];
  /** Every claim of the story, and those of this article that are in none. */
  claims: DeskSubject<"claim">[];
  questions: DeskSubject<"open_question">[];
  /** Every entity that anything above points at; more are found by search. */
  entities: KnownEntity[];
  /** Whom editors chose for words of articles of this outlet or story before. */
  lessons: Lesson[];
  /** Other articles that the claims above cite, for names and dates: versionId to article. */
  articles: {
    versionIds: string[];
    id: string;
    title: string;
    url: string | null;
    outletId: string;
    publishedAt: string;
  }[];
  answers: FindingAnswer[];
  undoable: Undoable[];
  present: Present[];
};
