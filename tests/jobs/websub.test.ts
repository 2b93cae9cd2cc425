import { createHmac, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { GET, POST } from "@/app/feeds/hub/[token]/route";
import { addFeed } from "@/commands/desk/incoming/add-feed";
import { setFeed } from "@/commands/desk/incoming/set-feed";
import { sendDue } from "@/commands/jobs/send-due";
import { doJob } from "@/jobs/do-job";
import { feedLines } from "@/queries/desk/incoming/feeds";
import { closeAside } from "@/workers/aside";
import { at as params, servedDatabase } from "../app/serve";
import { keller as viewer } from "../desk/at-the-desk";
import { localSite } from "../services/outside/local-site";

afterAll(closeAside);

// A feed with a hub of its own, and a newsroom that both can reach: https://www.w3.org/TR/websub/

const item = (n: number) =>
  `<item><guid>g-${n}</guid><title>Item ${n}</title><link>https://gazette.example/${n}</link></item>`;
const minutes = (count: number, from = new Date()) => new Date(from.getTime() + count * 60_000);

type Subscribed = { mode: string; callback: string; secret: string; topic: string };

/** A newsroom that follows one feed; the hub does as `hub` says with whoever subscribes. */
async function followed(hub: (subscribed: Subscribed) => Promise<number> | number, { isPublic = true } = {}) {
  const db = await servedDatabase();
  const newsroom = await localSite(async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const token = url.pathname.split("/").at(-1)!;
    const body = request.method === "POST" ? await text(request) : undefined;
    const headers = request.headers as Record<string, string>;
    const asked = new Request(url, { method: request.method!, headers, ...(body !== undefined && { body }) });
    const answer = await (body === undefined ? GET : POST)(asked, params({ token }));
    response.writeHead(answer.status).end(await answer.text());
  });
  const site = `http://127.0.0.1:${newsroom.port}`;
  let items = [1];
  let isNamed = true;
  const subscribed: Subscribed[] = [];
  const gazette = await localSite(async (request, response) => {
    const own = `http://127.0.0.1:${gazette.port}`;
    if (request.method === "POST") {
      const form = new URLSearchParams(await text(request));
      const said = (name: string) => form.get(`hub.${name}`) ?? "";
      const one = {
        mode: said("mode"),
        callback: said("callback"),
        secret: said("secret"),
        topic: said("topic"),
      };
      subscribed.push(one);
      return response.writeHead(await hub(one)).end();
    }
    const links = isNamed
      ? `<atom:link rel="hub" href="${own}/hub"/><atom:link rel="self" href="${own}/feed"/>`
      : "";
    response.writeHead(200, { "Content-Type": "application/rss+xml" });
    response.end(
      `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Gazette</title>${links}${items.map(item).join("")}</channel></rss>`,
    );
  });
  const hosts = [`127.0.0.1:${gazette.port}`, `127.0.0.1:${newsroom.port}`];
  const added = await addFeed(
    db,
    viewer,
    { action: randomUUID(), url: `http://127.0.0.1:${gazette.port}/feed` },
    new Date(),
  );
  if (!added.ok) throw new Error(added.reason);
  const feedId = added.feed;
  const work = async (at = new Date()) => {
    await sendDue(db, { archive: null, sendsMail: false, isPublic }, at);
    const jobs = await db.job.findMany({ where: { state: "waiting" } });
    for (const { id } of jobs) await doJob(db, id, { ports: [], hosts }, () => at, { site });
    return jobs.map(({ kind }) => kind);
  };
  return {
    ...{ db, work, subscribed, feedId },
    publish: (...more: number[]) => {
      items = [...more, ...items];
    },
    forget: () => {
      isNamed = false;
    },
    held: () => db.feedHub.findUnique({ where: { feedId } }),
    feed: () => db.feed.findUniqueOrThrow({ where: { id: feedId } }),
  };
}

