import type { Reader } from "@/db/connection";
import type { SubjectName } from "@/domain/draft/subject";

/** Claims, questions and suggestions that wait, published or drafted, that quote one of these versions of an article. */
export async function citing(db: Reader, versionIds: readonly string[]): Promise<SubjectName[]> {
  const ids = [...versionIds];
  return db.$queryRaw<SubjectName[]>`
    SELECT 'claim' AS kind, claim_id AS id FROM attribution WHERE version_id = ANY(${ids})
    UNION SELECT 'open_question', id FROM open_question WHERE version_id = ANY(${ids})
    UNION SELECT 'suggestion', id FROM suggestion WHERE version_id = ANY(${ids}) AND outcome = 'open'
    UNION SELECT kind::text, id FROM draft WHERE kind IN ('claim', 'open_question') AND EXISTS (
      SELECT FROM unnest(${ids.map((id) => JSON.stringify(id))}::text[]) AS named(id)
      WHERE position(named.id IN content::text) > 0)
    ORDER BY 1, 2`;
}
