import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { draftMigration, emptyDatabase, migrationName, tryAgain } from "@/db/draft-migration";
import { MigrationRefused, migrate } from "@/db/migrate";
import { readMigrations } from "@/db/migrations";
import { bareDatabase } from "../database/fresh-database";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "reportedly-migrations-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

async function ask<T>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: "array" })).rows.flat() as T[];
  } finally {
    await client.end();
  }
}

const tables = (url: string) =>
  ask<string>(url, "select tablename::text from pg_tables where schemaname = 'public' order by 1");

test("the house's own migrations go into an empty database, and a second time nothing is left to do", async () => {
  const url = await bareDatabase();
  const names = readMigrations().map(({ name }) => name);
  expect(names.length).toBeGreaterThan(0);
  expect(await migrate(url)).toEqual({ applied: names });
  expect(await migrate(url)).toEqual({ applied: [] });
  const history = await ask(
    url,
    "select migration_name from _prisma_migrations where finished_at is not null order by 1",
  );
  expect(history).toEqual(names);
});

test("the schema says nothing that the migrations do not", async () => {
  cpSync("prisma/migrations", folder, { recursive: true });
  expect(await draftMigration(await bareDatabase(), "nothing", undefined, folder)).toBeNull();
});

test("four processes at once apply each migration once", async () => {
  write("20260101000000_one", "create table one (id int primary key); select pg_sleep(0.3);");
  write("20260102000000_two", "create table two (id int primary key);");
  const url = await bareDatabase();
  const results = await Promise.all([1, 2, 3, 4].map(() => migrate(url, folder)));
  const applied = results.map((result) => result.applied).filter((names) => names.length > 0);
  expect(applied).toEqual([["20260101000000_one", "20260102000000_two"]]);
});

test("a migration that another process has under way is waited for, not taken for one that failed", async () => {
  write("20260101000000_slow", "create table slow (id int primary key); select pg_sleep(1.5);");
  const url = await bareDatabase();
  const first = migrate(url, folder);
  await vi.waitFor(
    async () =>
      expect(
        await ask(url, "select migration_name from _prisma_migrations where finished_at is null"),
      ).toHaveLength(1),
    { timeout: 10_000, interval: 50 },
  );
  expect(await migrate(url, folder)).toEqual({ applied: [] });
  expect(await first).toEqual({ applied: ["20260101000000_slow"] });
});

test("a semicolon inside a function, a string or a comment does not cut the script", async () => {
  write(
    "20260101000000_words",
    `-- a comment; with a semicolon
create table word (text text default 'one; two');
create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no; never'; end; $$;
create trigger keep before delete on word for each row execute function refuse();`,
  );
  const url = await bareDatabase();
  await migrate(url, folder);
  await ask(url, "insert into word default values");
  expect(await ask(url, "select text from word")).toEqual(["one; two"]);
  await expect(ask(url, "delete from word")).rejects.toThrow("no; never");
});

/** Has a process that migrates killed within the migration; answers once it is gone. */
async function killedWithin(url: string): Promise<void> {
  const code = `import { migrate } from "@/db/migrate"; await migrate(process.argv[1], process.argv[2])`;
  const given = ["--import", "tsx", "--input-type=module", "-e", code, url, folder];
  const child = spawn(process.execPath, given, { stdio: "ignore" });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await vi.waitFor(async () => expect(await ask(url, asleep)).toHaveLength(1), {
    timeout: 20_000,
    interval: 50,
  });
  child.kill("SIGKILL");
  await ended;
}
const asleep =
  "select pid from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'";

test("a migration whose process is killed is waited for by the next start, and is in", async () => {
  write("20260101000000_slow", "create table slow (id int); select pg_sleep(3);");
  write("20260102000000_next", "create table next (id int); -- the last line is a comment");
  const url = await bareDatabase();
  await killedWithin(url);
  expect(await ask(url, asleep)).toHaveLength(1);
  expect(await migrate(url, folder)).toEqual({ applied: ["20260102000000_next"] });
  expect(await tables(url)).toEqual(["_prisma_migrations", "next", "slow"]);
  expect(await migrate(url, folder)).toEqual({ applied: [] });
}, 60_000);

