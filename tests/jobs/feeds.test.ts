import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { afterAll, expect, test } from "vitest";
import { addFeed } from "@/commands/desk/incoming/add-feed";
import { chooseFeed } from "@/commands/desk/incoming/choose-feed";
import { dismissItem } from "@/commands/desk/incoming/dismiss-item";
import { setFeed } from "@/commands/desk/incoming/set-feed";
import { undoAction } from "@/commands/desk/undo-action";
import { sendDueFeeds } from "@/commands/feeds/send-due-feeds";
import { reviveJobs, takeJob } from "@/commands/jobs/job-steps";
import type { Database } from "@/db/connection";
import { doJob } from "@/jobs/do-job";
import { feedLines } from "@/queries/desk/incoming/feeds";
import { inbox } from "@/queries/desk/incoming/inbox";
import { closeAside } from "@/workers/aside";
import { freshDatabase } from "../database/fresh-database";
import { keller as viewer } from "../desk/at-the-desk";
import { bringIn } from "../desk/tagging";
import { localSite } from "../services/outside/local-site";

afterAll(closeAside);

const start = new Date("2026-11-30T06:00:00Z");
const minutes = (count: number, from = start) => new Date(from.getTime() + count * 60_000);
const allowed = (port: number) => ({ ports: [], hosts: [`127.0.0.1:${port}`, `localhost:${port}`] });

const item = (n: number | string, title = `Item ${n}`, text = "") =>
  `<item><guid isPermaLink="false">g-${n}</guid><title>${title}</title><link>https://gazette.example/${n}</link>
   <pubDate>Mon, 30 Nov 2026 05:00:00 GMT</pubDate><description>${text}</description></item>`;
const rss = (...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>The Harbour Gazette</title>${items.join("")}</channel></rss>`;

type Answer = (response: ServerResponse, request: IncomingMessage) => void;
const says =
  (text: string, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(200, { "Content-Type": "text/xml", ...headers }).end(text);

/** A newsroom with one feed, of a host that answers as it is told to. */
async function following(first: Answer, path = "/feed") {
  const { db, url } = await freshDatabase();
  let answer = first;
  const site = await localSite((request, response) => answer(response, request));
  const address = `http://127.0.0.1:${site.port}${path}`;
  const added = await addFeed(db, viewer, { action: randomUUID(), url: address }, start);
  if (!added.ok) throw new Error(added.reason);
  return {
    ...{ db, url, site, address, id: added.feed },
    answers: (next: Answer) => {
      answer = next;
    },
    /** Does what waits, as a worker would at that instant; answers how many jobs that were. */
    work: (at: Date) => work(db, at, site.port),
    feed: () => db.feed.findUniqueOrThrow({ where: { id: added.feed } }),
  };
}

async function work(db: Database, at: Date, port: number): Promise<number> {
  await sendDueFeeds(db, at);
  const jobs = await db.job.findMany({ where: { state: "waiting" }, orderBy: { askedAt: "asc" } });
  for (const { id } of jobs) await doJob(db, id, allowed(port), () => at);
  return jobs.length;
}

test("a feed is followed by its address: its items wait in the inbox, and none of them is an article", async () => {
  const { db, work, feed, site } = await following(
    says(rss(item(1), item(2)), { ETag: '"v1"', "Last-Modified": "Mon, 30 Nov 2026 05:00:00 GMT" }),
  );
  expect(await work(start)).toBe(1);
  expect(await feed()).toMatchObject({
    state: "followed",
    title: "The Harbour Gazette",
    failures: 0,
    etag: '"v1"',
  });
  const { items, total } = await inbox(db, { feed: null, page: 1 });
  expect(total).toBe(2);
  expect(items.map(({ title, feed: by }) => [title, by]).sort()).toEqual([
    ["Item 1", "The Harbour Gazette"],
    ["Item 2", "The Harbour Gazette"],
  ]);
  expect([await db.article.count(), await db.draft.count(), await db.claim.count()]).toEqual([0, 0, 0]);
  expect(await work(minutes(1))).toBe(0);
  expect(site.asked).toHaveLength(1);
});

test("what has not changed is not sent again, and is no failure", async () => {
  const headers: (string | undefined)[] = [];
  const { db, work, feed, answers } = await following(says(rss(item(1)), { ETag: '"v1"' }));
  await work(start);
  answers((response, request) => {
    headers.push(request.headers["if-none-match"]);
    response.writeHead(304).end();
  });
  await work(minutes(300));
  expect(headers).toEqual(['"v1"']);
  expect(await feed()).toMatchObject({ failures: 0, succeededAt: minutes(300), etag: '"v1"' });
  expect(await db.feedItem.count()).toBe(1);
});

