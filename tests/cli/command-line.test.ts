import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { acceptInvitation } from "@/accounts/accept-invitation";
import { run } from "@/cli/reportedly";
import { articlePage } from "@/queries/article/articles";
import { run as bench } from "../../bench/command";
import { freshDatabase } from "../database/fresh-database";
import { rowCount } from "../database/rows";
import { expectConsoleError } from "../quiet";
import { wholeStory } from "../whole-story";

type Run = { code: number | null; stdout: string; stderr: string };

/** The command line as its users have it: a process of its own, called from some folder. */
function reportedly(
  args: string[],
  { url = "", from = process.cwd() }: { url?: string; from?: string } = {},
): Promise<Run> {
  const { INIT_CWD: _, NODE_OPTIONS: __, ...environment } = process.env;
  const child = spawn(process.execPath, [path.resolve("src/cli/main.mjs"), ...args], {
    cwd: from,
    // Nothing is there: a command that should not need a database fails when it reaches for one.
    env: { ...environment, DATABASE_URL: url || "postgresql://nobody@127.0.0.1:1/nothing" },
  });
  const ended: Run = { code: null, stdout: "", stderr: "" };
  child.stdout.on("data", (text) => {
    ended.stdout += text;
  });
  child.stderr.on("data", (text) => {
    ended.stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ ...ended, code }));
  });
}

/**
 * The same command in this process, with what it prints: quicker by two seconds of a processor each. What a process adds to
 * that (its code, its streams, how it ends) is seen with one call of each command.
 */
async function within(args: string[], { url, from = "." }: { url: string; from?: string }): Promise<Run> {
  const { log, error } = console;
  const write = process.stdout.write;
  const said: Run = { code: null, stdout: "", stderr: "" };
  vi.stubEnv("INIT_CWD", path.resolve(from));
  vi.stubEnv("DATABASE_URL", url);
  console.log = (text: string) => {
    said.stdout += `${text}\n`;
  };
  console.error = (text: string) => {
    said.stderr += `${text}\n`;
  };
  process.stdout.write = (text: unknown, done: unknown) => {
    said.stdout += text;
    if (typeof done === "function") done();
    return true;
  };
  try {
    said.code = await run(args);
    return said;
  } finally {
    Object.assign(console, { log, error });
    process.stdout.write = write;
    vi.unstubAllEnvs();
    // A command closes the client that it opened, and the next one is to open its own.
    delete (globalThis as { reportedlyDatabase?: unknown }).reportedlyDatabase;
  }
}

