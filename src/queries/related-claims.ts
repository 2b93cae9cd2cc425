import type { Reader } from "@/db/connection";
import type { ClaimRecord } from "@/domain/claim";
import type { RelatedClaim } from "@/domain/pages";
import { spanAt } from "./span-at";
import { wordedAt } from "./words-then";

/**
 * The other claims that one is something to, and those that are something to it, each with its own status: to be told of
 * beside a claim proves nothing of it. What was not yet public by then is left out.
 */
export async function relatedClaims(
  db: Reader,
  { id, relations }: Pick<ClaimRecord, "id" | "relations">,
  asOf: Date,
): Promise<RelatedClaim[]> {
  const rows = await db.$queryRaw<Row[]>`
    WITH related AS (
      SELECT kind, other AS id, true AS own, place
      FROM unnest(${relations.map(({ kind }) => kind)}::text[], ${relations.map(({ claimId }) => claimId)}::text[])
        WITH ORDINALITY AS told(kind, other, place)
      UNION ALL
      SELECT kind::text, claim_id, false, ordinal FROM claim_relation WHERE other_id = ${id}
    )
    SELECT r.kind, r.own, c.id, c.key, c.text, c.first_published_at AS "firstPublishedAt", s.status
    FROM related r JOIN claim c ON c.id = r.id
    JOIN status_span s ON s.claim_id = c.id AND ${spanAt(asOf)}
    WHERE c.first_published_at <= ${asOf}
    ORDER BY r.own DESC, r.place, c.id LIMIT ${most}`;
  const told = await wordedAt(db, rows, asOf);
  return told.map(({ firstPublishedAt: _, ...claim }) => claim);
}

/** Nobody reads more of them beside a claim. */
const most = 100;

type Row = RelatedClaim & { firstPublishedAt: Date };
