import type { Reader } from "@/db/connection";
import type { ArticleDesk } from "@/domain/draft/desk-pages";
import { knownEntities } from "../entity/known-entities";
import { watchTold } from "../incoming/source-changes";
import { wireOfArticle } from "../incoming/wires";
import { deskSubject } from "../newsroom/subjects";
import { storiesToChoose } from "../suggestion/workbench";

/** One article whole, with the stories that list it and those that it could go to. Null where it is not there, or no longer. */
export async function articleDesk(db: Reader, id: string): Promise<ArticleDesk | null> {
  const subject = await deskSubject(db, "article", id);
  if (!subject) return null;
  const [entities, stories, own, watch, wire] = await Promise.all([
    knownEntities(db, [subject.content.outletId]),
    storiesToChoose(db),
    storiesListing(db, id),
    watchTold(db, id),
    wireOfArticle(db, id),
  ]);
  return { subject, entities, stories, own, watch, wire };
}

async function storiesListing(db: Reader, articleId: string): Promise<ArticleDesk["own"]> {
  return db.$queryRaw<ArticleDesk["own"]>`
    SELECT s.id, s.headline FROM story s JOIN story_article a ON a.story_id = s.id AND a.article_id = ${articleId}
    WHERE NOT EXISTS (SELECT FROM draft d WHERE d.kind = 'story' AND d.id = s.id)
    UNION SELECT id, content->>'headline' FROM draft WHERE kind = 'story' AND content->'articleIds' ? ${articleId}
    ORDER BY 2, 1`;
}
