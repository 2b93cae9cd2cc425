import { z } from "zod";
import type { Reader } from "@/db/connection";
import { ExternalIds } from "@/domain/external-id";
import type { Ours } from "@/domain/lists/find-matches";

const Births = z.array(z.strictObject({ on: z.string(), list: z.string() }));

/** Everybody on record or drafted, with what entries of a list are compared by. Those that were merged away or taken down are left out. */
export async function oursToMatch(db: Reader): Promise<Ours[]> {
  const rows = await db.$queryRaw<
    (Omit<Ours, "externalIds" | "born"> & { externalIds: unknown; born: unknown })[]
  >`
    WITH held AS (
      SELECT e.id, e.kind::text,
        ARRAY(SELECT n.text FROM entity_name n WHERE n.entity_id = e.id ORDER BY n.ordinal) AS names,
        ARRAY(SELECT p.title || ', ' || o.name FROM position p JOIN entity o ON o.id = p.organization_id WHERE p.person_id = e.id ORDER BY p.key) AS posts,
        coalesce((SELECT jsonb_agg(jsonb_build_object('scheme', x.scheme, 'value', x.value)) FROM external_id x WHERE x.entity_id = e.id), '[]') AS ids
      FROM entity e
      WHERE NOT e.withdrawn AND NOT EXISTS (SELECT FROM draft d WHERE d.kind = 'entity' AND d.id = e.id)
      UNION ALL
      SELECT d.id, d.content ->> 'kind',
        ARRAY(SELECT n ->> 'text' FROM jsonb_array_elements(d.content -> 'names') AS n),
        ARRAY(SELECT (p ->> 'title') || coalesce(', ' || o.name, '') FROM jsonb_array_elements(d.content -> 'positions') AS p
          LEFT JOIN entity o ON o.id = p ->> 'organizationId'),
        coalesce(d.content -> 'externalIds', '[]')
      FROM draft d LEFT JOIN entity e ON e.id = d.id WHERE d.kind = 'entity' AND e.withdrawn IS NOT TRUE
    )
    SELECT id, kind, names, posts, ids AS "externalIds",
      coalesce((
        SELECT jsonb_agg(DISTINCT jsonb_build_object('on', part ->> 'on', 'list', l.title))
        FROM list_match m JOIN sanction_list l ON l.id = m.list_id
        JOIN list_entry e ON e.list_id = m.list_id AND e.entry = m.entry AND e.until IS NULL, jsonb_array_elements(e.parts) AS part
        WHERE m.entity_id = held.id AND m.state = 'accepted' AND part ->> 't' = 'born'), '[]') AS born
    FROM held
    WHERE NOT EXISTS (SELECT FROM entity_merge m WHERE m.from_id = held.id AND m.undone_at IS NULL)`;
  return rows.map((row) => ({
    ...row,
    externalIds: ExternalIds.parse(row.externalIds),
    born: Births.parse(row.born),
  }));
}
