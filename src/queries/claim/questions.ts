import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { ArticleRef } from "@/domain/claim";
import type { Answer, Question } from "@/domain/pages";
import { wordedAt } from "../change/words-then";
import { articleRef, reference } from "./claim-records";
import { withShownNotes } from "./question-notes";
import { spanAt } from "./span-at";

/**
 * Questions of a story, or those about these claims, that had been asked by that day: `most` that were open and `most` that
 * stood answered, each in the story's order and in the words of the day.
 */
export async function questionsAsked(
  db: Reader,
  whose: { storyId: string } | { aboutIds: readonly string[] },
  asOf: Date,
  most: number,
): Promise<(Question & { aboutId: string | null })[]> {
  const own =
    "storyId" in whose
      ? Prisma.sql`q.story_id = ${whose.storyId}`
      : Prisma.sql`q.about_id = ANY(${[...whose.aboutIds]})`;
  const part = (condition: Prisma.Sql) => Prisma.sql`
    (SELECT q.id, q.key, q.text, q.note, q.version_id AS "versionId", CASE WHEN NOT about.withdrawn THEN q.about_id END AS "aboutId", q.answered_by_id AS "answeredById", story.slug
    FROM open_question q JOIN story ON story.id = q.story_id AND NOT story.withdrawn
    LEFT JOIN claim about ON about.id = q.about_id
    CROSS JOIN LATERAL (SELECT coalesce(answered_since(q.answered_by_id), 'infinity') AS since) AS answer
    WHERE ${own} AND q.published_at <= ${asOf} AND ${condition} ORDER BY q.key, q.id LIMIT ${most})`;
  const newest = await db.$queryRaw<Row[]>`
    ${part(Prisma.sql`answer.since > ${asOf}`)} UNION ALL ${part(Prisma.sql`answer.since <= ${asOf}`)}`;
  const [rows, answers, articles] = await Promise.all([
    wordedAt(db, newest, asOf).then((told) => withShownNotes(db, told)),
    answersOf(db, newest, asOf),
    wordedAt(db, articlesOf(db, newest), asOf),
  ]);
  return rows.map(({ id, text, note, versionId, aboutId, answeredById, slug }) => ({
    ...{ id, text, note, aboutId },
    toldIn: articles.find((one) => one.version === versionId)?.article ?? null,
    href: aboutId ? `/claims/${aboutId}#${id}` : `/stories/${slug}#${id}`,
    answer: answers(answeredById),
  }));
}

type Row = {
  id: string;
  key: string;
  text: string;
  note: string | null;
  versionId: string | null;
  aboutId: string | null;
  answeredById: string | null;
  slug: string;
};

/** The articles that raise these questions, each with its version; one that was taken down raises none. */
async function articlesOf(
  db: Reader,
  questions: readonly Row[],
): Promise<{ version: string; article: ArticleRef }[]> {
  const ids = questions.flatMap(({ versionId }) => versionId ?? []);
  if (ids.length === 0) return [];
  const versions = await db.articleVersion.findMany({
    where: { id: { in: ids }, article: { withdrawn: false } },
    select: { id: true, article: { include: { outlet: reference } } },
  });
  return versions.map(({ id, article }) => ({ version: id, article: articleRef(article) }));
}

/** What had answered these questions by that day, by the id of the claim, with the status that it had on it. */
export async function answersOf(
  db: Reader,
  questions: readonly { answeredById: string | null }[],
  asOf: Date,
): Promise<(claimId: string | null) => Answer | null> {
  const claimIds = questions.flatMap(({ answeredById }) => answeredById ?? []);
  if (claimIds.length === 0) return () => null;
  const newest = await db.$queryRaw<(Answer & { firstPublishedAt: Date })[]>`
    SELECT c.id, c.text, c.first_published_at AS "firstPublishedAt", s.status
    FROM claim c JOIN status_span s ON s.claim_id = c.id AND ${spanAt(asOf)}
    WHERE c.id = ANY(${[...new Set(claimIds)]}) AND answered_since(c.id) <= ${asOf}`;
  const rows = await wordedAt(db, newest, asOf);
  const answers = new Map(rows.map(({ id, text, status }) => [id, { id, text, status }]));
  return (claimId) => (claimId === null ? null : (answers.get(claimId) ?? null));
}
