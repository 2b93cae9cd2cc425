import type { Reader } from "@/db/connection";
import type { Candidate } from "@/domain/outbox/answers";
import { deskSubject } from "../newsroom/subjects";

/** How many of the nearest by letters are looked at closely. */
const nearest = 50;

/**
 * Claims that say nearly what `text` says: those of the story first, however unlike, since a newcomer most often belongs to
 * one of them; then any other that pg_trgm finds alike. Where a claim has a draft, the draft's words count.
 */
export async function candidatesFor(
  db: Reader,
  { text, storyId, most = 8 }: { text: string; storyId: string | null; most?: number },
): Promise<Candidate[]> {
  const story = storyId === null ? null : await deskSubject(db, "story", storyId);
  const own = story?.content.claimIds ?? [];
  return db.$queryRaw<Candidate[]>`
    WITH published AS (
      (SELECT id, text FROM claim WHERE NOT withdrawn ORDER BY text <-> ${text}::text LIMIT ${nearest})
      UNION
      SELECT id, text FROM claim WHERE id = ANY(${own}) AND NOT withdrawn
    ), held AS (
      SELECT id, text, true AS published FROM published p
      WHERE NOT EXISTS (SELECT FROM draft d WHERE d.kind = 'claim' AND d.id = p.id)
      UNION ALL
      SELECT id, content ->> 'text', draft.published > 0 FROM draft WHERE kind = 'claim'
    ), compared AS (
      SELECT *, id = ANY(${own}) AS mine, similarity(text, ${text}) AS alike, word_similarity(${text}, text) AS within
      FROM held
    )
    SELECT id AS "claimId", text, published, mine AS "inStory",
      round(greatest(alike, within)::numeric, 3)::float8 AS similarity
    FROM compared WHERE mine OR alike > 0.3 OR within > 0.6
    ORDER BY mine DESC, 5 DESC, id LIMIT ${most}`;
}
