import { setTimeout as sleep } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { openDatabase } from "@/db/client";
import { databaseIsDown } from "@/db/outage";
import { freshDatabase } from "../database/fresh-database";
import { startTestServer } from "../database/global-setup";

const caught = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "no error",
    (error: unknown) => error,
  );

test("a database that goes away is told from a wrong query, and the client finds it again when it is back", async () => {
  const server = await startTestServer();
  const db = openDatabase(server.url, 2);
  const one = () => db.$queryRawUnsafe("select 1 as one");
  try {
    expect(await one()).toEqual([{ one: 1 }]);
    const asleep = caught(db.$queryRawUnsafe("select pg_sleep(30)"));
    await server.restart(async () => {
      expect(await asleep).toSatisfy(databaseIsDown);
      expect(await caught(one())).toSatisfy(databaseIsDown);
      expect(await caught(one())).toSatisfy(databaseIsDown);
      expect(await caught(db.$transaction((tx) => tx.$queryRawUnsafe("select 1")))).toSatisfy(databaseIsDown);
    });
    expect(await one()).toEqual([{ one: 1 }]);
  } finally {
    await db.$disconnect();
    await server.stop();
  }
});

test("a pool that is used up counts as down", async () => {
  const { url } = await freshDatabase();
  const db = openDatabase(url, 1);
  const long = caught(db.$queryRawUnsafe("select pg_sleep(6)")); // caught asks at once; Prisma alone waits to be awaited
  await sleep(200);
  expect(await caught(db.$queryRawUnsafe("select 1"))).toSatisfy(databaseIsDown);
  await long;
  await db.$disconnect();
});

test("a connection ended by an administrator counts as down, and the next query has a new one", async () => {
  const { url, db } = await freshDatabase();
  const other = openDatabase(url, 1);
  const asleep = caught(other.$queryRawUnsafe("select pg_sleep(30)"));
  await vi.waitFor(async () => {
    const ended = await db.$queryRawUnsafe<object[]>(
      "select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(30)%' and pid <> pg_backend_pid() and datname = current_database()",
    );
    expect(ended).toHaveLength(1);
  });
  expect(await asleep).toSatisfy(databaseIsDown);
  expect(await other.$queryRawUnsafe("select 1 as one")).toEqual([{ one: 1 }]);
  await other.$disconnect();
});

test("a wrong query, a broken rule or any other error is no outage", async () => {
  const { db } = await freshDatabase();
  await db.$executeRawUnsafe("create table once (id int primary key)");
  await db.$executeRawUnsafe("insert into once values (1)");
  expect(await caught(db.$queryRawUnsafe("select nonsense"))).not.toSatisfy(databaseIsDown);
  expect(await caught(db.$executeRawUnsafe("insert into once values (1)"))).not.toSatisfy(databaseIsDown);
  expect(await caught(db.$executeRawUnsafe("set statement_timeout = 1; select pg_sleep(1)"))).not.toSatisfy(
    databaseIsDown,
  );
  for (const value of [
    new Error("Connection lost in translation"),
    null,
    undefined,
    "ECONNREFUSED",
    { code: 7 },
  ]) {
    expect(databaseIsDown(value)).toBe(false);
  }
});

test("the house says 503 while its database is away, and 200 when it is back", async () => {
  const server = await startTestServer();
  const { migrate } = await import("@/db/migrate");
  vi.stubEnv("DATABASE_URL", server.url);
  const { GET } = await import("@/app/healthz/route");
  try {
    const early = await GET();
    expect(early.status).toBe(503);
    expect((await early.json()).error.code).toBe("migrations-missing");
    await migrate(server.url);
    expect((await GET()).status).toBe(200);
    await server.restart(async () => {
      const away = await GET();
      expect(away.status).toBe(503);
      expect(await away.json()).toEqual({
        error: { code: "database-down", message: "The database does not answer." },
      });
    });
    expect((await GET()).status).toBe(200);
  } finally {
    vi.unstubAllEnvs();
    await server.stop();
  }
});
