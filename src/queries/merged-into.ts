import type { Reader } from "@/db/connection";

/** Of these entities, those that were merged into another, each with the one that it is by now. */
export async function mergedInto(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<{ from: string; into: string }[]>`
    WITH RECURSIVE way AS (
      SELECT m.from_id AS "from", m.into_id AS "into", 1 AS steps
      FROM entity_merge m WHERE m.undone_at IS NULL AND m.from_id = ANY(${[...new Set(ids)]})
      UNION ALL
      SELECT way."from", m.into_id, steps + 1
      FROM way JOIN entity_merge m ON m.from_id = way."into" AND m.undone_at IS NULL
      WHERE steps < 50
    )
    SELECT DISTINCT ON ("from") "from", "into" FROM way ORDER BY "from", steps DESC`;
  return new Map(rows.map(({ from, into }) => [from, into]));
}

/** Of these claims, those that were merged into another, each with the one that it is by now. */
export async function mergedClaims(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ from: string; into: string }[]>`
    WITH RECURSIVE merge AS (
      SELECT subject_id AS "from", substring(leads_to FROM '^/claims/(.*)$') AS "into" FROM withdrawal
      WHERE subject_kind = 'claim' AND undone_at IS NULL AND moved IS NOT NULL
    ), way AS (
      SELECT "from", "into", 1 AS steps FROM merge WHERE "from" = ANY(${[...new Set(ids)]})
      UNION ALL
      SELECT way."from", merge."into", steps + 1 FROM way JOIN merge ON merge."from" = way."into" WHERE steps < 50
    )
    SELECT DISTINCT ON ("from") "from", "into" FROM way ORDER BY "from", steps DESC`;
  return new Map(rows.map(({ from, into }) => [from, into]));
}
