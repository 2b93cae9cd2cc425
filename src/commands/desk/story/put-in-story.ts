import type { Tx } from "@/db/connection";

/** Chooses the story that the claims of an article go to. A null story leaves the one that was chosen before. */
export async function putInStory(
  tx: Tx,
  { articleId, storyId, by, at }: { articleId: string; storyId: string | null; by: string; at: Date },
): Promise<void> {
  await tx.deskArticle.upsert({
    where: { articleId },
    create: { articleId, storyId, by, at },
    update: { by, at, ...(storyId !== null && { storyId }) },
  });
}
