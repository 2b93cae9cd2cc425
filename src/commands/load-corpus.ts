import type { Database } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { unhurried } from "@/db/unhurried";
import { insertRows, type Table } from "./insert-rows";
import { fillNameSounds } from "./learn-name-sounds";

type Stored = { drop: string; create: string };

/**
 * Loads rows made elsewhere straight into the tables of an empty database, for measuring: without revisions, with the
 * keys and indexes made once at the end. What is to be found is worked out by `rebuild` of the search. `rows` come in the order in which they can be read.
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
  await fillNameSounds(db);
  for (const { create } of stored.reverse()) await unhurried(db, Prisma.raw(create));
  await unhurried(db, Prisma.sql`ANALYZE`);
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