test("an item comes once, takes over what its feed changes while it waits, and nothing after it is decided", async () => {
  const { db, work, answers } = await following(says(rss(item(1), item(2))));
  await work(start);
  const two = await db.feedItem.findFirstOrThrow({ where: { title: "Item 2" } });
  await dismissItem(db, viewer, { action: randomUUID(), item: two.id, dismissed: true }, start);
  answers(says(rss(item(1, "Item 1, mended"), item(2, "Item 2, mended"), item(3))));
  await work(minutes(300));
  const titles = await db.feedItem.findMany({
    select: { title: true, state: true },
    orderBy: { title: "asc" },
  });
  expect(titles).toEqual([
    { title: "Item 1, mended", state: "open" },
    { title: "Item 2", state: "dismissed" },
    { title: "Item 3", state: "open" },
  ]);
  await dismissItem(db, viewer, { action: randomUUID(), item: two.id, dismissed: false }, start);
  expect((await inbox(db, { feed: null, page: 1 })).total).toBe(3);
});

test("a feed that is down for a day is asked twelve times at most, loses nothing and comes back by itself", async () => {
  const { db, work, feed, answers, site } = await following(says(rss(item(1))));
  await work(start);
  answers((response) => response.writeHead(500).end());
  const downFrom = (await feed()).nextAt;
  const before = site.asked.length;
  for (let at = downFrom; at < minutes(24 * 60, downFrom); at = (await feed()).nextAt) {
    expect(await work(new Date(at.getTime() - 1))).toBe(0);
    expect(await work(at)).toBe(1);
  }
  expect(site.asked.length - before).toBeLessThanOrEqual(12);
  expect(await feed()).toMatchObject({ state: "followed", failure: "Its host answers with an error (500)." });
  expect((await feedLines(db, minutes(1_500, downFrom)))[0]?.health).toMatchObject({
    how: "failing",
    isLong: true,
  });
  expect(await db.feedItem.count()).toBe(1);
  answers(says(rss(item(1), item(2), item(3))));
  const back = (await feed()).nextAt;
  expect(back.getTime() - downFrom.getTime()).toBeLessThan(30 * 3_600_000);
  await work(back);
  expect(await feed()).toMatchObject({ failures: 0, failure: null });
  expect(await db.feedItem.count()).toBe(3);
});

test("a host that asks to be left alone is, with all that it serves", async () => {
  const { db, work, feed, answers, site } = await following(says(rss(item(1))));
  await work(start);
  const other = await addFeed(
    db,
    viewer,
    { action: randomUUID(), url: `http://127.0.0.1:${site.port}/other` },
    minutes(1),
  );
  await work(minutes(1));
  answers((response) => response.writeHead(429, { "Retry-After": "90000" }).end());
  const { nextAt } = await feed();
  await work(nextAt);
  const left = minutes(1_500, nextAt);
  expect((await feed()).nextAt.getTime()).toBeGreaterThanOrEqual(left.getTime());
  const theirs = await db.feed.findUniqueOrThrow({ where: { id: other.ok ? other.feed : "" } });
  expect(theirs.nextAt.getTime()).toBeGreaterThanOrEqual(left.getTime());
});

test("a feed that its host took away has ended, and says so", async () => {
  const { db, work, feed, answers, site } = await following(says(rss(item(1))));
  await work(start);
  answers((response) => response.writeHead(410).end());
  await work(minutes(300));
  expect(await feed()).toMatchObject({
    state: "ended",
    failure: "Its host says that it is gone for good (410).",
  });
  await work(minutes(3_000));
  expect(site.asked).toHaveLength(2);
  expect((await inbox(db, { feed: null, page: 1 })).total).toBe(1);
});

