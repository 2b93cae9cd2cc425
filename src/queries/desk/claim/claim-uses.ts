import type { Reader } from "@/db/connection";
import type { SubjectName } from "@/domain/draft/subject";
import type { SubjectKind } from "../../article/snapshots";

/** Published subjects that point at a claim: stories, questions and other claims. */
export async function publishedUsesOfClaim(
  db: Reader,
  claimId: string,
): Promise<{ kind: SubjectKind; id: string }[]> {
  return db.$queryRaw`
    SELECT 'story' AS kind, story_id AS id FROM story_claim WHERE claim_id = ${claimId}
    UNION SELECT 'open_question', id FROM open_question WHERE about_id = ${claimId} OR answered_by_id = ${claimId}
    UNION SELECT 'claim', claim_id FROM claim_relation WHERE other_id = ${claimId}
    ORDER BY 1, 2`;
}

/** Drafts that point at a claim; its own is not one of them. */
export async function draftedUsesOfClaim(db: Reader, claimId: string): Promise<SubjectName[]> {
  return db.$queryRaw`
    SELECT kind::text, id FROM draft
    WHERE position(${JSON.stringify(claimId)} IN content::text) > 0 AND NOT (kind = 'claim' AND id = ${claimId})
    ORDER BY kind, id`;
}
