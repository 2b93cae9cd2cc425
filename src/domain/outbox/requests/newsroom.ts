import { z } from "zod";
import { FactorRole } from "../../access/needs-factor";
import { DeskKind } from "../../draft/subject";
import { plainTextOrNone } from "../../plain-text";
import { aboutLength } from "../../publication/about";
import { Status } from "../../vocabulary";
import { Action, Id } from "./parts";

export const PresenceRequest = z.strictObject({ kind: DeskKind, id: Id });
export type PresenceRequest = z.infer<typeof PresenceRequest>;

export const SettingsRequest = z.strictObject({
  action: Action,
  secondLookUnnamed: z.boolean(),
  secondLookRefutation: z.boolean(),
  // A page that was open before these could be chosen knows of neither.
  secondLookStatuses: z.array(Status).max(Status.options.length).default([]),
  secondLookAll: z.boolean().default(false),
});
export type SettingsRequest = z.infer<typeof SettingsRequest>;

/** The least role that signs in with a second factor from now on; null for nobody. */
export const RequireFactorRequest = z.strictObject({ action: Action, from: FactorRole.nullable() });
export type RequireFactorRequest = z.infer<typeof RequireFactorRequest>;

const About = {
  words: plainTextOrNone(aboutLength.words),
  contact: plainTextOrNone(aboutLength.contact),
};

/** What readers are told of the newsroom; `basedOn` is what its writer had before them. */
export const ChangeAboutRequest = z.strictObject({
  action: Action,
  ...About,
  basedOn: z.strictObject(About),
});
export type ChangeAboutRequest = z.infer<typeof ChangeAboutRequest>;

/** What somebody at the desk says to the others about a subject. Whom it names is found in its words. */
export const CommentRequest = z.strictObject({
  action: Action,
  kind: DeskKind,
  id: Id,
  text: z.string().trim().min(1, "write something").max(4_000),
});
export type CommentRequest = z.infer<typeof CommentRequest>;

/** Puts a comment that names whoever sends it off their list. */
export const ReadMentionRequest = z.strictObject({ action: Action, comment: z.uuid() });
export type ReadMentionRequest = z.infer<typeof ReadMentionRequest>;

/** Gives an article or a story to somebody; `to` null gives it to nobody. */
export const AssignRequest = z.strictObject({
  action: Action,
  kind: z.enum(["article", "story"]),
  id: Id,
  to: Id.nullable(),
});
export type AssignRequest = z.infer<typeof AssignRequest>;

/** Settle what a reader reported: it was an error, or it was none. `outcome` null opens it again. */
export const SettleReportRequest = z.strictObject({
  action: Action,
  report: z.uuid(),
  outcome: z.enum(["error", "none"]).nullable(),
  note: z.string().trim().max(500).nullable().default(null),
});
export type SettleReportRequest = z.infer<typeof SettleReportRequest>;
