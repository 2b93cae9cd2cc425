import type { Tx } from "@/db/connection";
import type { FieldCounts } from "@/domain/lists/publication-faults";

/**
 * Puts what was laid ready together into a table of this transaction, `list_came`: of each entry all that any line says of it, each thing once,
 * whatever the order. An entry that is named twice is one, and so is one that another names as the same. Answers how many there are,
 * and of how many each field is told.
 */
export async function mergeStaged(
  tx: Tx,
  reading: string,
): Promise<{ entries: number; fields: FieldCounts }> {
  await tx.$executeRaw`SELECT set_config('statement_timeout', '0', true), set_config('work_mem', '64MB', true)`;
  await tx.$executeRaw`
    CREATE TEMP TABLE list_came (entry text, kind text, name text, is_sanctioned boolean, parts jsonb, hash text) ON COMMIT DROP`;
  await tx.$executeRaw`ANALYZE list_staged`;
  await tx.$executeRaw`
    INSERT INTO list_came
    WITH own AS MATERIALIZED (SELECT * FROM list_staged WHERE reading = ${reading}::uuid),
    same AS MATERIALIZED (
      SELECT s.other, min(s.entry) AS entry FROM own s
      WHERE s.kind = 'same'
        AND NOT EXISTS (SELECT FROM own r WHERE r.kind = 'same' AND r.entry = s.other AND r.other = s.entry AND r.entry < s.entry)
      GROUP BY s.other
    ), told AS (
      SELECT coalesce(same.entry, own.entry) AS entry, part
      FROM own LEFT JOIN same ON same.other = own.entry, jsonb_array_elements(own.content) AS part
      WHERE own.kind = 'parts'
      UNION ALL
      SELECT coalesce(same.entry, held.entry), jsonb_build_object('t', 'post', 'title', post.content -> 'title') || held.content
      FROM own held JOIN own post ON post.kind = 'post' AND post.entry = held.other LEFT JOIN same ON same.other = held.entry
      WHERE held.kind = 'holds'
    ), merged AS (
      SELECT entry, jsonb_agg(DISTINCT part) AS parts, bool_or(part ->> 't' = 'sanction') AS is_sanctioned,
        min(part::text) FILTER (WHERE part ->> 't' = 'entry')::jsonb AS head
      FROM told GROUP BY entry HAVING bool_or(part ->> 't' = 'entry')
    )
    SELECT entry, head ->> 'kind', head ->> 'name', is_sanctioned, parts, md5(parts::text) FROM merged`;
  await tx.$executeRaw`ANALYZE list_came`;
  const rows = await tx.$queryRaw<{ field: string; count: number }[]>`
    SELECT field, count(*)::int AS count FROM (
      SELECT DISTINCT entry, part ->> 't' || '.' || key AS field
      FROM list_came, jsonb_array_elements(parts) AS part, jsonb_object_keys(part) AS key
    ) AS told GROUP BY field`;
  const fields = Object.fromEntries(rows.map(({ field, count }) => [field, count]));
  return { entries: fields["entry.t"] ?? 0, fields };
}
