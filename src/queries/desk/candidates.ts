import type { Reader } from "@/db/connection";
import type { Candidate } from "@/domain/desk/answers";
import { deskSubject } from "./subjects";

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
    WITH asked AS MATERIALIZED (SELECT ${text.slice(0, 1_000)}::text AS q), alike AS (
      SELECT c.id, c.text, true AS published FROM claim c, asked
      WHERE (c.text % q OR q <% c.text OR c.id = ANY(${own}))
        AND NOT EXISTS (SELECT FROM draft d WHERE d.kind = 'claim' AND d.id = c.id)
      UNION ALL
      SELECT d.id, d.content ->> 'text', d.published > 0 FROM draft d, asked
      WHERE d.kind = 'claim' AND ((d.content ->> 'text') % q OR q <% (d.content ->> 'text') OR d.id = ANY(${own}))
    )
    SELECT id AS "claimId", text, published, id = ANY(${own}) AS "inStory",
      round(greatest(similarity(text, q), word_similarity(q, text))::numeric, 3)::float8 AS similarity
    FROM alike, asked
    ORDER BY "inStory" DESC, similarity DESC, id LIMIT ${most}`;
}
