import type { Reader } from "@/db/connection";
import type { ArticleRef } from "@/domain/claim";
import type { EntityKind } from "@/domain/vocabulary";
import { wordedAt } from "../change/words-then";
import { articleRef, reference } from "../claim/claim-records";
import { isOnlyUnnamed } from "../claim/unnamed-sources";

/** Whose articles: those of a story, in its own order, or those that an outlet published, the newest first. */
type ArticlesOf = { storyId: string } | { outletId: string };

/** Of a story up to so many articles are told where the story is, and of more than that the first. */
const wholeStory = 300;
const first = 50;

/** What the page of a story or an outlet tells of its articles that were out, and how many there are. */
export async function articlesHeld(
  db: Reader,
  whose: ArticlesOf,
  asOf: Date,
): Promise<{ first: ArticleRef[]; total: number }> {
  const total = await articleCount(db, whose, asOf);
  const isWhole = "storyId" in whose && total <= wholeStory;
  const limit = isWhole ? wholeStory : first;
  return { first: total === 0 ? [] : await articleList(db, whose, asOf, { limit, offset: 0 }), total };
}

/** A page of all articles of a story, or of an outlet, with what the story or the outlet is called. Null where there is none. */
export async function articlesPage(
  db: Reader,
  which: { story: string } | { kind: EntityKind; slug: string },
  asOf: Date,
  part: { limit: number; offset: number },
): Promise<{ label: string; articles: ArticleRef[]; total: number } | null> {
  const inWords = <T>(row: T) => wordedAt(db, row, asOf);
  const found =
    "story" in which
      ? await db.story
          .findUnique({
            where: { slug: which.story, withdrawn: false },
            select: { id: true, headline: true },
          })
          .then(inWords)
          .then((story) => story && { whose: { storyId: story.id }, label: story.headline })
      : await db.entity
          .findUnique({ where: { kind_slug: which, withdrawn: false }, ...reference })
          .then(inWords)
          .then((entity) => entity && { whose: { outletId: entity.id }, label: entity.name });
  if (!found || ("outletId" in found.whose && (await isOnlyUnnamed(db, found.whose.outletId)))) return null;
  const [articles, total] = await Promise.all([
    articleList(db, found.whose, asOf, part),
    articleCount(db, found.whose, asOf),
  ]);
  return { label: found.label, articles, total };
}

/** How many of them were out. */
function articleCount(db: Reader, whose: ArticlesOf, asOf: Date): Promise<number> {
  const publishedAt = { lte: asOf };
  return "storyId" in whose
    ? db.storyArticle.count({ where: { ...whose, article: { publishedAt, withdrawn: false } } })
    : db.article.count({ where: { ...whose, publishedAt, withdrawn: false } });
}

async function articleList(
  db: Reader,
  whose: ArticlesOf,
  asOf: Date,
  { limit, offset }: { limit: number; offset: number },
): Promise<ArticleRef[]> {
  const publishedAt = { lte: asOf };
  if ("storyId" in whose) {
    const rows = db.storyArticle.findMany({
      where: { ...whose, article: { publishedAt, withdrawn: false } },
      orderBy: [{ ordinal: "asc" }, { articleId: "asc" }],
      include: { article: { include: { outlet: reference } } },
      take: limit,
      skip: offset,
    });
    return wordedAt(
      db,
      rows.then((held) => held.map(({ article }) => articleRef(article))),
      asOf,
    );
  }
  const rows = db.article.findMany({
    where: { ...whose, publishedAt, withdrawn: false },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    include: { outlet: reference },
    take: limit,
    skip: offset,
  });
  return wordedAt(
    db,
    rows.then((held) => held.map(articleRef)),
    asOf,
  );
}
