import type { Database } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { insertRows, type Table } from "./insert-rows";

type Stored = { drop: string; create: string };

/**
 * Loads rows made elsewhere straight into the tables of an empty database, for measuring: without revisions, with the
 * keys, indexes and search made once at the end. `rows` come in the order in which they can be read.
 */
export async function loadCorpus(
  db: Database,
  rows: Iterable<Partial<Record<Table, Record<string, unknown>[]>>>,
  onProgress?: (claims: number) => void,
): Promise<void> {
  if ((await db.claim.count()) > 0) throw new Error("A corpus is loaded into an empty database only");
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name::text AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations'`;
  const forAll = async (what: string) => {
    for (const { name } of tables) await db.$executeRawUnsafe(`ALTER TABLE "${name}" ${what} TRIGGER USER`);
  };
  const stored = [...(await foreignKeys(db)), ...(await plainIndexes(db))];
  for (const { drop } of stored) await db.$executeRawUnsafe(drop);
  await forAll("DISABLE");
  let claims = 0;
  for (const some of rows) {
    await db.$transaction(
      async (tx) => {
        for (const [table, of] of Object.entries(some)) await insertRows(tx, table as Table, of);
      },
      { timeout: 60_000 },
    );
    claims += some.claim?.length ?? 0;
    onProgress?.(claims);
  }
  await forAll("ENABLE");
  for (const { create } of stored.reverse()) await unhurried(db, Prisma.raw(create));
  await unhurried(db, Prisma.sql`ANALYZE`);
}

/** The bounds on statements are for those who wait for an answer. */
async function unhurried(db: Database, sql: Prisma.Sql): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('statement_timeout', '0', true), set_config('maintenance_work_mem', '512MB', true)`;
      await tx.$executeRaw(sql);
    },
    { timeout: 30 * 60_000 },
  );
}

function foreignKeys(db: Database): Promise<Stored[]> {
  return db.$queryRaw`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS create
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`;
}

function plainIndexes(db: Database): Promise<Stored[]> {
  return db.$queryRaw`
    SELECT format('DROP INDEX %s', i.indexrelid::regclass) AS drop, pg_get_indexdef(i.indexrelid) AS create
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations' AND NOT i.indisprimary
      AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)`;
}

/**
 * Works out the search rows of what was loaded, in the order in which it became public, as `search.refresh_everything`
 * does, but in transactions that the progress can be told of, and with the indexes over the rows made last.
 */
export async function indexCorpus(db: Database, onProgress?: (claims: number) => void): Promise<void> {
  for (const table of ["entry", "bits"]) await db.$executeRawUnsafe(`TRUNCATE search.${table}`);
  await unhurried(db, Prisma.sql`SELECT search.choose_pair_words()::text`);
  for (const side of ["standing", "past"])
    await db.$executeRawUnsafe(`ALTER SEQUENCE search.${side}_ordinal RESTART`);
  const claims = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM claim WHERE first_published_at IS NOT NULL ORDER BY first_published_at, id`;
  // Written down where the next time finds them, if this one is cut off.
  await db.$executeRaw`CREATE TABLE IF NOT EXISTS search.set_aside AS
    SELECT format('DROP INDEX IF EXISTS %s', indexrelid::regclass) AS drop, pg_get_indexdef(indexrelid) AS create
    FROM pg_index WHERE indrelid = 'search.entry'::regclass AND NOT indisprimary`;
  const indexes = await db.$queryRaw<Stored[]>`SELECT "drop", "create" FROM search.set_aside`;
  for (const { drop } of indexes) await db.$executeRawUnsafe(drop);
  const atOnce = 5_000;
  for (let at = 0; at < claims.length; at += atOnce) {
    const ids = claims.slice(at, at + atOnce).map(({ id }) => id);
    await unhurried(db, Prisma.sql`SELECT search.add_rows(${ids}, '{}')::text`);
    onProgress?.(Math.min(at + atOnce, claims.length));
  }
  await unhurried(db, Prisma.sql`SELECT search.add_rows('{}', ARRAY(SELECT id FROM open_question))::text`);
  for (const { create } of indexes) await unhurried(db, Prisma.raw(create));
  await db.$executeRaw`DROP TABLE search.set_aside`;
  await unhurried(db, Prisma.sql`SELECT search.count_all()::text`);
  const blocks = await db.$queryRaw<{ block: number }[]>`SELECT block FROM search.blocks() AS block`;
  for (const { block } of blocks)
    await unhurried(db, Prisma.sql`SELECT search.lay_block(${block}::int)::text`);
  for (const table of ["entry", "bits", "term"]) await db.$executeRawUnsafe(`VACUUM ANALYZE search.${table}`);
}
