import type { Reader } from "@/db/connection";
import type { StoryDesk, StoryInWork } from "@/domain/draft/desk-pages";
import { recordOfDraft } from "@/domain/draft/record-of-draft";
import { briefStatusAsOf } from "@/domain/status/brief-status";
import { namesOfClaims } from "../claim/cited";
import { knownEntities } from "../entity/known-entities";
import { deskSubject, deskSubjects } from "../newsroom/subjects";

/** Every story that is published or begun, those with something that readers do not see yet first. */
export async function storiesInWork(db: Reader): Promise<StoryInWork[]> {
  const rows = await db.$queryRaw<StoryRow[]>`
    WITH story_now AS (
      SELECT d.id, d.content->>'headline' AS headline, d.published > 0 AS published,
        d.content->>'closedAt' IS NOT NULL AS closed, true AS drafted, d.at
      FROM draft d WHERE d.kind = 'story'
      UNION ALL
      SELECT s.id, s.headline, true, s.closed_at IS NOT NULL, false, s.recorded_at
      FROM story s WHERE NOT EXISTS (SELECT FROM draft d WHERE d.kind = 'story' AND d.id = s.id)
    ), holds AS (
      SELECT d.id AS story_id, claim_id
      FROM draft d, jsonb_array_elements_text(d.content->'claimIds') claim_id WHERE d.kind = 'story'
      UNION ALL
      SELECT sc.story_id, sc.claim_id
      FROM story_claim sc WHERE NOT EXISTS (SELECT FROM draft d WHERE d.kind = 'story' AND d.id = sc.story_id)
    ), drafted AS (
      SELECT h.story_id, c.at FROM draft c JOIN holds h ON h.claim_id = c.id WHERE c.kind = 'claim'
      UNION ALL
      SELECT q.content->>'storyId', q.at FROM draft q WHERE q.kind = 'open_question'
      UNION ALL
      SELECT s.id, a.at FROM draft s
      CROSS JOIN jsonb_array_elements_text(s.content->'articleIds') article_id
      JOIN draft a ON a.kind = 'article' AND a.id = article_id WHERE s.kind = 'story'
      UNION ALL
      SELECT sa.story_id, a.at FROM story_article sa JOIN draft a ON a.kind = 'article' AND a.id = sa.article_id
      WHERE NOT EXISTS (SELECT FROM draft d WHERE d.kind = 'story' AND d.id = sa.story_id)
    )
    SELECT * FROM (SELECT n.id, n.headline, n.published, n.closed,
      (SELECT count(*)::int FROM holds h WHERE h.story_id = n.id) AS claims,
      ((SELECT count(*) FROM drafted d WHERE d.story_id = n.id) + n.drafted::int)::int AS drafts,
      greatest(n.at, (SELECT max(d.at) FROM drafted d WHERE d.story_id = n.id)) AS at
    FROM story_now n) AS told
    ORDER BY drafts = 0, at DESC, id`;
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

type StoryRow = Omit<StoryInWork, "at"> & { at: Date };

/** One story with what it holds, as the desk has it; `now` is the instant that its statuses are of. */
export async function storyDesk(db: Reader, id: string, now: Date): Promise<StoryDesk | null> {
  const subject = await deskSubject(db, "story", id);
  if (!subject) return null;
  const { claimIds, articleIds } = subject.content;
  const [claims, articles, questions, gone] = await Promise.all([
    deskSubjects(db, "claim", claimIds),
    deskSubjects(db, "article", articleIds),
    questionsOf(db, id),
    db.claim.findMany({ where: { id: { in: claimIds }, withdrawn: true }, select: { id: true } }),
  ]);
  const takenDown = new Set(gone.map((claim) => claim.id));
  const names = await namesOfClaims(
    db,
    claims.map(({ content }) => content),
  );
  const outlets = await knownEntities(
    db,
    articles.map(({ content }) => content.outletId),
  );
  return {
    subject,
    claims: claims.map(({ id, content, version, published }) => ({
      id,
      text: content.text,
      status: briefStatusAsOf(recordOfDraft(content, names, now), now).status,
      drafted: version.draft > 0,
      published: published !== null,
      takenDown: takenDown.has(id),
    })),
    questions,
    articles: articles.map(({ id, content: { title, outletId, publishedAt }, published }) => ({
      id,
      title,
      outlet: outlets.find((outlet) => outlet.id === outletId)?.name ?? "",
      publishedAt,
      published: published !== null,
    })),
  };
}

async function questionsOf(db: Reader, storyId: string): Promise<StoryDesk["questions"]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM open_question WHERE story_id = ${storyId}
    UNION
    SELECT id FROM draft WHERE kind = 'open_question' AND content->>'storyId' = ${storyId}`;
  return deskSubjects(
    db,
    "open_question",
    rows.map(({ id }) => id),
  );
}
