import type { DeskKind } from "../draft/subject";
import type { Colleague } from "./mentions";

/** What was said at the desk about a subject. Instants are ISO strings. */
export type DeskComment = { id: string; text: string; by: string; at: string };

/** Articles and stories are given to somebody; of other things nobody asks who sees to them. */
export const assignable = ["article", "story"] as const;
export type Assignable = (typeof assignable)[number];

export type Assignment = { to: Colleague; by: string; at: string };

/** All that is said of one subject, and who can be spoken to. */
export type Discussion = {
  kind: DeskKind;
  id: string;
  title: string;
  comments: DeskComment[];
  colleagues: Colleague[];
  /** Null where nobody has it. */
  assigned: Assignment | null;
};

/** A comment that names somebody who has not put it away. */
export type Mention = DeskComment & { kind: DeskKind; subjectId: string; title: string };

/** What waits for one person at the desk. */
export type Mine = {
  assigned: { kind: Assignable; id: string; title: string; by: string; at: string }[];
  mentions: Mention[];
};
