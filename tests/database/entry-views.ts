import type { Database } from "@/db/connection";

/**
 * Views that tell straight from the record what the index of the search has of entries, to compare it with: entries in each
 * status that they have had, whom each is about or quotes, and the stories each belongs to.
 */
export async function makeEntryViews(db: Database): Promise<void> {
  await db.$executeRaw`
    CREATE VIEW entry AS
      SELECT c.id, 'claim' AS kind, c.id AS claim_id, s.status::text AS style,
        coalesce(c.happened_from, c.happened_to, c.first_published_at) AS sort_at,
        coalesce((SELECT min(sc.ordinal) FROM story_claim sc WHERE sc.claim_id = c.id), 0) AS rank,
        s."from" AS public_from, s."to" AS public_to
      FROM claim c JOIN status_span s ON s.claim_id = c.id
      WHERE s.status <> 'unsourced'
      UNION ALL
      SELECT a.id, 'response', a.claim_id, 'none', a.published_at, 1000000, a.published_at, NULL
      FROM attribution a
      WHERE a.stance IN ('declined_comment', 'no_response', 'neither_confirms_nor_denies')
      UNION ALL
      SELECT q.id, 'question', q.about_id, 'open', q.published_at, 2000000, q.published_at, answer.first_published_at
      FROM open_question q LEFT JOIN claim answer ON answer.id = q.answered_by_id`;
  await db.$executeRaw`
    CREATE VIEW entry_entity AS
      SELECT ce.claim_id AS entry_id, ce.entity_id, '-infinity'::timestamptz AS public_from FROM claim_entity ce
      UNION ALL
      SELECT CASE WHEN a.stance IN ('declined_comment', 'no_response', 'neither_confirms_nor_denies')
          THEN a.id ELSE a.claim_id END, a.source_id, a.published_at
      FROM attribution a WHERE a.source_id IS NOT NULL
      UNION ALL
      SELECT q.id, ce.entity_id, q.published_at
      FROM open_question q JOIN claim_entity ce ON ce.claim_id = q.about_id`;
  await db.$executeRaw`
    CREATE VIEW entry_story AS
      SELECT sc.claim_id AS entry_id, sc.story_id FROM story_claim sc
      UNION ALL
      SELECT a.id, sc.story_id
      FROM attribution a JOIN story_claim sc ON sc.claim_id = a.claim_id
      WHERE a.stance IN ('declined_comment', 'no_response', 'neither_confirms_nor_denies')
      UNION ALL
      SELECT q.id, q.story_id FROM open_question q`;
}