/** As hubs make sure that whoever subscribes wants to. */
async function verify({ mode, callback, topic }: Subscribed, more: Record<string, string> = {}) {
  const url = new URL(callback);
  const said = { mode, topic, challenge: "c-1", lease_seconds: "864000", ...more };
  for (const [name, value] of Object.entries(said)) url.searchParams.set(`hub.${name}`, value);
  const answer = await fetch(url);
  return [answer.status, await answer.text()];
}

async function tell({ callback, secret }: Subscribed, { algorithm = "sha256", key = secret } = {}) {
  const body = "<rss/>";
  const signature = createHmac(algorithm, key).update(body).digest("hex");
  const headers = { "X-Hub-Signature": `${algorithm}=${signature}`, "Content-Type": "application/rss+xml" };
  return (await fetch(callback, { method: "POST", headers, body })).status;
}

test("a feed that names a hub is told of by it: at once, once, and asked less by itself meanwhile", async () => {
  const { db, work, subscribed, feed, held, publish } = await followed(async (one) => {
    // What it asks while it is being asked is answered too.
    expect(await verify(one)).toEqual([200, "c-1"]);
    return 202;
  });
  expect(await work()).toEqual(["read-feed"]);
  expect(await work()).toEqual(["ask-hub"]);
  expect(await held()).toMatchObject({ state: "on", failure: null, topic: expect.stringMatching(/\/feed$/) });
  const [hub] = subscribed;
  expect(await work(minutes(60))).toEqual(["read-feed"]);
  expect((await feed()).nextAt.getTime()).toBeGreaterThan(minutes(60 + 5 * 60).getTime());
  expect(await work(minutes(180))).toEqual([]);
  expect((await feedLines(db, new Date()))[0]!.toldUntil).not.toBeNull();

  publish(2, 3);
  expect(await tell(hub!)).toBe(202);
  expect(await tell(hub!, { algorithm: "sha1" })).toBe(202);
  expect(await work()).toEqual(["read-feed"]);
  expect(await work()).toEqual([]);
  expect(await db.feedItem.count()).toBe(3);
  // Nothing of the secret is shown with the job.
  const jobs = await db.job.findMany({ where: { kind: "ask-hub" } });
  expect(JSON.stringify(jobs)).not.toContain(hub!.secret);
});

test("what is told while the feed is being read has it read once more", async () => {
  const { work, subscribed, held, db, feedId } = await followed(async (one) => {
    await verify(one);
    return 202;
  });
  await work();
  await work();
  await db.feed.update({ where: { id: feedId }, data: { nextAt: new Date() } });
  await sendDue(db, { archive: null, sendsMail: false, isPublic: true }, new Date());
  await tell(subscribed[0]!);
  expect((await held())?.pinged).toBe(true);
  expect(await work()).toEqual(["read-feed"]);
  expect(await work()).toEqual(["read-feed"]);
  expect(await work()).toEqual([]);
});

test("what is not signed, or with another secret, is taken for nothing", async () => {
  const { work, subscribed, held } = await followed(async (one) => {
    await verify(one);
    return 202;
  });
  await work();
  await work();
  const [hub] = subscribed;
  expect(await tell(hub!, { key: "guessed" })).toBe(202);
  expect((await fetch(hub!.callback, { method: "POST", body: "<rss/>" })).status).toBe(202);
  const half = { "X-Hub-Signature": "sha256=ab" };
  expect((await fetch(hub!.callback, { method: "POST", headers: half, body: "<rss/>" })).status).toBe(202);
  const md5 = createHmac("md5", hub!.secret).update("<rss/>").digest("hex");
  const weak = { "X-Hub-Signature": `md5=${md5}` };
  expect((await fetch(hub!.callback, { method: "POST", headers: weak, body: "<rss/>" })).status).toBe(202);
  expect((await held())?.toldAt).toBeNull();
  expect(await work()).toEqual([]);
});

