import type { Reader } from "@/db/connection";
import type { ArticleInWork, AtWork, DeskHome } from "@/domain/draft/desk-pages";
import { lastingActions } from "@/domain/draft/not-undoable";
import { titleOf } from "@/domain/draft/subject-words";
import type { Undoable } from "@/domain/suggestion/tagging-page";
import { knownEntities } from "../entity/known-entities";
import { reportsOpen } from "../incoming/reports";
import { changesOpen } from "../incoming/source-changes";
import { publications } from "../publication/publications";
import { storiesInWork } from "../story/stories";
import { mine } from "./comments";
import { deskSubject, deskSubjects } from "./subjects";

/** The longest list on the first page of the desk; the rest is found from the pages of its kind. */
const most = 30;
const stillThere = 30_000;
const lately = 24 * 3_600_000;

/** What is in work at `now`: articles, stories, what waits for a chief, who is there, and what the viewer did last. */
export async function deskHome(db: Reader, viewerId: string, now: Date): Promise<DeskHome> {
  const [own, articles, stories, waiting, reports, changed, atWork, undoable] = await Promise.all([
    mine(db, viewerId),
    articlesInWork(db),
    storiesInWork(db),
    publications(db, { waiting: true, limit: most }),
    reportsOpen(db),
    changesOpen(db),
    othersAtWork(db, viewerId, now),
    undoableBy(db, viewerId, new Date(now.getTime() - lately)),
  ]);
  return {
    mine: own,
    articles,
    stories: stories.filter(({ drafts }) => drafts > 0).slice(0, most),
    waiting,
    reports,
    changed,
    atWork,
    undoable,
  };
}

async function articlesInWork(db: Reader): Promise<ArticleInWork[]> {
  const rows = await db.$queryRaw<
    { id: string; storyId: string | null; by: string; at: Date; reviewed: number; suggestions: number }[]
  >`
    SELECT w.article_id AS id, w.story_id AS "storyId", w.by, greatest(w.at, max(s.decided_at)) AS at,
      count(s.id) FILTER (WHERE s.outcome <> 'open')::int AS reviewed, count(s.id)::int AS suggestions
    FROM desk_article w LEFT JOIN suggestion s ON s.article_id = w.article_id
    GROUP BY w.article_id ORDER BY at DESC, w.article_id LIMIT ${most}`;
  const articles = await deskSubjects(
    db,
    "article",
    rows.map(({ id }) => id),
  );
  const storyIds = rows.map(({ storyId }) => storyId).filter((id) => id !== null);
  const [outlets, stories] = await Promise.all([
    knownEntities(
      db,
      articles.map(({ content }) => content.outletId),
    ),
    deskSubjects(db, "story", storyIds),
  ]);
  return rows.flatMap(({ id, storyId, at, ...row }): ArticleInWork[] => {
    const article = articles.find((one) => one.id === id);
    if (!article) return [];
    const { title, outletId, publishedAt } = article.content;
    const story = stories.find((one) => one.id === storyId);
    return [
      {
        ...row,
        id,
        title,
        publishedAt,
        outlet: outlets.find((outlet) => outlet.id === outletId)?.name ?? "",
        story: story ? { id: story.id, headline: story.content.headline } : null,
        at: at.toISOString(),
      },
    ];
  });
}

async function othersAtWork(db: Reader, viewerId: string, now: Date): Promise<AtWork[]> {
  const rows = await db.presence.findMany({
    where: { userId: { not: viewerId }, at: { gt: new Date(now.getTime() - stillThere) } },
    orderBy: [{ at: "desc" }, { userId: "asc" }],
    take: most,
  });
  const present = new Map<string, AtWork>();
  for (const { userId: id, name, kind, id: subjectId } of rows.map((row) => ({ ...row, id: row.id }))) {
    const subject = await deskSubject(db, kind, subjectId);
    const one = present.get(id) ?? { id, name, on: [] };
    if (subject) one.on.push({ kind, id: subjectId, title: titleOf(kind, subject.content) });
    present.set(id, one);
  }
  return [...present.values()];
}

/** What the viewer did since, and may take back, newest first. */
async function undoableBy(db: Reader, viewerId: string, since: Date): Promise<Undoable[]> {
  const rows = await db.action.findMany({
    where: {
      byId: viewerId,
      at: { gt: since },
      undoneBy: null,
      kind: {
        notIn: ["undo", ...lastingActions],
      },
    },
    orderBy: [{ at: "desc" }, { id: "asc" }],
    take: 5,
  });
  return rows.map(({ id, words, at }) => ({ action: id, words, at: at.toISOString() }));
}
