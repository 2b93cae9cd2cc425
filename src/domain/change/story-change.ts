import type { ClaimRecord } from "../claim";
import type { Refused } from "../sourcing/speaker";
import type { StatusSpan } from "../status/status-history";
import type { Stance, Status } from "../vocabulary";

/** Something that the reporting says is not known, and the claim that later settled it. All instants are public time. */
export type QuestionRecord = ClaimName & {
  /** The claim that it hangs on, by id. */
  aboutId: string | null;
  publishedAt: Date;
  /** The claim that answers it; `since` is from when it does, null while it does not, and `was` its statuses over public time. */
  answer: (ClaimName & { since: Date | null; was: Pick<StatusSpan, "status" | "from">[] }) | null;
};

/** A story as its changes are worked out: claims in the story's own order, and its open questions. */
export type StoryRecord = { claims: ClaimRecord[]; questions: QuestionRecord[] };

/** A claim or a question by reference. */
export type ClaimName = { id: string; key: string; text: string };

/** A claim that is told of outside its page: never without its status, as of the instant that one looks from. */
export type ToldClaim = ClaimName & { status: Status };

/** "The CIA declined to comment, asked by The Daily Beast": the attribution's id, who, how and whom they told. */
export type Response = Refused & { id: string; name: string; stance: Stance };

/**
 * What changed in a story. `ids` are the attributions, evidence and decisions that are new or have ended, and `by`
 * those on which the new status rests. A refusal to comment is a kind of its own: it never moves a status.
 */
export type Change =
  | { kind: "claim_added"; claim: ToldClaim; status: Status; because: string; by: string[]; ids: string[] }
  | {
      kind: "status_changed";
      claim: ToldClaim;
      from: Status;
      to: Status;
      because: string;
      by: string[];
      ids: string[];
    }
  | { kind: "details_added"; claim: ToldClaim; status: Status; because: string; ids: string[] }
  /** `alsoAbout`: the other claims of one refusal that is told once. */
  | { kind: "response_added"; claim: ToldClaim; response: Response; alsoAbout?: ToldClaim[] }
  | { kind: "question_raised"; question: ClaimName; aboutId: string | null }
  | { kind: "question_answered"; question: ClaimName; answer: ToldClaim };

/** `at` is public time; `id` is made of what changed and when, and stays the same for as long as both do. */
export type StoryChange = Change & { id: string; at: Date };

export type RefusalChange = Extract<StoryChange, { kind: "response_added" }>;