test("a migration that ends with its server leaves nothing behind, is named, and can be tried again", async () => {
  write("20260101000000_slow", "create table slow (id int); select pg_sleep(20);");
  const url = await bareDatabase();
  await killedWithin(url);
  await ask(url, asleep.replace("pid", "pg_terminate_backend(pid)"));
  await expect(migrate(url, folder)).rejects.toThrow(
    /Migration 20260101000000_slow failed and was rolled back/,
  );
  expect(await tables(url)).toEqual(["_prisma_migrations"]);
  write("20260101000000_slow", "create table slow (id int);");
  await tryAgain(url, "20260101000000_slow");
  expect(await migrate(url, folder)).toEqual({ applied: ["20260101000000_slow"] });
}, 60_000);

test("a migration that fails leaves nothing behind, is named, and can be tried again once it is mended", async () => {
  write("20260101000000_good", "create table good (id int);");
  write("20260102000000_bad", "create table half (id int); create table rest (id no_such_type);");
  const url = await bareDatabase();
  const named =
    /Migration 20260102000000_bad failed and was rolled back: .*type "no_such_type" does not exist/;
  await expect(migrate(url, folder)).rejects.toThrow(named);
  expect(await tables(url)).toEqual(["_prisma_migrations", "good"]);
  await expect(migrate(url, folder)).rejects.toThrow(named);

  write("20260102000000_bad", "create table half (id int); create table rest (id int);");
  await tryAgain(url, "20260102000000_bad");
  expect(await migrate(url, folder)).toEqual({ applied: ["20260102000000_bad"] });
  expect(await tables(url)).toEqual(["_prisma_migrations", "good", "half", "rest"]);
});

test("a migration that was edited after it was applied stops the start", async () => {
  write("20260101000000_one", "create table one (id int);");
  const url = await bareDatabase();
  await migrate(url, folder);
  write("20260101000000_one", "create table one (id bigint);");
  await expect(migrate(url, folder)).rejects.toThrow(/20260101000000_one was changed after it was applied/);
  await expect(migrate(url, folder)).rejects.toBeInstanceOf(MigrationRefused);
});

test("a database of a newer version is left alone", async () => {
  write("20260101000000_one", "create table one (id int);");
  write("20260102000000_two", "create table two (id int);");
  const url = await bareDatabase();
  await migrate(url, folder);
  rmSync(path.join(folder, "20260102000000_two"), { recursive: true });
  await expect(migrate(url, folder)).rejects.toThrow(
    /holds migration 20260102000000_two, which this version does not know/,
  );
});

test("a change of the schema becomes a migration that applies, and the shadow database is gone", async () => {
  write("20260101000000_one", 'create table "note" ("id" int primary key);');
  const schema = path.join(folder, "schema.prisma");
  writeFileSync(
    schema,
    'datasource db {\n  provider = "postgresql"\n}\n\nmodel note {\n  id   Int @id\n  text String?\n}\n',
  );
  const url = await bareDatabase();
  await migrate(url, folder);
  const file = await draftMigration(url, "Add the note's text", schema, folder);
  expect(readFileSync(file!, "utf8")).toContain('ADD COLUMN     "text" TEXT');
  expect(path.basename(path.dirname(file!))).toMatch(/^\d{14}_add_the_note_s_text$/);
  const { applied } = await migrate(url, folder);
  expect(applied).toHaveLength(1);
  expect(await ask(url, "select count(*)::int from pg_database where datname like 'shadow_%'")).toEqual([0]);
});

test("an emptied database takes everything anew", async () => {
  write("20260101000000_one", "create type kind as enum ('a'); create table one (id int, kind kind);");
  const url = await bareDatabase();
  await migrate(url, folder);
  await emptyDatabase(url);
  expect(await tables(url)).toEqual([]);
  expect((await migrate(url, folder)).applied).toHaveLength(1);
});

test("a migration is named by its instant in UTC", () => {
  expect(migrationName("Add  outlets!", new Date("2026-03-01T23:59:58Z"))).toBe("20260301235958_add_outlets");
  expect(migrationName("дополнение", new Date(0))).toBe("19700101000000_change");
});
