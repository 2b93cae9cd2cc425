import type { Reader } from "@/db/connection";
import type { SubjectName } from "@/domain/draft/subject";
import type { SubjectKind } from "../../article/snapshots";

export type Use = { kind: SubjectKind; id: string };

/** Published subjects that point at an entity: claims, questions, articles, and people and organizations. */
export async function publishedUses(db: Reader, entityId: string): Promise<Use[]> {
  return db.$queryRaw<Use[]>`
    SELECT 'claim' AS kind, claim_id AS id FROM claim_entity WHERE entity_id = ${entityId}
    UNION SELECT 'claim', claim_id FROM attribution WHERE source_id = ${entityId}
    UNION SELECT 'claim', a.claim_id FROM relay r JOIN attribution a ON a.id = r.attribution_id WHERE r.entity_id = ${entityId}
    UNION SELECT 'claim', claim_id FROM evidence WHERE publisher_id = ${entityId}
    UNION SELECT 'open_question', id FROM open_question
      WHERE refusals @> jsonb_build_array(jsonb_build_object('sourceId', ${entityId}::text))
    UNION SELECT 'article', id FROM article WHERE outlet_id = ${entityId}
    UNION SELECT 'entity', person_id FROM position WHERE organization_id = ${entityId}
    UNION SELECT 'entity', entity_id FROM sanction WHERE authority_id = ${entityId}
    ORDER BY 1, 2`;
}

/** Drafts that point at an entity, forms of suggestions among them; its own draft is not one of them. */
export async function draftedUses(db: Reader, entityId: string): Promise<SubjectName[]> {
  return db.$queryRaw<SubjectName[]>`
    SELECT kind::text, id FROM draft
    WHERE position(${JSON.stringify(entityId)} IN content::text) > 0 AND NOT (kind = 'entity' AND id = ${entityId})
    ORDER BY kind, id`;
}
