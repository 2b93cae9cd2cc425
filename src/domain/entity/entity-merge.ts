import { z } from "zod";

const Subject = z.strictObject({
  kind: z.enum(["story", "article", "entity", "claim", "open_question", "suggestion"]),
  id: z.string(),
  /** Of the revision, or the draft revision, that put its references over. It has what was there before. */
  number: z.number().int().positive(),
});

/** Everything that a merge of two entities changed, so that it can go back. */
export const Moved = z.strictObject({ published: z.array(Subject), drafts: z.array(Subject) });
export type Moved = z.infer<typeof Moved>;
