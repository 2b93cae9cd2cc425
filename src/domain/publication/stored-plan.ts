import { z } from "zod";
import type { StoryChange } from "../change/story-change";
import type { PublicationPlan } from "./publication";

/**
 * A plan as it was kept with its publication. What it says is what was shown then and is only shown again; of its changes
 * the instants alone have to be made what they were.
 */
export const StoredPlan = z
  .looseObject({
    digest: z.string(),
    scope: z.object({
      kind: z.enum(["story", "entity"]),
      id: z.string(),
      title: z.string(),
      published: z.boolean(),
    }),
    changes: z.array(z.looseObject({ id: z.string(), kind: z.string(), at: z.coerce.date() })),
    edits: z.array(z.unknown()),
    held: z.array(z.unknown()),
    secondLooks: z.array(z.unknown()),
  })
  .transform((plan) => ({ ...plan, changes: plan.changes as unknown as StoryChange[] }) as PublicationPlan);