/** A folder with these files in it, gone when the test ends. */
function desk(files: Record<string, string | Buffer>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "reportedly-desk-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

/** The same in this process, for what ends before a database is asked: quicker by a second each. */
async function called(args: string[], from = "."): Promise<{ code: number; stdout: string }> {
  vi.stubEnv("INIT_CWD", path.resolve(from));
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/nothing");
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  try {
    const code = args[0] === "bench" ? await bench(args.slice(1)) : await run(args);
    return { code, stdout: log.mock.calls.flat().join("\n") };
  } finally {
    log.mockRestore();
    vi.unstubAllEnvs();
  }
}

test.each([
  [["--help"], /usage: reportedly COMMAND/],
  [["help"], /usage: reportedly COMMAND/],
  [["import", "--help"], /usage: reportedly import DOSSIER\.json/],
  [["export", "-h"], /usage: reportedly export --story SLUG/],
  [["verify", "--help"], /usage: reportedly verify/],
  [["user", "--help"], /usage: reportedly user add --role ROLE/],
  [["bench", "--help"], /npm run bench/],
])("%j is answered on stdout, without a database", async (args, usage) => {
  const { code, stdout } = await called(args);
  expect(stdout).toMatch(usage);
  expect(code).toBe(0);
});

test.each([
  [[], /usage: reportedly COMMAND/],
  [["imprt"], /no command "imprt"/],
  [["constructor"], /no command "constructor"/],
  [["import"], /which file\?/],
  [["import", "x.txt"], /needs --outlet and --date/],
  [["import", "x.json", "--outlet", "x"], /--outlet is for an article/],
  [["import", "x.json", "--loud"], /Unknown option '--loud'/],
  [["import", "x.json", "--by", " "], /--by is empty/],
  [["import", "x.txt", "y.txt"], /one article at a time/],
  [["export"], /--story is needed/],
  [["export", "--story", "x", "--format", "pdf"], /no format "pdf"/],
  [["export", "--story", "x", "--format", "ftm", "--as-of", "june"], /"june" is not a date/],
  [["verify", "all"], /no address of what was cited: all/],
  [["user"], /add, list, reset or reset-factor\?/],
  [["user", "remove"], /no "user remove"/],
  [["user", "add", "Ann"], /one thing at a time/],
  [["user", "add", "--role", "boss"], /--role should be one of reader, editor, chief, admin/],
  [["user", "add", "--role", "editor", "--email", "x"], /--email x is no email address/],
  [["user", "reset"], /--email is needed/],
  [["user", "reset-factor"], /--email is needed/],
  [["bench", "nothing"], /npm run bench/],
  [["bench", "import", "--claims", "many"], /--claims should be a number/],
])("%j is wrong usage: 2, with the reason on stderr", async (args, reason) => {
  expectConsoleError(reason);
  expect(await called(args)).toEqual({ code: 2, stdout: "" });
});

const article = ["--outlet", "x", "--date", "2021-06-15"];
test.each([
  [["import", "gone.json"], /gone\.json: there is no such file/],
  [["import", "not.json"], /not\.json: is not JSON: /],
  [["import", "latin.json"], /latin\.json: is not UTF-8 text/],
  [["import", "latin.txt", ...article], /latin\.txt: is not UTF-8 text/],
  [["import", "folder.json"], /folder\.json: EISDIR/],
  [["import", "empty.txt", "--title", "x", ...article], /the text: is empty: there is no text to hold/],
  [["import", "one.txt", "--outlet", "x", "--date", "2021-02-30"], /--date: not a date/],
  [["import", "one.txt", ...article, "--url", "x"], /--url: not an http or https address/],
])("%j is refused before any database is asked: 1", async (args, reason) => {
  const from = desk({
    "not.json": "{ no }",
    "latin.json": Buffer.from('{"x": "caf\u00e9"}', "latin1"),
    "latin.txt": Buffer.from("caf\u00e9", "latin1"),
    "empty.txt": " \n",
    "one.txt": "One line.",
    "folder.json/x": "",
  });
  expectConsoleError(/^.*: nothing was imported, 1 fault:$|: /);
  expectConsoleError(reason);
  expect(await called(args, from)).toEqual({ code: 1, stdout: "" });
});

test("wrong usage ends the process with 2 and says why on stderr alone", async () => {
  const { code, stdout, stderr } = await reportedly(["imprt"]);
  expect(stderr).toMatch(/^reportedly: no command "imprt"\n/);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
}, 60_000);

test("a dossier is imported from the folder one stands in, once, exported, verified", async () => {
  const { db, url } = await freshDatabase();
  const from = desk({ "stories/velm.json": JSON.stringify(wholeStory()) });
  const file = path.join("stories", "velm.json");
  const first = await reportedly(["import", file, "--by", "Ann", "--why", "first told"], { url, from });
  // On a slow machine it says meanwhile how far it is.
  expect(first).toMatchObject({ code: 0, stderr: expect.stringMatching(/^(?:\d+ of \d+ claims\n)*$/) });
  expect(first.stdout).toMatch(
    /velm\.json: dossier "velm-crane", 19 new, 0 changed, 0 as before: \/stories\/velm-crane/,
  );
  expect(first.stdout).toMatch(/with neither attribution nor evidence: rumour/);
  expect(await db.revision.count({ where: { by: "Ann", why: "first told" } })).toBe(19);

  const again = await within(["import", file], { url, from });
  expect(again.stdout).toMatch(/nothing changed, 19 as before/);

  const exported = await reportedly(["export", "--story", "velm-crane"], { url, from });
  expect(exported).toMatchObject({ code: 0, stderr: "" });
  expect(JSON.parse(exported.stdout)).toMatchObject({ format: "reportedly/1", id: "velm-crane" });

  for (const format of ["jsonld", "prov", "annotations", "timelinejs", "ftm"]) {
    const args = ["export", "--story", "velm-crane", "--format", format, "--as-of", "2021-06-30"];
    const { code, stdout } = await within(args, { url });
    expect(code, format).toBe(0);
    for (const text of format === "ftm" ? stdout.trim().split("\n") : [stdout])
      expect(JSON.parse(text), format).toBeTruthy();
  }
  expect(await within(["export", "--story", "no-such"], { url })).toEqual({
    code: 1,
    stdout: "",
    stderr: 'reportedly export: no story "no-such"\n',
  });
  expect(await within(["verify"], { url })).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^4 claims, 0 differences\n\d+ revisions, 0 faults\n$/),
    stderr: "",
  });
  await db.statusSpan.updateMany({ where: { claim: { key: "fell" } }, data: { status: "alleged" } });
  const wrong = await reportedly(["verify"], { url });
  expect(wrong.code).toBe(1);
  expect(wrong.stdout).toMatch(/\(fell\): kept alleged from .*, the rules say confirmed from /);
}, 120_000);

