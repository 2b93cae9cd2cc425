import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { backUpToday } from "@/db/backup/daily-backup";
import { BackupRefused } from "@/db/backup/format";
import { checkedBackup } from "@/db/backup/read-backup";
import { restoreBackup } from "@/db/backup/restore-backup";
import { writeBackup } from "@/db/backup/write-backup";
import { openDatabase } from "@/db/client";
import { migrate } from "@/db/migrate";
import { readMigrations } from "@/db/migrations";
import { verifyStatus } from "@/queries/claim/verify-status";
import { somebody } from "../accounts/people";

import { bareDatabase, cloneDatabase, type FreshDatabase } from "../database/fresh-database";
import { importWorkedStory } from "../worked-story";

let folder: string;
let house: FreshDatabase & { drop: () => Promise<void> };
let kept: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "reportedly-backup-"));
  house = await cloneDatabase();
  await importWorkedStory(house.db);
  await somebody(house.db, "chief");
  await ask(
    house.url,
    "INSERT INTO page_content (hash, bytes, size) VALUES (repeat('a', 64), '\\x00ff0a5c4e', 5)",
  );
  await ask(
    house.url,
    "INSERT INTO sign_in_attempt (key, points) VALUES (E'a\\\\b\\r\\n\\t\\\\.\\n\\\\N', 1), ('', 2)",
  );
  kept = path.join(folder, "kept.reportedly");
  await writeBackup(house.url, kept, "1.2.3");
}, 120_000);
afterAll(async () => {
  await house.drop();
  rmSync(folder, { recursive: true });
});