test("a page leads to the one feed that it names; of several an editor chooses; one that names none is said", async () => {
  const page = (...links: string[]): Answer =>
    says(
      `<!doctype html><html><head>${links.map((href) => `<link rel="alternate" type="application/rss+xml" title="${href}" href="${href}">`).join("")}</head></html>`,
      { "Content-Type": "text/html" },
    );
  const route =
    (front: Answer): Answer =>
    (response, request) =>
      (request.url === "/" ? front : says(rss(item(1))))(response, request);
  const one = await following(route(page("/news.xml")), "/");
  await one.work(start);
  await one.work(minutes(1));
  expect(await one.feed()).toMatchObject({ state: "followed", url: one.address.replace(/\/$/, "/news.xml") });

  const several = await following(route(page("/news.xml", "/sport.xml")), "/");
  await several.work(start);
  const { choices, id } = (await feedLines(several.db, start))[0]!;
  expect(choices.map(({ title }) => title)).toEqual(["/news.xml", "/sport.xml"]);
  const choose = (url: string) =>
    chooseFeed(several.db, viewer, { action: randomUUID(), feed: id, url }, start);
  expect(await choose("https://elsewhere.example/")).toEqual({ ok: false, reason: "not-found" });
  expect(await choose(choices[1]!.url)).toMatchObject({ ok: true });
  await several.work(minutes(1));
  expect(await several.feed()).toMatchObject({ state: "followed", url: choices[1]!.url });

  const none = await following(route(page()), "/");
  await none.work(start);
  expect(await none.feed()).toMatchObject({
    state: "ended",
    failure: "There is a page at that address, and it names no feed.",
  });
});

test("what was never read and is down for the moment is asked again; what is no feed is not", async () => {
  const down = await following((response) => response.writeHead(503).end());
  await down.work(start);
  expect(await down.feed()).toMatchObject({ state: "looking", failures: 1 });
  down.answers(says(rss(item(1))));
  await down.work((await down.feed()).nextAt);
  expect(await down.feed()).toMatchObject({ state: "followed", failures: 0, failure: null });

  const none = await following((response) => response.writeHead(404).end());
  await none.work(start);
  expect(await none.feed()).toMatchObject({
    state: "ended",
    failure: "There is nothing at its address (404).",
  });
  // Of a feed that was read before, the same is a failure that may pass.
  down.answers((response) => response.writeHead(404).end());
  await down.work(minutes(3_000));
  expect(await down.feed()).toMatchObject({ state: "followed", failures: 1 });
});

test("of one host two are asked at once, and none that is being asked", async () => {
  const { db, site } = await following(says(rss(item(1))));
  for (const path of ["a", "b", "c"])
    await addFeed(db, viewer, { action: randomUUID(), url: `http://localhost:${site.port}/${path}` }, start);
  await db.job.deleteMany();
  expect(await sendDueFeeds(db, start)).toHaveLength(3);
  expect(await sendDueFeeds(db, minutes(60))).toHaveLength(0);
  expect(await db.job.groupBy({ by: ["feedId"], _count: true })).toHaveLength(3);
});

test("two workers that look at once send a feed once", async () => {
  const { db } = await following(says(rss(item(1))));
  await db.job.deleteMany();
  const sent = await Promise.all(Array.from({ length: 6 }, () => sendDueFeeds(db, start)));
  expect(sent.flat()).toHaveLength(1);
  expect(await db.job.count()).toBe(1);
});

test("a feed that ends its worker each time is put off as one that fails", async () => {
  const { db, feed } = await following(says(rss(item(1))));
  const { id } = await db.job.findFirstOrThrow();
  for (let turn = 0; turn < 3; turn += 1) {
    await takeJob(db, id);
    await db.$executeRaw`UPDATE job SET beat_at = now() - interval '1 minute' WHERE state = 'running'`;
    await reviveJobs(db);
  }
  expect(await feed()).toMatchObject({ failures: 1, failure: expect.stringContaining("begun 3 times") });
  await sendDueFeeds(db, start);
  expect((await feed()).nextAt.getTime()).toBeGreaterThan(minutes(30).getTime());
});

test("one that rests is not asked, and what was under way is not kept; put back, it goes on", async () => {
  const { db, id, work, feed } = await following(says(rss(item(1))));
  const set = (to: "followed" | "paused" | "removed") =>
    setFeed(db, viewer, { action: randomUUID(), feed: id, to }, start);
  await set("paused");
  expect(await work(minutes(60))).toBe(0);
  await set("removed");
  expect(await feedLines(db, start)).toEqual([]);
  await set("followed");
  await work(minutes(60));
  expect(await feed()).toMatchObject({ state: "followed", failures: 0 });
  expect(await db.feedItem.count()).toBe(1);
});