test("every fault of a dossier stands on stderr with its path, and nothing is imported", async () => {
  const { db, url } = await freshDatabase();
  const story = wholeStory();
  story.claims![0]!.attributions![0]!.source = "antonov";
  const from = desk({ "bad.json": JSON.stringify(story) });
  expect(await within(["import", "bad.json"], { url, from })).toEqual({
    code: 1,
    stdout: "",
    stderr:
      'bad.json: nothing was imported, 1 fault:\n  claims[0].attributions[0].source: no entity "antonov"\n',
  });
  expect(await rowCount(db)).toBe(0);
}, 60_000);

test("an article is imported as text or as a page, and appears under its address", async () => {
  const { db, url } = await freshDatabase();
  const from = desk({
    "crane.txt": "\ufeffCrane falls\r\n\r\nIt fell.\r\n",
    "crane.html": "<!doctype html><title>x</title><main><h1>Crane falls</h1><p>It fell.</p></main>",
  });
  const options = ["--outlet", "Courier", "--date", "2021-06-15", "--url", "https://courier.example/1"];
  const text = await reportedly(["import", "crane.txt", ...options], { url, from });
  expect(text.stdout).toMatch(
    /^crane\.txt: new: \/articles\/a-[0-9a-z]{12}\n {2}the outlet "Courier" was not known/,
  );
  const page = await within(["import", "crane.html", ...options], { url, from });
  expect(page).toMatchObject({ code: 0, stderr: "" });
  const versions = await db.articleVersion.findMany({ orderBy: { number: "asc" } });
  expect(versions[0]?.text).toBe("Crane falls\n\nIt fell.");
  expect(await db.article.findFirst()).toMatchObject({
    title: "Crane falls",
    url: "https://courier.example/1",
  });
}, 60_000);

