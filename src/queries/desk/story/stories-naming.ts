import type { Reader } from "@/db/connection";
import type { Sharing } from "@/domain/article/story-proposal";
import { namesIn } from "@/domain/language/names/names";
import { entitiesNamed } from "../entity/known-entities";

/** So many names of a text are looked up, in their order. */
const mostNames = 80;
const mostStories = 5;

/**
 * The stories in work whose claims are about, or are said by, people and organizations that a text names; the one with the most of
 * them first. Outlets are left out: one of them has articles in many stories.
 */
export async function storiesNaming(db: Reader, text: string): Promise<Sharing[]> {
  const named = [...new Set(namesIn(text).map((name) => name.text))].slice(0, mostNames);
  const ids = (await entitiesNamed(db, named)).map(({ id }) => id);
  if (ids.length === 0) return [];
  return db.$queryRaw<Sharing[]>`
    WITH holds AS (
      SELECT d.id AS story_id, claim_id
      FROM draft d, jsonb_array_elements_text(d.content->'claimIds') claim_id
      WHERE d.kind = 'story' AND d.content->>'closedAt' IS NULL
      UNION ALL
      SELECT sc.story_id, sc.claim_id FROM story_claim sc JOIN story s ON s.id = sc.story_id AND s.closed_at IS NULL
      WHERE NOT EXISTS (SELECT FROM draft d WHERE d.kind = 'story' AND d.id = sc.story_id)
    ), names AS (
      SELECT claim_id, entity_id FROM claim_entity WHERE entity_id = ANY(${ids})
      UNION SELECT claim_id, source_id FROM attribution WHERE source_id = ANY(${ids})
      UNION SELECT d.id, entity_id FROM draft d, jsonb_array_elements_text(d.content->'entityIds') entity_id
        WHERE d.kind = 'claim' AND entity_id = ANY(${ids})
      UNION SELECT d.id, said->>'sourceId' FROM draft d, jsonb_array_elements(d.content->'attributions') said
        WHERE d.kind = 'claim' AND said->>'sourceId' = ANY(${ids})
    )
    SELECT h.story_id AS id, array_agg(DISTINCT coalesce(d.content->'names'->0->>'text', e.name)) AS names
    FROM holds h JOIN names n ON n.claim_id = h.claim_id
      LEFT JOIN entity e ON e.id = n.entity_id LEFT JOIN draft d ON d.kind = 'entity' AND d.id = n.entity_id
    WHERE NOT coalesce((d.content->>'publishes')::boolean, e.publishes, false)
    GROUP BY h.story_id ORDER BY count(DISTINCT n.entity_id) DESC, h.story_id LIMIT ${mostStories}`;
}
