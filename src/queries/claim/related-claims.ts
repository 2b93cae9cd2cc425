import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { ClaimRecord } from "@/domain/claim";
import type { RelatedClaim } from "@/domain/pages";
import { wordedAt } from "../change/words-then";
import { spanAt } from "./span-at";
import { byName } from "./unnamed-sources";

/**
 * The other claims that one is something to, and those that are something to it, each with its own status: to be told of
 * beside a claim proves nothing of it. What was not yet public by then, or was taken down, is left out.
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
      UNION ALL
      SELECT kind, other, true, 0 FROM (${corrections(asOf, Prisma.sql`said.claim_id = ${id}`, Prisma.sql`back.claim_id`)}) AS ours
      UNION ALL
      SELECT kind, other, false, 0 FROM (${corrections(asOf, Prisma.sql`back.claim_id = ${id}`, Prisma.sql`said.claim_id`)}) AS theirs
    )
    SELECT DISTINCT ON (r.own, r.place, c.id, r.kind) r.kind, r.own, c.id, c.key, c.text, c.first_published_at AS "firstPublishedAt", s.status
    FROM related r JOIN claim c ON c.id = r.id
    JOIN status_span s ON s.claim_id = c.id AND ${spanAt(asOf)}
    WHERE c.first_published_at <= ${asOf} AND NOT c.withdrawn
    ORDER BY r.own DESC, r.place, c.id, r.kind LIMIT ${most}`;
  const told = await wordedAt(db, rows, asOf);
  return told.map(({ firstPublishedAt: _, ...claim }) => claim);
}

/**
 * Claims that one speaker on record, in one passage, took back and said: put right where the record calls it a correction ("14 were
 * hurt, not 4"). "It withdrew its forecast and said its chief would stay" only says both; and of two officials without a name nobody
 * knows that they are one.
 */
const corrections = (asOf: Date, which: Prisma.Sql, other: Prisma.Sql) => Prisma.sql`
  SELECT CASE WHEN said.stance = 'corrects' THEN 'corrects' ELSE 'same_passage' END AS kind, ${other} AS other
  FROM attribution said
  JOIN attribution back ON back.version_id = said.version_id AND back.claim_id <> said.claim_id
    AND back.source_id = said.source_id AND ${byName(Prisma.sql`said`)} AND ${byName(Prisma.sql`back`)}
  JOIN article_version v ON v.id = said.version_id
  JOIN article a ON a.id = v.article_id AND NOT a.withdrawn
  JOIN selector here ON here.attribution_id = said.id AND here.role = 'excerpt'
  JOIN selector there ON there.attribution_id = back.id AND there.role = 'excerpt'
  WHERE ${which} AND said.stance IN ('asserts', 'confirms', 'corrects')
    AND (back.stance = 'retracts' OR (back.stance IN ('denies', 'disputes') AND said.stance = 'corrects'))
    AND here.start < there."end" AND there.start < here."end"
    AND said.published_at <= ${asOf} AND back.published_at <= ${asOf}`;

/** Nobody reads more of them beside a claim. */
const most = 100;

type Row = RelatedClaim & { firstPublishedAt: Date };
