import type { Database } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { unhurried } from "@/db/unhurried";

type Stored = { drop: string; create: string };

/**
 * Works out every row of the index anew, in the order in which it became public, as `search.refresh_everything` does, but
 * in transactions that the progress can be told of, and with the indexes over the rows made last. It writes nothing that the
 * record does not say, so it is here, and no command.
 */
export async function rebuild(db: Database, onProgress?: (claims: number) => void): Promise<void> {
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
