import { afterAll, expect, test } from "vitest";
import { dismissItem } from "@/commands/desk/incoming/dismiss-item";
import { setFeed } from "@/commands/desk/incoming/set-feed";
import { takeJob } from "@/commands/jobs/job-steps";
import { feedLines } from "@/queries/desk/incoming/feeds";
import { itemToBringIn } from "@/queries/desk/incoming/inbox";
import { wireFiles } from "@/queries/desk/incoming/wires";
import { closeAside } from "@/workers/aside";
import { freshDatabase } from "../database/fresh-database";
import { keller } from "../desk/at-the-desk";
import { halm, newsItem, newsMessage, ninjs } from "../services/wires/wire-files";
import { begun, broughtIn, came, later, send, show, take, waiting, work } from "./wire-desk";

afterAll(closeAside);

test("what a wire sends waits in the inbox under its sender, with its suggestions counted, and is no article", async () => {
  const { db } = await freshDatabase();
  const file = await came(db, newsItem());
  expect(file).toMatchObject({ state: "read", format: "NewsML-G2", faults: [], refused: null });
  expect(file.lines).toMatchObject([{ outcome: "new", sender: "The News Agency", version: "1" }]);
  const [item, ...others] = await waiting(db);
  expect(others).toEqual([]);
  expect(item).toMatchObject({
    feed: "The News Agency",
    title: "Port of Halm stays shut",
    author: "Ada Kern",
  });
  expect(item!.wire).toMatchObject({
    version: "1",
    embargo: null,
    stop: null,
    outlet: { how: "sent", name: "The News Agency" },
  });
  expect(item!.wire!.suggestions).toBeGreaterThanOrEqual(2);
  expect([await db.article.count(), await db.draft.count(), await db.suggestion.count()]).toEqual([0, 0, 0]);
});

test("a wire is none of the feeds that are asked, and cannot be made one", async () => {
  const { db } = await freshDatabase();
  await came(db, newsItem());
  expect(await feedLines(db, begun)).toEqual([]);
  const { id } = await db.feed.findFirstOrThrow();
  const asked = await setFeed(db, keller, { action: crypto.randomUUID(), feed: id, to: "followed" }, begun);
  expect(asked).toEqual({ ok: false, reason: "not-found" });
});

test("the same file again, and the same version in another file, come once", async () => {
  const { db } = await freshDatabase();
  const [first, second] = [await send(db, newsItem()), await send(db, newsItem())];
  expect(second).toEqual(first);
  expect(await work(db)).toBe(1);
  expect(await send(db, newsItem())).toMatchObject({ state: "read" });
  expect(await work(db)).toBe(0);
  expect((await came(db, newsMessage(newsItem()))).lines).toMatchObject([{ outcome: "held" }]);
  // What bears the number of another is not taken for it, and is told.
  expect((await came(db, newsItem().replace("Thursday", "Friday"))).lines).toMatchObject([
    { outcome: "otherwise" },
  ]);
  expect((await waiting(db)).map(({ text }) => text.includes("Thursday"))).toEqual([true]);
  expect(await db.wireVersion.count()).toBe(1);
});

test("ten workers on ten files with one item between them keep it once", async () => {
  const { db } = await freshDatabase();
  for (let n = 0; n < 10; n += 1) await send(db, newsMessage(newsItem(), newsItem({ guid: `urn:x:${n}` })));
  await Promise.all(Array.from({ length: 5 }, () => work(db)));
  expect((await wireFiles(db)).map(({ state }) => state)).toEqual(Array(10).fill("read"));
  expect([await db.wireItem.count(), await db.wireVersion.count(), await db.feedItem.count()]).toEqual([
    11, 11, 11,
  ]);
}, 60_000);

test("a worker that is killed in the midst leaves nothing, and another keeps it once", async () => {
  const { db } = await freshDatabase();
  const { job } = await send(db, newsItem());
  await takeJob(db, job!);
  // Dead: nothing is kept, and after the longest silence whoever looks sends it again.
  expect(await db.wireItem.count()).toBe(0);
  await db.job.update({ where: { id: job! }, data: { state: "waiting" } });
  await work(db);
  expect([await db.wireItem.count(), (await wireFiles(db))[0]!.state]).toEqual([1, "read"]);
});