test("nobody else has us told: another topic, another mode, what we did not ask for, an address of nobody's", async () => {
  const { work, subscribed, held, db, feedId } = await followed(() => 202);
  await work();
  await work();
  const [hub] = subscribed;
  expect(await verify(hub!, { topic: "https://evil.example/feed" })).toMatchObject([404, expect.anything()]);
  expect(await verify(hub!, { mode: "unsubscribe" })).toMatchObject([404, expect.anything()]);
  expect(await verify(hub!, { lease_seconds: "for ever" })).toMatchObject([404, expect.anything()]);
  expect(await verify({ ...hub!, callback: `${hub!.callback}x` })).toMatchObject([404, expect.anything()]);
  expect(await tell(hub!)).toBe(404);
  expect((await held())?.state).toBe("named");
  // Of a feed that rests nothing is told.
  await setFeed(db, viewer, { action: randomUUID(), feed: feedId, to: "paused" }, new Date());
  expect(await verify(hub!)).toMatchObject([404, expect.anything()]);
});

test("a hub is asked to stop when its feed is let go, tells nothing then, and is asked anew when it is followed again", async () => {
  const answers: unknown[] = [];
  const { work, subscribed, held, db, feedId } = await followed(async (one) => {
    answers.push(await verify(one));
    return 202;
  });
  await work();
  await work();
  const set = (to: "paused" | "followed") =>
    setFeed(db, viewer, { action: randomUUID(), feed: feedId, to }, new Date());
  await set("paused");
  expect(await work()).toEqual(["ask-hub"]);
  expect(subscribed.map(({ mode }) => mode)).toEqual(["subscribe", "unsubscribe"]);
  expect(answers).toEqual([
    [200, "c-1"],
    [200, "c-1"],
  ]);
  expect(await held()).toMatchObject({ state: "named", leaseUntil: null });
  expect(await tell(subscribed[0]!)).toBe(404);
  // Let go again, there is nobody to be asked.
  await set("paused");
  expect(await work()).toEqual([]);
  await set("followed");
  await work();
  await work();
  expect(subscribed.at(-1)!.mode).toBe("subscribe");
  expect(await held()).toMatchObject({ state: "on" });
});

test("a lease is asked for anew before it ends; where the hub is gone, the feed is asked as before", async () => {
  let isThere = true;
  const { work, subscribed, held, feed } = await followed(async (one) => {
    if (!isThere) return 500;
    await verify(one, { lease_seconds: "86400" });
    return 202;
  });
  await work();
  await work();
  expect(subscribed).toHaveLength(1);
  expect(await work(minutes(11 * 60))).not.toContain("ask-hub");
  isThere = false;
  expect(await work(minutes(13 * 60))).toContain("ask-hub");
  expect(subscribed).toHaveLength(2);
  expect((await held())?.failure).toBe("Its hub answers with an error (500).");
  const later = minutes(30 * 60);
  await work(later);
  expect((await feed()).nextAt.getTime()).toBeLessThan(minutes(35, later).getTime());
});

test("a hub that refuses is left alone, a hub that is named no more is forgotten, and without a public address none is asked", async () => {
  const refusing = await followed(async (one) => {
    await verify(one, { mode: "denied" });
    return 202;
  });
  await refusing.work();
  await refusing.work();
  expect(await refusing.held()).toMatchObject({ state: "denied" });
  expect(await refusing.work(minutes(120))).not.toContain("ask-hub");
  refusing.forget();
  await refusing.work(minutes(300));
  expect(await refusing.held()).toBeNull();

  const inside = await followed(() => 202, { isPublic: false });
  await inside.work();
  expect(await inside.work()).toEqual([]);
  expect(inside.subscribed).toEqual([]);
});

test("an address that nobody was given is not found, whatever stands in it", async () => {
  await servedDatabase();
  for (const token of ["\u0000", "\ud800", "0".repeat(48)]) {
    const address = "http://127.0.0.1:3000/feeds/hub/x";
    expect((await GET(new Request(address), params({ token }))).status).toBe(404);
    const told = new Request(address, { method: "POST", body: "x" });
    expect((await POST(told, params({ token }))).status).toBe(404);
  }
});