async function ask<T extends object>(url: string, sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Every row of every table, where sequences stand, and what guards them, as one text a thing. */
async function everythingIn(url: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const tables = await ask<{ name: string }>(
    url,
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname IN ('public', 'search') AND tablename <> '_prisma_migrations' ORDER BY 1`,
  );
  for (const { name } of tables) {
    const rows = await ask<{ row: string }>(url, `SELECT to_jsonb(t)::text AS row FROM ${name} t ORDER BY 1`);
    found[name] = `${rows.length} ${createHash("sha256")
      .update(rows.map(({ row }) => row).join("\n"))
      .digest("hex")}`;
  }
  const guards = await ask<{ guard: string }>(
    url,
    `SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated AS guard FROM pg_constraint
     WHERE connamespace IN ('public'::regnamespace, 'search'::regnamespace)
     UNION ALL SELECT tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
     UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname IN ('public', 'search')
     UNION ALL SELECT schemaname || '.' || sequencename || ' ' || coalesce(last_value, 0) FROM pg_sequences ORDER BY 1`,
  );
  found.guards = guards.map(({ guard }) => guard).join("\n");
  return found;
}

const isEmpty = async (url: string) =>
  (await ask<{ count: string }>(url, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))[0]
    ?.count === "0";

test("what is restored is what was backed up: every row, sequence, key and trigger", async () => {
  const url = await bareDatabase();
  const { head, rows } = await restoreBackup(url, kept);
  expect(head).toMatchObject({
    release: "1.2.3",
    migrations: readMigrations().map(({ name }) => ({ name })),
  });
  expect(rows).toBeGreaterThan(300);
  expect(await everythingIn(url)).toEqual(await everythingIn(house.url));
  const db = openDatabase(url, 2);
  expect(await verifyStatus(db)).toMatchObject({ differences: [] });
  // Who signs in next gets the next number, and what the record forbids it still forbids.
  await db.accountEvent.create({ data: { userId: "u", what: "x", by: "y" } });
  await expect(
    db.$executeRaw`INSERT INTO story_claim (story_id, claim_id, place) VALUES ('s-no', 'c-no', 1)`,
  ).rejects.toThrow();
  await db.$disconnect();
});

test("an address that nobody confirmed is in no backup, and what hangs on it neither", async () => {
  const own = await cloneDatabase();
  await ask(
    own.url,
    `INSERT INTO follow (id, email, path, often, asked_often, asked_at, confirmed_at, since, next_at, edition)
     SELECT gen_random_uuid(), name || '@home.example', '/changes', 'daily', 'daily', now(), at, at, at, CASE WHEN at IS NOT NULL THEN 'e' END
     FROM (VALUES ('asked', NULL), ('follows', now())) AS two (name, at)`,
  );
  await ask(
    own.url,
    "INSERT INTO follow_token (hash, follow_id) SELECT encode(sha256(email::bytea), 'hex'), id FROM follow",
  );
  await ask(
    own.url,
    `INSERT INTO mail (id, follow_id, message_id, is_confirmation, made_at, next_at)
     SELECT gen_random_uuid(), id, email, true, now(), now() FROM follow`,
  );
  await ask(own.url, "INSERT INTO mail_change (follow_id, change, first) SELECT id, 'c', now() FROM follow");
  const file = path.join(folder, "followed.reportedly");
  await writeBackup(own.url, file, "1.2.3");
  await own.drop();
  expect(gunzipSync(readFileSync(file)).toString()).not.toContain("asked@home.example");
  const url = await bareDatabase();
  await restoreBackup(url, file);
  expect(await ask(url, "SELECT email FROM follow")).toEqual([{ email: "follows@home.example" }]);
  for (const table of ["follow_token", "mail", "mail_change"])
    expect(await ask(url, `SELECT count(*)::int AS rows FROM ${table}`)).toEqual([{ rows: 1 }]);
});

test("the file is its owner's alone, and one that is there is not written over", async () => {
  expect(statSync(kept).mode & 0o777).toBe(0o600);
  const before = readFileSync(kept);
  await expect(writeBackup(house.url, kept, "1.2.3")).rejects.toThrow("is there already");
  expect(readFileSync(kept).equals(before)).toBe(true);
});

test("what is written meanwhile is in it whole or not at all", async () => {
  const { url, drop } = await cloneDatabase();
  let goesOn = true;
  let written = 0;
  const write = async (own: number) => {
    const client = new pg.Client(url);
    await client.connect();
    while (goesOn) {
      const key = `w-${own}-${written}`;
      // The table that is read first is written last: without one snapshot the second would be there alone.
      await client.query("BEGIN");
      await client.query("INSERT INTO sign_in_attempt (key, points) VALUES ($1, 1)", [key]);
      await client.query("INSERT INTO account_event (user_id, what, by) VALUES ($1, 'w', 'w')", [key]);
      await client.query("COMMIT");
      written += 1;
    }
    await client.end();
  };
  const writers = [1, 2, 3].map(write);
  const files: string[] = [];
  for (let n = 0; n < 4; n += 1) {
    const begun = written;
    files.push(path.join(folder, `busy-${n}`));
    await writeBackup(url, files.at(-1)!, "1.2.3");
    expect(written).toBeGreaterThan(begun);
  }
  goesOn = false;
  await Promise.all(writers);
  const { end } = await checkedBackup(files.at(-1)!);
  const rowsOf = (name: string) => end.tables.find((table) => table.name === name)?.rows;
  expect(rowsOf("account_event")).toBe(rowsOf("sign_in_attempt"));
  const into = await bareDatabase();
  await restoreBackup(into, files.at(-1)!);
  const alone = await ask(
    into,
    `SELECT key FROM sign_in_attempt a FULL JOIN account_event e ON e.user_id = a.key WHERE a.key IS NULL OR e.user_id IS NULL`,
  );
  expect(alone).toEqual([]);
  await drop();
});

function unpacks(packed: Buffer, to: Buffer): boolean {
  try {
    return gunzipSync(packed).equals(to);
  } catch {
    return false;
  }
}

test("a file in which a byte is wrong, that is cut short or that is none is refused, and nothing is written", async () => {
  const whole = readFileSync(kept);
  const words = gunzipSync(whole);
  const url = await bareDatabase();
  const bad = path.join(folder, "bad");
  const refused = async (content: Buffer, what: string) => {
    writeFileSync(bad, content);
    await expect(checkedBackup(bad), what).rejects.toThrow(BackupRefused);
  };
  // The first ten bytes are gzip's own: when and on what it was packed says nothing of what is in it.
  for (let at = 10; at < whole.length; at += Math.ceil(whole.length / 60)) {
    const changed = Buffer.from(whole);
    changed[at]! ^= 1 << (at % 8);
    // A packed file has a few bits that nothing is read from.
    if (!unpacks(changed, words)) await refused(changed, `byte ${at}`);
  }
  for (const part of [0, 0.1, 0.5, 0.9, 0.999])
    await refused(whole.subarray(0, whole.length * part), `${part} of it`);
  await refused(Buffer.from("INSERT INTO story"), "a text");
  await refused(Buffer.concat([whole, whole]), "two in one");
  // Packed anew, so that the packing is right and the words are not.
  const name = words.indexOf("Naryshkin");
  const other = Buffer.from(words);
  other.write("Naryshkim", name);
  await refused(gzipSync(other), "another name");
  await expect(restoreBackup(url, bad)).rejects.toThrow(/is no whole backup.*Nothing was restored/);
  expect(await isEmpty(url)).toBe(true);
});

test("nothing is restored over somebody's work", async () => {
  const { url, drop } = await cloneDatabase();
  await ask(url, "INSERT INTO sign_in_attempt (key, points) VALUES ('k', 1)");
  await restoreBackup(url, kept);
  const before = await everythingIn(url);
  await expect(restoreBackup(url, kept)).rejects.toThrow("holds work already");
  expect(await everythingIn(url)).toEqual(before);
  await drop();
});

test("nor over the tables of something else", async () => {
  const url = await bareDatabase();
  await ask(url, "CREATE TABLE theirs (word text)");
  await ask(url, "INSERT INTO theirs VALUES ('kept')");
  await expect(restoreBackup(url, kept)).rejects.toThrow(/tables of something else \(theirs\)/);
  await ask(
    url,
    "CREATE TABLE _prisma_migrations (migration_name text, checksum text, finished_at timestamptz, rolled_back_at timestamptz)",
  );
  await ask(url, "INSERT INTO _prisma_migrations VALUES ('20200101000000_init', 'x', now(), null)");
  await expect(restoreBackup(url, kept)).rejects.toThrow(/tables of something else/);
  expect(await ask(url, "SELECT word FROM theirs")).toEqual([{ word: "kept" }]);
});

test("cut short in its midst, a backup leaves no file and a restored database nothing, and both can be done again", async () => {
  const file = path.join(folder, "cut");
  const stop = () => {
    throw new Error("cut short");
  };
  await expect(
    writeBackup(house.url, file, "1.2.3", (done) => (done > 20 ? stop() : undefined)),
  ).rejects.toThrow("cut short");
  expect(readdirSync(folder).filter((name) => name.startsWith("cut"))).toEqual([]);
  writeFileSync(`${file}.part`, "what a killed one leaves");
  await writeBackup(house.url, file, "1.2.3");
  const url = await bareDatabase();
  await expect(restoreBackup(url, file, (done) => (done > 200 ? stop() : undefined))).rejects.toThrow(
    "cut short",
  );
  expect(await ask(url, "SELECT id FROM claim UNION ALL SELECT id FROM app_user")).toEqual([]);
  await restoreBackup(url, file);
  expect(await everythingIn(url)).toEqual(await everythingIn(house.url));
});

test("one of an earlier version comes in as it was, and is brought to this one", async () => {
  const older = mkdtempSync(path.join(folder, "older-"));
  const names = readMigrations().map(({ name }) => name);
  const last = names.indexOf("20261129163000_functions_in_files");
  for (const name of names.slice(0, last + 1))
    cpSync(path.join("prisma/migrations", name), path.join(older, name), { recursive: true });
  cpSync("prisma/migrations/migration_lock.toml", path.join(older, "migration_lock.toml"));
  const was = await bareDatabase();
  await migrate(was, older);
  await ask(
    was,
    "INSERT INTO app_user (id, name, email, role, updated_at) VALUES ('u-1', 'Ida Brandt', 'ida@newsroom.example', 'editor', now())",
  );
  const file = path.join(folder, "older.reportedly");
  await writeBackup(was, file, "0.9.0");
  const url = await bareDatabase();
  await restoreBackup(url, file);
  expect(await migrate(url)).toEqual({ applied: [] });
  expect(await ask(url, "SELECT name FROM app_user")).toEqual([{ name: "Ida Brandt" }]);
});

test("one of a newer version is refused by name, and so is a database that holds nothing of ours", async () => {
  const newer = mkdtempSync(path.join(folder, "newer-"));
  cpSync("prisma/migrations", newer, { recursive: true });
  cpSync(path.join(newer, readMigrations()[0]!.name), path.join(newer, "29991231235959_later"), {
    recursive: true,
  });
  writeFileSync(path.join(newer, "29991231235959_later", "migration.sql"), "CREATE TABLE later (id text)");
  const was = await bareDatabase();
  await migrate(was, newer);
  const file = path.join(folder, "newer.reportedly");
  await writeBackup(was, file, "9.0.0");
  const url = await bareDatabase();
  await expect(restoreBackup(url, file)).rejects.toThrow(/another version \(9\.0\.0\).*29991231235959_later/);
  expect(await isEmpty(url)).toBe(true);
  await expect(writeBackup(url, path.join(folder, "none"), "1.2.3")).rejects.toThrow(
    "holds nothing of Reportedly",
  );
});

test("of each day one backup is made, the newest stay, and what others keep there is left alone", async () => {
  const own = path.join(folder, "daily", "here");
  const day = (at: string) =>
    backUpToday(house.url, { folder: own, keep: 2 }, "1.2.3", new Date(`2026-03-${at}T12:00:00Z`));
  expect(await day("01")).toBe(path.join(own, "reportedly-2026-03-01.reportedly"));
  writeFileSync(path.join(own, "reportedly-by-hand.reportedly"), "ours");
  expect(await day("01")).toBeNull();
  // Two workers at once: one makes it, the other leaves it to that one.
  const both = await Promise.allSettled([day("02"), day("02")]);
  expect(both.filter((one) => one.status === "fulfilled" && one.value !== null)).toHaveLength(1);
  await day("03");
  expect(readdirSync(own).sort()).toEqual([
    "reportedly-2026-03-02.reportedly",
    "reportedly-2026-03-03.reportedly",
    "reportedly-by-hand.reportedly",
  ]);
  await checkedBackup(path.join(own, "reportedly-2026-03-03.reportedly"));
});
