import type { Reader } from "@/db/connection";

/** A revision that is not as it was written, or that is missing, by its subject and number. */
export type RevisionFault = { kind: string; id: string; number: number; what: "changed" | "missing" };

/**
 * Looks over the history of everything: each revision is sealed over what it says and over the one before it, and is
 * counted by its subject. Answers how many there are, and those that were changed or taken away behind the app's back.
 */
export async function verifyRevisions(db: Reader): Promise<{ revisions: number; faults: RevisionFault[] }> {
  const faults = await db.$queryRaw<RevisionFault[]>`
    WITH chained AS (
      SELECT r, lag(r.seal) OVER w AS before, lag(r.number, 1, 0) OVER w AS last,
        row_number() OVER (PARTITION BY r.subject_kind, r.subject_id ORDER BY r.number DESC) = 1 AS newest
      FROM revision r WINDOW w AS (PARTITION BY r.subject_kind, r.subject_id ORDER BY r.number)),
    counted AS (
      SELECT 'entity' AS kind, id, revision FROM entity UNION ALL SELECT 'story', id, revision FROM story
      UNION ALL SELECT 'article', id, revision FROM article UNION ALL SELECT 'claim', id, revision FROM claim
      UNION ALL SELECT 'open_question', id, revision FROM open_question)
    SELECT (r).subject_kind::text AS kind, (r).subject_id AS id, (r).number, 'changed' AS what
    FROM chained WHERE last = (r).number - 1 AND (r).seal IS DISTINCT FROM public.revision_seal(r, before)
    UNION ALL SELECT (r).subject_kind::text, (r).subject_id, (r).number - 1, 'missing' FROM chained WHERE last <> (r).number - 1
    UNION ALL SELECT c.kind, c.id, c.revision, 'missing' FROM counted c
      WHERE NOT EXISTS (SELECT FROM revision r WHERE r.subject_kind::text = c.kind AND r.subject_id = c.id AND r.number = c.revision)
    ORDER BY 1, 2, 3`;
  const revisions = await db.revision.count();
  return { revisions, faults };
}
