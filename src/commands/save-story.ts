import type { Tx } from "@/db/connection";
import type { StorySnapshot } from "@/domain/dossier/snapshot";
import { type Authorship, batches, type Change, writeRevisions } from "./changes";

/** Writes a story as it now is: its words, its moments, and which claims and articles it holds in which order. */
export async function saveStory(
  tx: Tx,
  change: Change<StorySnapshot>,
  authorship: Authorship,
): Promise<void> {
  const { id, dossier, slug, headline, standfirst, topic, closedAt, timeZone } = change.to;
  const { moments, claimIds, articleIds } = change.to;
  const row = {
    ...{ dossier, slug, headline, standfirst, topic, timeZone },
    closedAt: closedAt === null ? null : new Date(closedAt),
    revision: change.number,
  };
  await tx.story.upsert({ where: { id }, create: { id, ...row, recordedAt: authorship.at }, update: row });
  await tx.storyMoment.deleteMany({ where: { storyId: id } });
  await tx.storyMoment.createMany({
    data: moments.map(({ at, label }, ordinal) => ({ storyId: id, ordinal, at: new Date(at), label })),
  });
  await tx.storyClaim.deleteMany({ where: { storyId: id } });
  for (const some of batches(claimIds.map((claimId, ordinal) => ({ storyId: id, claimId, ordinal }))))
    await tx.storyClaim.createMany({ data: some });
  await tx.storyArticle.deleteMany({ where: { storyId: id } });
  for (const some of batches(articleIds.map((articleId, ordinal) => ({ storyId: id, articleId, ordinal }))))
    await tx.storyArticle.createMany({ data: some });
  await writeRevisions(tx, "story", [change], authorship);
}