test("an article brought in, changed and changed back is three versions, and another writing of its address is said to be it", async () => {
  const { db, url } = await freshDatabase();
  const from = desk({ "a.txt": "The port is shut.", "b.txt": "The port is open." });
  const bring = (file: string, date: string, address = "https://news.example/x") => {
    const options = ["--outlet", "Gazette", "--title", "Port", "--date", date, "--url", address];
    return within(["import", file, ...options], { url, from });
  };
  await bring("a.txt", "2018-01-30");
  await bring("b.txt", "2018-01-31");
  const back = await bring("a.txt", "2018-02-01", "https://news.example/x?utm_source=mail");
  expect(back.stdout).toMatch(
    /^a\.txt: new version: \/articles\/a-\w+\n {2}held as https:\/\/news\.example\/x\n$/,
  );
  const { id } = await db.article.findFirstOrThrow();
  const shown = async (day: string) => (await articlePage(db, id, new Date(day)))?.shown.text;
  const days = ["2018-01-30T12:00Z", "2018-01-31T12:00Z", "2018-02-01T12:00Z"];
  expect(await Promise.all(days.map(shown))).toEqual([
    "The port is shut.",
    "The port is open.",
    "The port is shut.",
  ]);
  expect(await db.article.count()).toBe(1);
}, 60_000);

test("people are invited, listed and given a new password from the command line, by links", async () => {
  const { db, url } = await freshDatabase();
  const options = ["--role", "editor", "--email", "Ann@newsroom.example", "--name", "Ann"];
  const added = await reportedly(["user", "add", ...options], { url });
  expect(added).toMatchObject({ code: 0, stderr: "" });
  const token = /^http:\/\/127\.0\.0\.1:3000\/invitations\/([\w-]{43})\n$/.exec(added.stdout)?.[1] ?? "";
  const form = { token, name: "Ann", email: "ann@newsroom.example", password: "a long enough password" };
  expect(await acceptInvitation(db, form, new Date())).toMatchObject({ ok: true });
  expect(await within(["user", "list"], { url })).toEqual({
    code: 0,
    stdout: "ann@newsroom.example\teditor\tAnn\n",
    stderr: "",
  });
  expect(await within(["user", "add", ...options], { url })).toEqual({
    code: 1,
    stdout: "",
    stderr: "reportedly user: there is an account with ann@newsroom.example already\n",
  });
  const reset = await within(["user", "reset", "--email", "ann@newsroom.example"], { url });
  expect(reset.stdout).toMatch(/^http:\/\/127\.0\.0\.1:3000\/reset\/[\w-]{43}\n$/);
  const nobody = await within(["user", "reset", "--email", "ben@newsroom.example"], { url });
  expect(nobody).toMatchObject({ code: 1, stdout: "" });
}, 120_000);

test("a second factor is taken away from the command line, once, and by whom stands in the record", async () => {
  const { db, url } = await freshDatabase();
  const email = "ann@newsroom.example";
  await db.user.create({ data: { id: "ann", name: "Ann", email, role: "editor", twoFactorEnabled: true } });
  await db.twoFactor.create({
    data: { id: "f", userId: "ann", secret: "s", backupCodes: "c", verified: true },
  });
  await db.session.create({
    data: { id: "s", token: "t", userId: "ann", expiresAt: new Date("2030-01-01") },
  });
  const resetFactor = (whose: string) => within(["user", "reset-factor", "--email", whose], { url });
  expect(await resetFactor(email)).toEqual({
    code: 0,
    stdout: `${email} signs in with the password alone from now on\n`,
    stderr: "",
  });
  expect([await db.twoFactor.count(), await db.session.count()]).toEqual([0, 0]);
  expect(await db.accountEvent.findMany({ select: { userId: true, what: true, by: true } })).toEqual([
    { userId: "ann", what: "second factor taken away", by: "The command line" },
  ]);
  expect(await resetFactor(email)).toMatchObject({
    code: 1,
    stderr: `reportedly user: ${email} has no second factor\n`,
  });
  expect(await resetFactor("ben@newsroom.example")).toMatchObject({ code: 1, stdout: "" });
}, 120_000);

test("a database that does not answer is one line on stderr", async () => {
  const from = desk({ "velm.json": JSON.stringify(wholeStory()) });
  const { code, stdout, stderr } = await reportedly(["import", "velm.json"], { from });
  expect(stderr).toMatch(/^[^\n]*127\.0\.0\.1:1[^\n]*\n$/);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
}, 60_000);
