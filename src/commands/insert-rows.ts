import type { Tx } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { batches } from "./changes";

/** The tables that hold thousands of rows of one import, and those that a generated corpus fills besides. */
export type Table =
  | "claim"
  | "claim_entity"
  | "claim_relation"
  | "attribution"
  | "relay"
  | "selector"
  | "entity"
  | "entity_name"
  | "story"
  | "article"
  | "article_version"
  | "story_claim"
  | "evidence"
  | "open_question"
  | "status_span"
  | "sourcing_span";

/**
 * Adds rows by one statement a thousand, the rows as one parameter: the client's own `createMany` spends most of a long
 * import on building its statements. Fields are named as in the schema; every row has the same ones.
 */
export async function insertRows(
  tx: Tx,
  table: Table,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const fields = Object.keys(first);
  const columns = Prisma.raw(fields.map((field) => `"${columnOf(field)}"`).join(", "));
  for (const some of batches(rows)) {
    const records = some.map((row) =>
      Object.fromEntries(fields.map((field) => [columnOf(field), row[field] ?? null])),
    );
    await tx.$executeRaw`INSERT INTO ${Prisma.raw(`"${table}"`)} (${columns})
      SELECT ${columns} FROM jsonb_populate_recordset(NULL::${Prisma.raw(`"${table}"`)}, ${JSON.stringify(records)}::jsonb)`;
  }
}

/** `publishedAt` to `published_at`, as the schema maps every field of ours. */
function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
