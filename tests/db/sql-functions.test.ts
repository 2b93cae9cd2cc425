import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { MigrationRefused, migrate } from "@/db/migrate";
import { migrationsFolder } from "@/db/migrations";
import { readFunctions } from "@/db/sql-functions";
import { bareDatabase, freshDatabase } from "../database/fresh-database";

const begins = "20261129163000_functions_in_files";

/** Before functions stood in files, these migrations made them, and each other's anew. No more are to come. */
const madeFunctions = [
  "20261123020000_foundation",
  "20261123200000_search",
  "20261123201500_names_and_external_ids",
  "20261123210000_edition",
  "20261127100000_search_sooner",
  "20261127150000_search_by_rows",
  "20261127190000_words_apart",
  "20261129060000_search_what_is_there",
  "20261129083000_marks_that_are_letters",
  "20261129153000_answered_questions",
];

const makesFunction = /create\s+(or\s+replace\s+)?(function|procedure)\s/i;
const textOf = (name: string) => readFileSync(path.join(migrationsFolder(), name, "migration.sql"), "utf8");

/** A folder of migrations, and one of functions, that are no more than a test needs. */
let migrations: string;
let functions: string;
beforeEach(() => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "reportedly-functions-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  migrations = path.join(folder, "migrations");
  functions = path.join(folder, "sql");
  mkdirSync(path.join(functions, "search"), { recursive: true });
  migration("20260101000000_search", `create schema search; ${textOf(begins)}`);
});

function migration(name: string, sql: string): void {
  mkdirSync(path.join(migrations, name), { recursive: true });
  writeFileSync(path.join(migrations, name, "migration.sql"), sql);
}

function says(name: string, body: string): void {
  const sql = `create or replace function search.${name}() returns text language sql as $$ select ${body} $$;`;
  writeFileSync(path.join(functions, "search", `${name}.sql`), sql);
}

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query({ text, rowMode: "array" })).rows.flat();
  } finally {
    await client.end();
  }
}

type InForce = { name: string; body: string; definition: string };

const inForce = (db: Awaited<ReturnType<typeof freshDatabase>>["db"]) =>
  db.$queryRaw<InForce[]>`
    SELECT n.nspname || '.' || p.proname AS name, p.prosrc AS body, pg_get_functiondef(p.oid) AS definition
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname IN ('public', 'search') AND p.prokind IN ('f', 'p')
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    ORDER BY (n.nspname || '.' || p.proname) COLLATE "C"`;

test("a fresh database has the functions of the files, each as its file says, and no others", async () => {
  const { db } = await freshDatabase();
  const files = readFunctions();
  const found = await inForce(db);
  expect(found.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
  for (const [at, { name, sql }] of files.entries()) {
    expect(sql.match(new RegExp(makesFunction, "gi")), name).toHaveLength(1);
    expect(sql.replaceAll('"', ""), name).toContain(`FUNCTION ${name.replace("public.", "")}(`);
    expect(sql, name).toContain(found[at]!.body);
  }
});

test("a database from before there were files opens, with what it held and the functions of a fresh one", async () => {
  const before = await bareDatabase();
  cpSync(migrationsFolder(), migrations, { recursive: true });
  for (const name of ["20260101000000_search", ...readdirSync(migrations).filter((name) => name >= begins)])
    rmSync(path.join(migrations, name), { recursive: true });
  await migrate(before, migrations);
  await ask(
    before,
    "insert into entity (id, kind, slug, name) values ('e', 'person', 'varga', 'Ilona Varga')",
  );
  await ask(
    before,
    "insert into entity_name (entity_id, ordinal, text, kind) values ('e', 0, 'Ilona Varga', 'primary')",
  );
  const held = "select key from search.term order by key";
  const terms = await ask(before, held);
  expect(terms).toEqual(["word:ilona", "word:varga"]);

  const { applied } = await migrate(before);
  expect(applied[0]).toBe(begins);
  expect(await ask(before, held)).toEqual(terms);
  const { url } = await freshDatabase();
  const definitions =
    "select pg_get_functiondef(oid) from pg_proc where pronamespace = 'search'::regnamespace and prokind = 'f' order by 1";
  expect(await ask(before, definitions)).toEqual(await ask(url, definitions));
});

test("a migration makes no function: those stand in files", () => {
  const making = readdirSync(migrationsFolder(), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && makesFunction.test(textOf(entry.name)))
    .map(({ name }) => name);
  expect(making.sort()).toEqual(madeFunctions);
});

test("a changed file is in force at the next start, one that is taken away is gone, and the same files do nothing", async () => {
  const url = await bareDatabase();
  says("word", "'one'");
  says("other", "'other'");
  await migrate(url, migrations, functions);
  expect(await ask(url, "select search.word()")).toEqual(["one"]);

  says("word", "'two'");
  rmSync(path.join(functions, "search", "other.sql"));
  expect(await migrate(url, migrations, functions)).toEqual({ applied: [] });
  expect(await ask(url, "select search.word()")).toEqual(["two"]);
  expect(
    await ask(url, "select proname::text from pg_proc where pronamespace = 'search'::regnamespace"),
  ).toEqual(["word"]);

  const written = "select xmin::text from pg_proc where proname = 'word'";
  const then = await ask(url, written);
  await migrate(url, migrations, functions);
  expect(await ask(url, written)).toEqual(then);
});

test("a function may call another whose file comes after it", async () => {
  const url = await bareDatabase();
  says("a", "search.b()");
  says("b", "'called'");
  await migrate(url, migrations, functions);
  expect(await ask(url, "select search.a()")).toEqual(["called"]);
});

test("a function that is refused is named, and leaves all of them as they were until it is mended", async () => {
  const url = await bareDatabase();
  says("a", "'old'");
  says("b", "'old'");
  await migrate(url, migrations, functions);
  says("a", "'new'");
  says("b", "no_such_column");
  const attempt = migrate(url, migrations, functions);
  await expect(attempt).rejects.toBeInstanceOf(MigrationRefused);
  await expect(attempt).rejects.toThrow(/search\.b: column "no_such_column" does not exist/);
  expect(await ask(url, "select search.a() || search.b()")).toEqual(["oldold"]);
  says("b", "'new'");
  await migrate(url, migrations, functions);
  expect(await ask(url, "select search.a() || search.b()")).toEqual(["newnew"]);
});

test("what a migration leaves for afterwards is done once, with the new functions, however many start together", async () => {
  const url = await bareDatabase();
  says("word", "'old'");
  await migrate(url, migrations, functions);
  says("word", "'new'");
  migration(
    "20260102000000_anew",
    `create table said (word text); insert into migrations.afterwards (statement) values ('insert into said select search.word()')`,
  );
  await Promise.all([1, 2, 3, 4].map(() => migrate(url, migrations, functions)));
  expect(await ask(url, "select word from said")).toEqual(["new"]);
  expect(await ask(url, "select count(*)::int from migrations.functions")).toEqual([1]);
  expect(await ask(url, "select statement from migrations.afterwards")).toEqual([]);
});