test("a later version stands in the place of the one before it, in whatever order they come", async () => {
  const { db } = await freshDatabase();
  const version = (n: number) => newsItem({ version: String(n) }).replace("Thursday", `day ${n}`);
  for (const n of [2, 1, 10, 9]) await came(db, version(n), later(n));
  const [item, ...others] = await waiting(db);
  expect(others).toEqual([]);
  expect(item!.text).toContain("day 10");
  expect(item!.wire).toMatchObject({ version: "10", versions: 4 });
  expect(
    (await wireFiles(db))
      .flatMap(({ lines }) => lines.map(({ version, outcome }) => `${version} ${outcome}`))
      .sort(),
  ).toEqual(["1 earlier", "10 version", "2 new", "9 earlier"]);
});

test("what was dismissed stays so when another version of it comes", async () => {
  const { db } = await freshDatabase();
  await came(db, newsItem());
  const [item] = await waiting(db);
  await dismissItem(db, keller, { action: crypto.randomUUID(), item: item!.id, dismissed: true }, begun);
  await came(db, newsItem({ version: "2" }));
  expect(await waiting(db)).toEqual([]);
});

test("one text by two wires is one row, as by two feeds", async () => {
  const { db } = await freshDatabase();
  await came(db, newsItem());
  const other = newsItem({ guid: "urn:x:2" }).replace("The News Agency", "Another Agency");
  await came(db, other, later(1));
  const rows = await waiting(db);
  expect(rows.map(({ feed, others }) => [feed, others.map(({ feed }) => feed)])).toEqual([
    ["The News Agency", ["Another Agency"]],
  ]);
});

test("a new article begins with its text, its outlet as its wire says who wrote it, and no hour before its embargo", async () => {
  const { db } = await freshDatabase();
  const about = '<infoSource role="cpprole:origcont" literal="g"><name>Halm Gazette</name></infoSource>';
  await came(db, newsItem({ about, meta: "<embargoed>2026-12-01T06:00:00Z</embargoed>" }));
  const [item] = await waiting(db);
  expect(await itemToBringIn(db, item!.id)).toMatchObject({
    publishedAt: "2026-12-01T06:00:00.000Z",
    wire: {
      text: `${halm}\n\nThe council meets on Friday.`,
      outlet: { how: "wrote", name: "Halm Gazette" },
      passedOn: ["The News Agency"],
      embargo: { until: "2026-12-01T06:00:00.000Z" },
    },
  });
  await broughtIn(db);
  expect(await waiting(db)).toEqual([]);
});

test("whoever had the words before the article’s outlet stands as a hand on each of its suggestions, and is the source of none", async () => {
  const { db } = await freshDatabase();
  const about =
    '<infoSource role="cpprole:distributor" literal="r"><name>Relay Wire</name></infoSource><infoSource role="isrol:originfo" literal="m"><name>Ministry of Ports</name></infoSource>';
  await came(db, newsItem({ about }));
  const { suggestions } = await broughtIn(db);
  expect(suggestions.length).toBeGreaterThan(1);
  const hand = { entity: { create: { kind: "organization", name: "Relay Wire" } }, description: null };
  for (const { form } of suggestions) {
    expect(form.attribution.relays).toEqual([hand]);
    expect(JSON.stringify(form.attribution.source)).not.toMatch(/Relay Wire|Ministry of Ports/);
  }
});

test("what an editor sends is looked at first: nothing waits before they say that it is to come in", async () => {
  const { db } = await freshDatabase();
  const { hash } = await show(db, JSON.stringify([ninjs(), { uri: "urn:x:9" }]));
  await work(db);
  const [looked] = await wireFiles(db);
  expect(looked).toMatchObject({
    state: "looked",
    lines: [{ outcome: "new" }],
    faults: [expect.stringMatching(/neither a headline/)],
  });
  expect(await waiting(db)).toEqual([]);
  expect(await work(db)).toBe(0);
  expect(await take(db, hash)).toMatchObject({ state: "waiting" });
  await work(db);
  expect(await waiting(db)).toHaveLength(1);
  expect(await take(db, hash)).toMatchObject({ state: "read" });
  expect(await take(db, "0".repeat(64))).toBeNull();
});

test("a file that is none is refused in words, and a program that sends it again is told so", async () => {
  const { db } = await freshDatabase();
  expect(await came(db, "<!DOCTYPE x><newsItem/>")).toMatchObject({
    state: "refused",
    refused: expect.stringMatching(/document type/),
  });
  expect(await send(db, "<!DOCTYPE x><newsItem/>")).toMatchObject({ state: "refused" });
  expect(await work(db)).toBe(0);
  const job = await db.job.findFirstOrThrow();
  expect([job.state, job.failure]).toEqual(["failed", expect.stringMatching(/document type/)]);
});
