import type { Reader } from "@/db/connection";
import type { ExternalId } from "@/domain/external-id";

/** Who has one of these ids of others' records, on record or at the desk. */
export async function entitiesWithIds(
  db: Reader,
  ids: readonly ExternalId[],
): Promise<{ id: string; scheme: string; value: string }[]> {
  if (ids.length === 0) return [];
  const [schemes, values] = [ids.map(({ scheme }) => scheme), ids.map(({ value }) => value)];
  return db.$queryRaw<{ id: string; scheme: string; value: string }[]>`
    WITH asked AS MATERIALIZED (SELECT scheme, value FROM unnest(${schemes}::text[], ${values}::text[]) AS a(scheme, value)),
    found AS (
      SELECT x.entity_id AS id, a.scheme, a.value FROM asked a
      JOIN external_id x ON x.value = a.value AND x.scheme::text = a.scheme
      WHERE NOT EXISTS (SELECT FROM draft d WHERE d.kind = 'entity' AND d.id = x.entity_id)
      UNION
      SELECT d.id, a.scheme, a.value
      FROM draft d, jsonb_array_elements(d.content -> 'externalIds') AS x, asked a
      WHERE d.kind = 'entity' AND x ->> 'value' = a.value AND x ->> 'scheme' = a.scheme
    )
    SELECT id, scheme, value FROM found
    WHERE NOT EXISTS (SELECT FROM entity_merge m WHERE m.from_id = found.id AND m.undone_at IS NULL)
    ORDER BY id`;
}
