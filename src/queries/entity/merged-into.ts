import type { Reader } from "@/db/connection";
import type { Absorbed } from "@/domain/change/feed-entries";

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

/** Of each of these claims the others that readers saw and that were merged into it, by way of another as well: what each said, when and why. */
export async function claimsAbsorbed(db: Reader, ids: readonly string[]): Promise<Map<string, Absorbed[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<(Absorbed & { into: string })[]>`
    WITH RECURSIVE merge AS (
      SELECT id, subject_id AS "from", substring(leads_to FROM '^/claims/(.*)$') AS "into", at, reason AS why FROM withdrawal
      WHERE subject_kind = 'claim' AND undone_at IS NULL AND moved IS NOT NULL
    ), way AS (
      SELECT id, "from", at, why, "into", 1 AS steps FROM merge WHERE "into" = ANY(${[...new Set(ids)]})
      UNION ALL
      SELECT merge.id, merge."from", merge.at, merge.why, way."into", steps + 1
      FROM way JOIN merge ON merge."into" = way."from" WHERE steps < 50
    )
    SELECT way.id::text || ' ' || way."from" AS id, claim.text, way.at, way.why, way."into"
    FROM way JOIN claim ON claim.id = way."from" ORDER BY way.at, way."from"`;
  const found = new Map<string, Absorbed[]>();
  for (const { into, ...one } of rows) found.set(into, [...(found.get(into) ?? []), one]);
  return found;
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
