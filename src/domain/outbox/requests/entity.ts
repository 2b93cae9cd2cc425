import { z } from "zod";
import { EntityKind } from "../../vocabulary";
import { Action, Id, Reason } from "./parts";

export const NewEntityRequest = z.strictObject({
  action: Action,
  kind: EntityKind,
  name: z.string().trim().min(1).max(500),
});
export type NewEntityRequest = z.infer<typeof NewEntityRequest>;

export const MergeEntitiesRequest = z.strictObject({ action: Action, from: Id, into: Id, why: Reason });
export type MergeEntitiesRequest = z.infer<typeof MergeEntitiesRequest>;

export const UnmergeEntitiesRequest = z.strictObject({ action: Action, merge: Id, why: Reason });
export type UnmergeEntitiesRequest = z.infer<typeof UnmergeEntitiesRequest>;

export const ChangeKindRequest = z.strictObject({ action: Action, id: Id, kind: EntityKind, why: Reason });
export type ChangeKindRequest = z.infer<typeof ChangeKindRequest>;

export const FollowNameRequest = z.strictObject({ action: Action, id: Id });
export type FollowNameRequest = z.infer<typeof FollowNameRequest>;

/** Look a name up at a service of the settings. */
export const LookUpRequest = z.strictObject({
  action: Action,
  service: z.string().min(1).max(100),
  kind: EntityKind,
  name: z.string().trim().min(1, "is missing").max(300),
});
export type LookUpRequest = z.infer<typeof LookUpRequest>;

/** What is taken over of a candidate that a service answered; posts by their place in its answer, each with its organization. */
export const TakeOverRequest = z.strictObject({
  action: Action,
  entity: Id,
  job: z.uuid(),
  candidate: z.string().min(1).max(300),
  names: z.array(z.string().max(500)).max(100),
  ids: z.array(z.string().max(600)).max(20),
  posts: z
    .array(
      z.strictObject({
        index: z.int().min(0),
        at: z.string().trim().min(1, "is missing: a post is at an organization").max(300),
      }),
    )
    .max(40),
});
export type TakeOverRequest = z.infer<typeof TakeOverRequest>;
