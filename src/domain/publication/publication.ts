import type { StoryChange } from "../change/story-change";
import type { DeskKind } from "../draft/subject";
import type { Finding } from "../lint/finding";
import { numbered } from "../status/wording";
import type { StatedInStory } from "./stated-in-story";
import type { Undecided } from "./undecided";

/**
 * Why a draft stays one: the linter still asks something of it, or it cannot be published as it is. Of a draft that others
 * changed in public meanwhile, that points at what is not there, that is not a record readers could be given, whose
 * address is taken, or whose wire keeps it back.
 */
export type Hold =
  | Finding
  | (Omit<Finding, "rule"> & {
      rule:
        | "changed_meanwhile"
        | "points_nowhere"
        | "not_a_record"
        | "address_taken"
        | "embargoed"
        | "stopped";
    });

/** Why a chief has to look before readers see it; the newsroom says for which of these it wants that. */
export type SecondLook = {
  rule: "confirmed_on_one_unnamed" | "refutation" | "status" | "every_publication";
  /** Null where it is not about one claim. */
  claimId: string | null;
  words: string;
};

/**
 * What publishing would do, in words, before anybody does it. The digest names exactly this plan: publishing sends it
 * back, and is refused where the drafts have moved on since.
 */
export type PublicationPlan = {
  digest: string;
  /** The story, or the one entity that is published by itself. */
  scope: { kind: "story" | "entity"; id: string; title: string; published: boolean };
  /** What readers will see changed ("C2: reported to corroborated, because …"), as the changes page words it. */
  changes: StoryChange[];
  /** Subjects whose other fields change: names, headlines, order, dates. One sentence each. */
  edits: { kind: DeskKind; id: string; title: string; words: string[] }[];
  /** What stays a draft although it belongs here. Mostly claims, of which the linter still asks something. */
  held: { kind: DeskKind; id: string; text: string; findings: Hold[] }[];
  secondLooks: SecondLook[];
  /** What of the story's articles nobody has decided, so that readers are told nothing of it. */
  undecided: Undecided[];
  /** What the story would still say of itself, although no claim of it says so any more. */
  stated: StatedInStory[];
};

export type PublicationState = "requested" | DecidedState;
export type DecidedState = "published" | "refused" | "withdrawn";

/** A publication that was made, or that waits for a chief. */
export type PublicationRecord = {
  id: string;
  state: PublicationState;
  scope: PublicationPlan["scope"];
  digest: string;
  changes: StoryChange[];
  edits: PublicationPlan["edits"];
  secondLooks: SecondLook[];
  requestedBy: string;
  requestedById: string;
  requestedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  /** The words of who asked or published. */
  note: string | null;
  /** The words of who decided: why a chief refused it. */
  answer: string | null;
};

/** How many things readers see changed, counted alike before a publication and after it. */
export function sizeOf({ changes, edits }: Pick<PublicationPlan, "changes" | "edits">): number {
  return changes.length + edits.length;
}

/** "26 changes". */
export function sizeWords(size: number): string {
  return numbered(size, "change", "changes");
}
