import { z } from "zod";
import { pathOfSite } from "../../address/subject-address";
import { WithdrawnKind } from "../../withdrawal";
import { Action, Id, Reason } from "./parts";

/** Take a page down, for good reason; `leadsTo` is the path of this site that its address leads on to. */
export const TakeDownRequest = z.strictObject({
  action: Action,
  kind: WithdrawnKind,
  id: Id,
  reason: Reason,
  leadsTo: z
    .string()
    .max(500)
    .refine((path) => pathOfSite(path, "") === path, "is no page of this site")
    .nullable()
    .default(null),
});
export type TakeDownRequest = z.infer<typeof TakeDownRequest>;

export const PutBackRequest = z.strictObject({ action: Action, withdrawal: z.uuid(), why: Reason });
export type PutBackRequest = z.infer<typeof PutBackRequest>;

/** A claim or an article goes from one story to another; `from` null: it was in none. */
export const MoveRequest = z.strictObject({
  action: Action,
  kind: z.enum(["claim", "article"]),
  id: Id,
  from: Id.nullable(),
  into: Id,
});
export type MoveRequest = z.infer<typeof MoveRequest>;

export const NewStoryRequest = z.strictObject({
  action: Action,
  headline: z.string().trim().min(1, "needs a headline").max(500),
  standfirst: z.string().trim().max(2_000).default(""),
  article: Id.nullable(),
});
export type NewStoryRequest = z.infer<typeof NewStoryRequest>;

export const Correcting = z.strictObject({
  note: Reason,
  of: z
    .array(z.strictObject({ kind: z.enum(["story", "article", "entity", "claim", "open_question"]), id: Id }))
    .min(1)
    .max(1_000),
});
export type Correcting = z.infer<typeof Correcting>;

export const PublishRequest = z.strictObject({
  action: Action,
  scope: z.strictObject({ kind: z.enum(["story", "entity"]), id: Id }),
  digest: z.string().max(100),
  note: z.string().trim().max(2_000).nullable().default(null),
  /** What of it was wrong before readers and is put right, with what they are told of it; the rest is news. */
  correction: Correcting.nullish(),
});
export type PublishRequest = z.infer<typeof PublishRequest>;

/** A chief's word on a publication that waits for one; its author may withdraw it, and put a refusal away. */
export const PublicationDecisionRequest = z
  .strictObject({
    action: Action,
    publication: z.uuid(),
    decision: z.enum(["approve", "refuse", "withdraw", "dismiss"]),
    note: z.string().trim().max(2_000).nullable().default(null),
  })
  .refine(({ decision, note }) => decision !== "refuse" || note, {
    path: ["note"],
    message: "is missing: say why it is refused",
  });
export type PublicationDecisionRequest = z.infer<typeof PublicationDecisionRequest>;
