import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { WatchedFolder } from "@/jobs/watched-folder";
import { wireFiles } from "@/queries/desk/incoming/wires";
import { closeAside } from "@/workers/aside";
import { freshDatabase } from "../database/fresh-database";
import { expectConsoleError } from "../quiet";
import { newsItem, ninjs } from "../services/wires/wire-files";
import { begun, later, send, waiting, work } from "./wire-desk";

afterAll(closeAside);

/** A newsroom that watches a folder, with the looks of one worker or of several. */
async function watching() {
  const { db } = await freshDatabase();
  const folder = mkdtempSync(path.join(tmpdir(), "wires-"));
  const one = new WatchedFolder(folder);
  return {
    ...{ db, folder, one },
    put: (name: string, text: string | Buffer) => writeFileSync(path.join(folder, name), text),
    lies: (in_ = "") =>
      existsSync(path.join(folder, in_)) ? readdirSync(path.join(folder, in_)).sort() : [],
    /** Two looks, the reading of what they took in, and one that moves it. */
    settle: async (at = begun) => {
      for (let n = 0; n < 2; n += 1) await one.look(db, at);
      await work(db, at);
      await one.look(db, at);
    },
  };
}

test("files that come to lie in the folder wait in the inbox, and lie in done or refused thereafter", async () => {
  const { db, put, lies, settle } = await watching();
  put("a.xml", newsItem());
  put("b.json", JSON.stringify(ninjs({ bodies: [{ value: "The council of Halm meets on Friday." }] })));
  put("c.xml", "<!DOCTYPE x><newsItem/>");
  await settle();
  expect((await waiting(db)).map(({ title }) => title)).toHaveLength(2);
  expect([lies("done"), lies("refused")]).toEqual([["a.xml", "b.json"], ["c.xml"]]);
  expect((await wireFiles(db)).map(({ name, way, state }) => [name, way, state]).sort()).toEqual([
    ["a.xml", "folder", "read"],
    ["b.json", "folder", "read"],
    ["c.xml", "folder", "refused"],
  ]);
});

test("a file that is still being written waits until it stands still", async () => {
  const { db, folder, put, one } = await watching();
  const whole = newsItem();
  put("a.xml", whole.slice(0, 200));
  await one.look(db, begun);
  appendFileSync(path.join(folder, "a.xml"), whole.slice(200));
  await one.look(db, later(1));
  expect(await db.wireFile.count()).toBe(0);
  await one.look(db, later(2));
  await work(db, later(2));
  expect((await wireFiles(db)).map(({ state }) => state)).toEqual(["read"]);
});

test("what programs call unfinished, hidden or empty files, folders and links are left alone", async () => {
  const { db, folder, put, lies, settle } = await watching();
  for (const name of [".a.xml", "b.xml.tmp", "c.xml.filepart", "d.xml~"]) put(name, newsItem());
  put("e.xml", "");
  mkdirSync(path.join(folder, "f.xml"));
  symlinkSync("/etc/hostname", path.join(folder, "g.xml"));
  const before = lies();
  await settle();
  expect([await db.wireFile.count(), lies()]).toEqual([0, before]);
});

test("the same bytes again, under whatever name and by whatever way, are one file; nothing that lies there is written over", async () => {
  const { db, put, lies, settle } = await watching();
  await send(db, newsItem());
  await work(db);
  for (const text of [newsItem(), newsItem({ version: "2" })]) {
    put("a.xml", text);
    await settle();
  }
  put("again.xml", newsItem());
  await settle();
  expect([await db.wireFile.count(), await db.wireVersion.count(), await db.job.count()]).toEqual([2, 2, 2]);
  expect(lies("done")).toEqual([expect.stringMatching(/^a-[0-9a-f]{8}\.xml$/), "a.xml", "again.xml"]);
});

test("two workers on one folder take each file in once, and one that begins anew goes on where it was", async () => {
  const { db, folder, put, lies, one } = await watching();
  for (let n = 0; n < 8; n += 1) put(`${n}.xml`, newsItem({ guid: `urn:x:${n}` }));
  const other = new WatchedFolder(folder);
  const both = () => Promise.all([one.look(db, begun), other.look(db, begun)]);
  for (let n = 0; n < 2; n += 1) await both();
  expect(await db.job.count()).toBe(8);
  await Promise.all([work(db), work(db)]);
  // Both are gone; whoever comes next knows nothing of what they saw.
  const next = new WatchedFolder(folder);
  for (let n = 0; n < 2; n += 1) await next.look(db, later(1));
  expect([lies(), lies("done").length]).toEqual([["done"], 8]);
  expect([await db.job.count(), await db.wireVersion.count()]).toEqual([8, 8]);
});

test("what is too long is not read, and lies in refused", async () => {
  const { db, put, lies, settle } = await watching();
  put("long.json", Buffer.alloc(10_000_001, 32));
  await settle();
  expect((await wireFiles(db)).map(({ state, refused }) => [state, refused])).toEqual([
    ["refused", "It is longer than 10 megabytes."],
  ]);
  expect([lies("refused"), await db.job.count()]).toEqual([["long.json"], 0]);
});

test("a folder that is not there, or lets nothing be moved, is said once and ends no worker", async () => {
  expectConsoleError(/could not be looked at: ENOENT/);
  expectConsoleError(/“a\.xml” was taken in, and stays where it is/);
  const said = vi.mocked(console.error);
  const { db, folder, put, one } = await watching();
  const gone = new WatchedFolder(path.join(folder, "none"));
  for (let n = 0; n < 3; n += 1) await gone.look(db, begun);
  expect(said).toHaveBeenCalledTimes(1);
  // A file stands where the folder would be: it cannot be made, whoever asks.
  put("done", "x");
  put("a.xml", newsItem());
  for (let n = 0; n < 2; n += 1) await one.look(db, begun);
  await work(db);
  for (let n = 0; n < 3; n += 1) await one.look(db, later(n));
  expect(said.mock.calls.filter(([words]) => String(words).includes("a.xml"))).toHaveLength(1);
  expect(await waiting(db)).toHaveLength(1);
});
