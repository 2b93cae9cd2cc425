import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { ChosenStory } from "@/domain/outbox/answers";
import type { ArticleStoryRequest } from "@/domain/outbox/requests";
import { deskSubject } from "@/queries/desk/newsroom/subjects";
import { atDesk } from "../run-action";
import { putInStory } from "./put-in-story";

/** Chooses the story that an article's claims go to from now on; those that are made stay where they are. */
export async function chooseStory(
  db: Database,
  viewer: Viewer,
  { action, article: articleId, story: storyId }: ArticleStoryRequest,
  at: Date,
): Promise<ChosenStory> {
  const words = "Chose the story of an article";
  const doing = { viewer, action, kind: "article-story", words, articleId, at };
  return atDesk<ChosenStory>(db, doing, async ({ tx }) => {
    const [article, story] = [
      await deskSubject(tx, "article", articleId),
      await deskSubject(tx, "story", storyId),
    ];
    if (!article || !story) return { ok: false, reason: "not-found" };
    await putInStory(tx, { articleId, storyId, by: viewer.name, at });
    return { ok: true, story };
  });
}
