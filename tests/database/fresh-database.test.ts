import { expect, test } from "vitest";
import { freshDatabase } from "./fresh-database";

test("two fresh databases share nothing", async () => {
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
  await one.db.$executeRawUnsafe("create table note (text text)");
  const found = await other.db.$queryRawUnsafe(
    "select 1 from information_schema.tables where table_name = 'note'",
  );
  expect(found).toEqual([]);
});

test("a fresh database is migrated", async () => {
  const { db } = await freshDatabase();
  const rows = await db.$queryRawUnsafe<{ count: bigint }[]>("select count(*) from _prisma_migrations");
  expect(Number(rows[0]?.count)).toBeGreaterThan(0);
});
