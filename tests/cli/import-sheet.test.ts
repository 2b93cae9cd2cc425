import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { run } from "@/cli/reportedly";
import { freshDatabase } from "../database/fresh-database";

/** The command in this process, with what it says on stderr. */
async function called(url: string, folder: string, args: string[]): Promise<{ code: number; said: string }> {
  vi.stubEnv("INIT_CWD", folder);
  vi.stubEnv("DATABASE_URL", url);
  const lines: string[] = [];
  // What is said here is what is looked at, and no surprise (see tests/quiet.ts).
  vi.mocked(console.error).mockImplementation((line: string) => void lines.push(line));
  try {
    const code = await run(["import-sheet", ...args]);
    return { code, said: lines.join("\n") };
  } finally {
    vi.unstubAllEnvs();
  }
}

test("a sheet comes in from the command line as from the desk: looked at, refused by cell, and once", {
  timeout: 60_000,
}, async () => {
  const { db, url } = await freshDatabase();
  const folder = mkdtempSync(path.join(os.tmpdir(), "reportedly-sheet-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(
    path.join(folder, "people.csv"),
    "Who;What they do;Died\nVera Maslo;Runs the harbour;\nIvo Brandt;Pilot;2018\n",
  );
  writeFileSync(path.join(folder, "wrong.csv"), "Name;Died\nVera Maslo;yesterday\n");
  const asked = ["people.csv", "--kind", "people", "--map", "Who=name", "--map", "B=Description"];

  const unmapped = await called(url, folder, ["people.csv", "--kind", "people"]);
  expect(unmapped).toMatchObject({ code: 1, said: expect.stringContaining("No column gives “Name”") });
  const wrong = await called(url, folder, ["wrong.csv", "--kind", "people"]);
  expect(wrong.code).toBe(1);
  expect(wrong.said).toBe(
    "wrong.csv: nothing was brought in, 1 fault:\n  B2: is not a date: “yesterday” (like 2018-01-30, 2016-09, 2014 or 2018-01?)",
  );
  expect(await called(url, folder, [...asked, "--dry-run"])).toEqual({
    code: 0,
    said: "people.csv: nothing is brought in yet. 2 rows: 2 people new.",
  });
  expect(await db.draft.count()).toBe(0);
  expect(await called(url, folder, asked)).toEqual({
    code: 0,
    said: "people.csv: brought in as drafts. 2 rows: 2 people new.",
  });
  expect(await db.draft.count()).toBe(2);
  expect((await db.action.findFirstOrThrow()).words).toBe("Imported 2 people from “people.csv”");
  expect((await called(url, folder, asked)).said).toContain(
    "0 people new, 2 held already and left as they are",
  );
  expect(await db.draft.count()).toBe(2);
});

test.each([
  [["nowhere.csv"], 1, "nowhere.csv: nothing was brought in, 1 fault:\n  there is no such file"],
  [[], 2, /which file/],
  [["a.csv", "--kind", "cities"], 2, /--kind is one of people, organizations, articles, claims/],
  [["a.csv", "--letters", "klingon"], 2, /--letters is one of windows-1252/],
])("%j is answered with %i", async (args, code, words) => {
  const answer = await called("postgresql://nobody@127.0.0.1:1/nothing", os.tmpdir(), args);
  expect(answer).toEqual({ code, said: typeof words === "string" ? words : expect.stringMatching(words) });
});
