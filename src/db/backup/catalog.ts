import pg from "pg";
import type { BackupEnd, BackupHead, TableName } from "./format";

/** Everything that is kept stands in these; the queue's schema is made anew, since jobs stand in their own table. */
const schemas = ["public", "search", "migrations"];
/** What migrating a database writes down of itself; in another one it is written by migrating that. */
const ownBooks = ["public._prisma_migrations", "migrations.functions", "migrations.afterwards"];

/**
 * Whose address was typed by somebody and never confirmed by its owner stands in no backup: for these tables only the rows that
 * hold to this are written.
 */
const confirmed = "follow_id IN (SELECT id FROM follow WHERE confirmed_at IS NOT NULL)";
export const writtenWhere: Readonly<Record<string, string>> = {
  "public.follow": "confirmed_at IS NOT NULL",
  "public.follow_token": confirmed,
  "public.mail": confirmed,
  "public.mail_change": confirmed,
};

export const quoted = ({ schema, name }: TableName): string =>
  `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;

export const columnList = (columns: readonly string[]): string => columns.map(pg.escapeIdentifier).join(", ");

/** Every table with the columns that are written, in the order of their names; what a database computes is left out. */
export async function tablesOf(client: pg.Client): Promise<BackupHead["tables"]> {
  const { rows } = await client.query<BackupHead["tables"][number]>(
    `SELECT n.nspname AS schema, c.relname AS name,
       array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relkind = 'r' AND n.nspname = ANY($1) AND n.nspname || '.' || c.relname <> ALL($2)
     GROUP BY 1, 2 ORDER BY 1, 2`,
    [schemas, ownBooks],
  );
  return rows;
}

export async function sequencesOf(client: pg.Client): Promise<BackupEnd["sequences"]> {
  const { rows } = await client.query<TableName>(
    `SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'S' AND n.nspname = ANY($1) ORDER BY 1, 2`,
    [schemas],
  );
  const sequences: BackupEnd["sequences"] = [];
  for (const name of rows) {
    const { rows: states } = await client.query<{ last: string; isCalled: boolean }>(
      `SELECT last_value::text AS last, is_called AS "isCalled" FROM ${quoted(name)}`,
    );
    sequences.push({ ...name, ...states[0]! });
  }
  return sequences;
}

/** The migrations that a database holds, oldest first; none of a database that was never migrated. */
export async function migrationsOf(client: pg.Client): Promise<BackupHead["migrations"]> {
  const { rows: found } = await client.query<{ there: boolean }>(
    "SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there",
  );
  if (!found[0]?.there) return [];
  const { rows } = await client.query<BackupHead["migrations"][number]>(
    `SELECT migration_name AS name, checksum FROM public._prisma_migrations
     WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL ORDER BY migration_name`,
  );
  return rows;
}

/** Whether migrations have left something that is not done yet. */
export async function isHalfMigrated(client: pg.Client): Promise<boolean> {
  const { rows: found } = await client.query<{ there: boolean }>(
    "SELECT to_regclass('migrations.functions') IS NOT NULL AS there",
  );
  if (!found[0]?.there) return false;
  const { rows } = await client.query<{ left: boolean }>(
    "SELECT EXISTS (SELECT FROM migrations.functions) AND EXISTS (SELECT FROM migrations.afterwards) AS left",
  );
  return rows[0]?.left ?? false;
}

/** The constraints that lead from one table to another, each with what would make it again. */
export async function foreignKeysOf(
  client: pg.Client,
): Promise<{ table: TableName; name: string; definition: string }[]> {
  const { rows } = await client.query<{ schema: string; table: string; name: string; definition: string }>(
    `SELECT n.nspname AS schema, c.relname AS table, k.conname AS name, pg_get_constraintdef(k.oid) AS definition
     FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE k.contype = 'f' AND n.nspname = ANY($1) ORDER BY 1, 2, 3`,
    [schemas],
  );
  return rows.map(({ schema, table, name, definition }) => ({
    table: { schema, name: table },
    name,
    definition,
  }));
}
