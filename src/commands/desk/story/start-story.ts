import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { StorySnapshot } from "@/domain/dossier/snapshot";
import { freeSlug } from "@/domain/entity/free-slug";
import type { StoryAnswer } from "@/domain/outbox/answers";
import type { NewStoryRequest } from "@/domain/outbox/requests";
import { storySlugOf } from "@/domain/story-address";
import { storySlugsLike } from "@/queries/desk/entity/slugs";
import { deskSubject } from "@/queries/desk/newsroom/subjects";
import { stableId } from "../../stable-id";
import { atDesk } from "../run-action";

/**
 * Begins a story as a draft, with the article that it came from where there is one; the article's claims then go to it.
 * Its address is made from the headline and is nobody else's, published or drafted.
 */
export async function startStory(
  db: Database,
  viewer: Viewer,
  { action, headline, standfirst, article }: NewStoryRequest,
  at: Date,
): Promise<StoryAnswer> {
  const words = `Began the story “${headline}”`;
  return atDesk<StoryAnswer>(
    db,
    { viewer, action, kind: "new-story", words, articleId: article, at },
    async (desk) => {
      if (article !== null && !(await deskSubject(desk.tx, "article", article)))
        return { ok: false, reason: "not-found" };
      // One at a time where the headlines are alike: both would find the same address free.
      const wanted = storySlugOf(headline);
      await desk.hold([{ kind: "story", id: `slug ${wanted.slice(0, 20)}` }]);
      const slug = freeSlug(wanted, await storySlugsLike(desk.tx, wanted));
      const dossier = `${slug.slice(0, 60)}.${action.slice(0, 8)}`;
      // As an import would name it, so that an export of this story comes back as the same one.
      const id = stableId("story", dossier);
      const story: StorySnapshot = {
        id,
        dossier,
        slug,
        headline,
        standfirst,
        topic: null,
        closedAt: null,
        timeZone: null,
        moments: [],
        claimIds: [],
        articleIds: article === null ? [] : [article],
      };
      const subject = await desk.put("story", id, story);
      if (article !== null)
        await desk.tx.deskArticle.upsert({
          where: { articleId: article },
          create: { articleId: article, storyId: id, by: viewer.name, at },
          update: { storyId: id, by: viewer.name, at },
        });
      return { ok: true, subject };
    },
  );
}
