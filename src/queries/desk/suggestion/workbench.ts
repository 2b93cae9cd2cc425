import type { Reader } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { pointedAt } from "@/domain/dossier/recorded-claim";
import type { DeskSubject } from "@/domain/draft/subject";
import { plainName } from "@/domain/plain-name";
import { choicesIn } from "@/domain/suggestion/form/claim-from-form";
import { type Lesson, wordsToTeach } from "@/domain/suggestion/lessons";
import type { DeskSuggestion } from "@/domain/suggestion/suggestion";
import type { Undoable, Workbench } from "@/domain/suggestion/tagging-page";
import { knownEntities } from "../entity/known-entities";
import { othersAt } from "../newsroom/presence";
import { deskSubject, deskSubjects } from "../newsroom/subjects";
import { lessonsFor } from "./lessons";
import { modelReadings } from "./model-readings";
import { deskSuggestions } from "./suggestions";

/** All that the page works with on which an article is tagged; null where there is no such article at the desk. */
export async function workbench(
  db: Reader,
  id: string,
  viewer: Viewer,
  now: Date,
): Promise<Workbench | null> {
  const article = await deskSubject(db, "article", id);
  const version = article?.content.versions.at(-1);
  if (!article || !version) return null;
  const [chosen, rows, stories, present] = await Promise.all([
    db.deskArticle.findUnique({ where: { articleId: id } }),
    db.suggestion.findMany({ where: { versionId: version.id }, select: { id: true } }),
    storiesToChoose(db),
    othersAt(db, { kind: "article", id }, viewer.id, now),
  ]);
  const [suggestions, [model = null], story, citing] = await Promise.all([
    deskSuggestions(
      db,
      rows.map((row) => row.id),
    ),
    modelReadings(db, [version.id]),
    chosen?.storyId ? deskSubject(db, "story", chosen.storyId) : null,
    claimsCiting(
      db,
      article.content.versions.map((each) => each.id),
    ),
  ]);
  const claimIds = [
    ...(story?.content.claimIds ?? []),
    ...suggestions.flatMap(({ became }) => became.map(({ claimId }) => claimId)),
    ...citing,
  ];
  const [claims, questions] = await Promise.all([
    deskSubjects(db, "claim", claimIds),
    story ? questionsOf(db, story.id) : [],
  ]);
  const standing = claims.map((claim) => claim.id);
  const { outletId } = article.content;
  const words = [...new Set(suggestions.flatMap(({ form }) => wordsToTeach(form.attribution)))];
  const near = { outletId, storyId: story?.id ?? null, of: { text: version.text, words } };
  const lessons = lessonsOf(suggestions, words, await lessonsFor(db, near));
  const taught = lessons.map(({ entityId }) => entityId);
  const [entities, articles, answers, undoable] = await Promise.all([
    knownEntities(db, [...entityIdsIn(article, suggestions, claims), ...taught]),
    articlesCited(db, article, claims, questions),
    db.findingAnswer.findMany({ where: { claimId: { in: standing } }, orderBy: { at: "asc" } }),
    undoableBy(db, viewer, { articleId: id, claimIds: standing }),
  ]);
  return {
    article,
    versionId: version.id,
    outlet: entities.find((entity) => entity.id === article.content.outletId)!,
    suggestions,
    model,
    story,
    stories,
    claims,
    questions,
    entities,
    lessons,
    articles,
    answers: answers.map((answer) => ({ ...answer, at: answer.at.toISOString() })),
    undoable,
    present,
  };
}

/** Lessons for words of these forms, and those by which a speaker may have been filled in. */
function lessonsOf(
  suggestions: readonly DeskSuggestion[],
  words: readonly string[],
  lessons: readonly Lesson[],
): Lesson[] {
  const asked = new Set(words);
  const chosen = new Set(
    suggestions.flatMap(({ form: { attribution } }) =>
      attribution.source !== null && "id" in attribution.source ? attribution.source.id : [],
    ),
  );
  return lessons.filter((lesson) => chosen.has(lesson.entityId) || asked.has(plainName(lesson.words)));
}