const story =
  "HALM (AP) The port of Halm will stay shut until Thursday at the earliest, the harbour authority said on Monday, after a storm " +
  "tore two cranes from their rails and sank a barge at the fuel pier. Nobody was hurt, harbour master Tom Lind told reporters, and divers " +
  "are looking for the barge, which had been empty. Ferries to the islands go from the old fishing port meanwhile.";
const otherStory =
  "The council of Halm voted on Monday to close the port road for the winter, which traders say will cost them a third of what they earn. " +
  "The mayor said that the road would not last another season of heavy lorries, and promised a new one by the spring of next year.";

test("a text that many carry is one, with those who told it; another on the same matter is not", async () => {
  const { db, work, site, answers } = await following(says(rss(item("ap", "Port stays shut", story))));
  await work(start);
  const carry = async (path: string, title: string, text: string, at: Date) => {
    answers(says(rss(item(path, title, text)).replace("The Harbour Gazette", `Outlet ${path}`)));
    await addFeed(db, viewer, { action: randomUUID(), url: `http://127.0.0.1:${site.port}/${path}` }, at);
    await db.feed.updateMany({
      where: { url: { not: { endsWith: path } } },
      data: { nextAt: minutes(90_000) },
    });
    await work(at);
  };
  await carry("b", "Halm port shut", `${story.slice(0, 330)}`, minutes(10));
  await carry(
    "c",
    "Storm sinks barge",
    story.replace("HALM (AP) ", "").replace("Nobody was hurt", "No one was hurt"),
    minutes(20),
  );
  await carry("d", "Port road to close", otherStory, minutes(30));
  const { items } = await inbox(db, { feed: null, page: 1 });
  expect(items.map(({ title, others }) => [title, others.map(({ feed }) => feed)])).toEqual([
    ["Port road to close", []],
    ["Port stays shut", ["Outlet b", "Outlet c"]],
  ]);

  // Dismissed with those who told it by then. Who tells much the same later may deny it, so that waits; taken back, all of it is one again.
  const head = items[1]!.id;
  await dismissItem(db, viewer, { action: randomUUID(), item: head, dismissed: true }, minutes(31));
  await carry("e", "Port shut", story, minutes(40));
  expect((await inbox(db, { feed: null, page: 1 })).items.map(({ title }) => title).sort()).toEqual([
    "Port road to close",
    "Port shut",
  ]);
  await dismissItem(db, viewer, { action: randomUUID(), item: head, dismissed: false }, minutes(41));
  const back = (await inbox(db, { feed: null, page: 1 })).items;
  expect(back.map(({ others }) => others.length).sort()).toEqual([0, 3]);
});

test("an item that is brought in waits no more, and does again where that is taken back", async () => {
  const { db, work } = await following(says(rss(item(1, "Port shut"), item(2, "Another"))));
  await work(start);
  const { id } = await db.feedItem.findFirstOrThrow({ where: { title: "Port shut" } });
  const action = randomUUID();
  const brought = await bringIn(db, { action, item: id });
  expect(await db.feedItem.findUnique({ where: { id } })).toMatchObject({
    state: "taken",
    articleId: brought.ok ? brought.id : "",
    decidedBy: viewer.name,
  });
  expect((await inbox(db, { feed: null, page: 1 })).items.map(({ title }) => title)).toEqual(["Another"]);
  const undo = { action: randomUUID(), undoes: action };
  expect(await undoAction(db, viewer, undo, start)).toMatchObject({ ok: true });
  expect((await inbox(db, { feed: null, page: 1 })).total).toBe(2);
});

test("what is held already says so, at the desk as on record", async () => {
  const { db, work } = await following(says(rss(item(1), item(2))));
  await work(start);
  const brought = await bringIn(db, { url: "https://www.gazette.example/1?utm_source=feed" });
  const { items } = await inbox(db, { feed: null, page: 1 });
  expect(Object.fromEntries(items.map(({ title, heldId }) => [title, heldId]))).toEqual({
    "Item 1": brought.ok ? brought.id : "",
    "Item 2": null,
  });
});

test("one page in two feeds of an outlet waits once", async () => {
  const { db, work, site, answers } = await following(says(rss(item(1, "Port shut"))));
  await work(start);
  answers(says(rss(item(1, "Port shut").replace("g-1", "other"))));
  await addFeed(db, viewer, { action: randomUUID(), url: `http://127.0.0.1:${site.port}/top` }, minutes(1));
  await work(minutes(1));
  const { items } = await inbox(db, { feed: null, page: 1 });
  expect(items).toMatchObject([{ others: [{ same: "page" }] }]);
});
