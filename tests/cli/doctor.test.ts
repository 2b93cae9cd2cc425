import { execFile } from "node:child_process";
import { mkdtemp, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, vi } from "vitest";
import type { Finding } from "@/domain/checkup/checkup";
import { freshDatabase } from "../database/fresh-database";

vi.setConfig({ testTimeout: 60_000 });

/** The command as a person runs it, on this database. */
function doctor(url: string, more: Record<string, string> = {}): Promise<{ code: number; found: Finding[] }> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: url, PORT: "9", ...more };
    execFile(process.execPath, ["src/cli/main.mjs", "doctor", "--json"], { env }, (error, stdout) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, found: JSON.parse(stdout) });
    });
  });
}

const words = (found: Finding[], level: Finding["level"]) =>
  found.filter((one) => one.level === level).map((one) => one.words);

test("of a good database nothing is wrong, and it is told what nobody runs", async () => {
  const { url } = await freshDatabase();
  const { code, found } = await doctor(url);
  expect(words(found, "wrong")).toEqual([]);
  expect(code).toBe(0);
  expect(words(found, "ok")).toContain("It is at this version's migrations");
  expect(words(found, "look")).toEqual([
    "No worker lives; 0 jobs wait",
    "No backup is made by itself",
    "No web server answers at http://127.0.0.1:9",
  ]);
});

test("a job that waits for nobody, a newer version's database and an old backup are wrong", async () => {
  const { db, url } = await freshDatabase();
  await db.$executeRaw`INSERT INTO job (id, kind, what, input, state, by_id, by, asked_at)
    VALUES (gen_random_uuid(), 'fetch', 'https://a.example', '{}', 'waiting', 'x', 'x', now() - interval '1 hour')`;
  const folder = await mkdtemp(path.join(tmpdir(), "backups-"));
  const file = path.join(folder, "reportedly-2026-01-01.reportedly");
  await writeFile(file, "");
  await utimes(file, new Date(), new Date(Date.now() - 50 * 3_600_000));
  const first = await doctor(url, { BACKUP_FOLDER: folder });
  expect(words(first.found, "wrong")).toEqual([
    "No worker lives; 1 job waits",
    `The newest backup in ${folder} is 50 h old`,
  ]);
  expect(first.code).toBe(1);
  await db.$executeRaw`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
    VALUES ('later', 'x', '29990101000000_later', now())`;
  expect(words((await doctor(url)).found, "wrong")).toEqual([
    "It was opened by a newer version (29990101000000_later)",
  ]);
});

test("a setting that cannot be, and a database that is away, are said by their names", async () => {
  const { found, code } = await doctor("postgresql://nobody@127.0.0.1:9/none");
  expect(words(found, "wrong")).toEqual([expect.stringMatching(/^The database does not answer: /)]);
  expect(code).toBe(1);
  const bad = await doctor("postgresql://nobody@127.0.0.1:9/none", { LOG_LEVEL: "loud" });
  expect(words(bad.found, "wrong")).toEqual(['LOG_LEVEL must be info, error or silent (it is "loud")']);
});