/** Stories that are still followed, the last changed first. */
export async function storiesToChoose(db: Reader): Promise<Workbench["stories"]> {
  return db.$queryRaw<Workbench["stories"]>`
    SELECT coalesce(d.id, s.id) AS id, coalesce(d.content ->> 'headline', s.headline) AS headline,
      s.id IS NOT NULL AS published
    FROM story s FULL JOIN (SELECT * FROM draft WHERE kind = 'story') d ON d.id = s.id
    WHERE CASE WHEN d.id IS NULL THEN s.closed_at IS NULL ELSE d.content ->> 'closedAt' IS NULL END
    ORDER BY d.at DESC NULLS LAST, s.recorded_at DESC NULLS LAST, 1 LIMIT 200`;
}

/** Claims with an attribution taken from one of these article versions, published or drafted. */
async function claimsCiting(db: Reader, versionIds: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT claim_id AS id FROM attribution WHERE version_id = ANY(${versionIds})
    UNION
    SELECT d.id FROM draft d, jsonb_array_elements(d.content -> 'attributions') AS said
    WHERE d.kind = 'claim' AND said ->> 'versionId' = ANY(${versionIds})
    ORDER BY 1`;
  return rows.map(({ id }) => id);
}

async function questionsOf(db: Reader, storyId: string): Promise<DeskSubject<"open_question">[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM open_question WHERE story_id = ${storyId}
    UNION
    SELECT id FROM draft WHERE kind = 'open_question' AND content ->> 'storyId' = ${storyId}
    ORDER BY 1`;
  return deskSubjects(
    db,
    "open_question",
    rows.map(({ id }) => id),
  );
}

function entityIdsIn(
  article: DeskSubject<"article">,
  suggestions: readonly DeskSuggestion[],
  claims: readonly DeskSubject<"claim">[],
): string[] {
  const chosen = suggestions.flatMap(({ form, proposal }) => [...choicesIn(form), ...choicesIn(proposal)]);
  return [
    article.content.outletId,
    ...claims.flatMap(({ content }) => pointedAt(content).entities),
    ...chosen.flatMap((choice) => ("id" in choice ? choice.id : [])),
  ];
}

/** Articles other than this one that the claims and questions are taken from. */
async function articlesCited(
  db: Reader,
  article: DeskSubject<"article">,
  claims: readonly DeskSubject<"claim">[],
  questions: readonly DeskSubject<"open_question">[],
): Promise<Workbench["articles"]> {
  const own = new Set(article.content.versions.map(({ id }) => id));
  const cited = [
    ...claims.flatMap(({ content }) => pointedAt(content).versions),
    ...questions.flatMap(({ content }) => content.versionId ?? []),
  ].filter((id) => !own.has(id));
  if (cited.length === 0) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT article_id AS id FROM article_version WHERE id = ANY(${[...new Set(cited)]})
    UNION
    SELECT d.id FROM draft d, jsonb_array_elements(d.content -> 'versions') AS version
    WHERE d.kind = 'article' AND version ->> 'id' = ANY(${[...new Set(cited)]})
    ORDER BY 1`;
  const subjects = await deskSubjects(
    db,
    "article",
    rows.map(({ id }) => id),
  );
  return subjects.map(({ id, content: { title, url, outletId, publishedAt, versions } }) => ({
    ...{ id, title, url, outletId, publishedAt },
    versionIds: versions.map((version) => version.id),
  }));
}

/** What somebody did to an article and its claims and may take back, newest first. Bringing it in is not among it. */
async function undoableBy(
  db: Reader,
  { id: byId }: Viewer,
  { articleId, claimIds }: { articleId: string; claimIds: string[] },
): Promise<Undoable[]> {
  const rows = await db.action.findMany({
    where: {
      byId,
      undoesId: null,
      undoneBy: null,
      kind: { notIn: ["bring-in", "publication"] },
      OR: [
        { articleId, OR: [{ draftRevisions: { some: {} } }, { suggestionEvents: { some: {} } }] },
        { articleId: null, draftRevisions: { some: { kind: "claim", subjectId: { in: claimIds } } } },
      ],
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 30,
    select: { id: true, words: true, at: true },
  });
  return rows.map(({ id, words, at }) => ({ action: id, words, at: at.toISOString() }));
}
