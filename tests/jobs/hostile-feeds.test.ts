import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createGzip, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addFeed } from "@/commands/desk/incoming/add-feed";
import { sendDueFeeds } from "@/commands/feeds/send-due-feeds";
import { doJob } from "@/jobs/do-job";
import { inbox } from "@/queries/desk/incoming/inbox";
import { aside, closeAside } from "@/workers/aside";
import { cloneDatabase, type FreshDatabase } from "../database/fresh-database";
import { keller } from "../desk/at-the-desk";
import { localSite } from "../services/outside/local-site";

// What strangers may answer where a feed is asked for: none ends the process, none takes long, and the next good feed comes in.

const longest = 6_000;
const rss = (items: string, head = "<title>Bad</title>") =>
  `<?xml version="1.0"?><rss version="2.0"><channel>${head}${items}</channel></rss>`;
const one = (inside: string) => rss(`<item>${inside}</item>`);
const many = (count: number, item: (n: number) => string) =>
  rss(Array.from({ length: count }, (_, n) => item(n)).join(""));
const bomb = (levels: number) =>
  `<!DOCTYPE rss [<!ENTITY e0 "ha">${Array.from({ length: levels }, (_, n) => `<!ENTITY e${n + 1} "&e${n};&e${n};">`).join("")}]>`;

type Served = string | Buffer | ((response: ServerResponse, request: IncomingMessage) => void);
/** What is served, and what is kept of it: how many items, or why none. */
const hostile: Record<string, [Served, number | RegExp]> = {
  "an entity bomb": [`${bomb(30)}${one("<title>&e30;</title>")}`, /entities of its own/],
  "entities that name a file": [
    `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${one("<title>&x;</title>")}`,
    /entities of its own/,
  ],
  "entities from elsewhere": [
    `<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1:1/">%p;]>${one("<title>x</title>")}`,
    /entities/,
  ],
  "entities far down": [
    `${" ".repeat(200_000)}${one("<title>x</title>")}<!ENTITY a "b">`,
    /There is no feed|entities/,
  ],
  "elements nested without end": [rss("<a>".repeat(300_000)), /too deep/],
  "an item nested in itself": [rss("<item>".repeat(5_000)), /too deep/],
  "a million elements": [rss("<a/>".repeat(1_000_000)), /too many|too deep/],
  "ten thousand attributes": [rss(`<item ${"a='1' ".repeat(10_000)}/>`), /attributes/],
  "a tag that never ends": [
    `<rss version="2.0"><channel><item ${"x".repeat(3_000_000)}`,
    /broken|attributes|no feed/,
  ],
  "a comment that never ends": [`<?xml version="1.0"?><!-- ${"x".repeat(2_000_000)}`, /no feed/],
  "CDATA that never ends": [rss(`<item><title><![CDATA[${"x".repeat(1_000_000)}`), /broken/],
  "a title of four megabytes": [one(`<title>${"x ".repeat(2_000_000)}</title>`), 1],
  "a text of four megabytes of markup": [
    one(`<title>x</title><description>${"&lt;b&gt;".repeat(450_000)}</description>`),
    1,
  ],
  "a text of unclosed tags": [
    one(`<title>x</title><description><![CDATA[${"<a href=x>".repeat(100_000)}]]></description>`),
    1,
  ],
  "an id of a megabyte": [one(`<title>x</title><guid>${"g".repeat(1_000_000)}</guid>`), 1],
  "an address of a megabyte": [
    one(`<title>x</title><link>https://a.example/${"g".repeat(1_000_000)}</link>`),
    1,
  ],
  "a hundred thousand items": [
    many(60_000, (n) => `<item><guid>${n}</guid><title>${n}</title></item>`),
    /too many/,
  ],
  "twenty thousand items": [many(20_000, (n) => `<item><guid>${n}</guid><title>${n}</title></item>`), 1_000],
  "one id for all": [many(2_000, (n) => `<item><guid>g</guid><title>${n}</title></item>`), 1],
  "no ids, no addresses, no titles": [
    many(500, () => "<item><description>The same.</description></item>"),
    1,
  ],
  "items without anything": [many(500, () => "<item></item>"), 0],
  "dates that are none": [
    many(
      4,
      (n) =>
        `<item><guid>${n}</guid><title>${n}</title><pubDate>${["", "0", "Infinity", "9".repeat(99_999)][n]}</pubDate></item>`,
    ),
    4,
  ],
  "scripts in titles and texts": [
    one(
      "<title><![CDATA[<img src=x onerror=alert(1)><script>alert(1)</script>Port shut]]></title><guid>1</guid>",
    ),
    1,
  ],
  "addresses that run": [one("<title>x</title><link>javascript:alert(document.domain)</link>"), 1],
  "letters that turn the line round": [one("<title>\u202etuhs troP\u202c\u0007</title><guid>1</guid>"), 1],
  "NUL and half letters": [
    Buffer.from(one("<title>Port \0 shut \ud83d</title><guid>1</guid>"), "utf16le"),
    /no feed|broken/,
  ],
  "an encoding that nobody knows": [
    one("<title>Port</title><guid>1</guid>").replace('"1.0"', '"1.0" encoding="klingon"'),
    1,
  ],
  "UTF-16 that says UTF-8": [
    Buffer.from(
      `\ufeff${one("<title>Port</title><guid>1</guid>").replace('"1.0"', '"1.0" encoding="utf-8"')}`,
      "utf16le",
    ),
    1,
  ],
  "bytes of no letters": [
    Buffer.from(Array.from({ length: 500_000 }, (_, n) => (n * 7_919) % 256)),
    /no feed|page/,
  ],
  "nothing at all": ["", /no feed/],
  "JSON a million deep": [
    `{"version":"https://jsonfeed.org/version/1","items":${"[".repeat(1_000_000)}`,
    /broken/,
  ],
  "JSON of other things": ['{"version":1,"items":{"__proto__":{"polluted":true}}}', /JSON .* no feed/],
  "a JSON feed of the wrong kinds": [
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: { a: 1 },
      items: [
        1,
        null,
        [],
        { id: {}, title: [], url: 7, authors: 5, date_published: {} },
        { id: "a", title: "x" },
      ],
    }),
    2,
  ],
  "a gigabyte of gzip": [
    (response) => {
      response.writeHead(200, { "Content-Encoding": "gzip", "Content-Type": "text/xml" });
      const packed = createGzip();
      packed.pipe(response);
      const megabyte = Buffer.alloc(1_000_000, " ");
      let sent = 0;
      const more = () => {
        while (sent < 1_000 && !response.destroyed) {
          sent += 1;
          if (!packed.write(megabyte)) return packed.once("drain", more);
        }
        packed.end();
      };
      more();
    },
    /longer than 5 MB/,
  ],
  "gzip in gzip": [
    (response) =>
      response.writeHead(200, { "Content-Encoding": "gzip, gzip" }).end(gzipSync(gzipSync(rss("")))),
    /packed in a way/,
  ],
  "gzip that is none": [
    (response) => response.writeHead(200, { "Content-Encoding": "gzip" }).end(rss("")),
    /packed wrongly/,
  ],
  "a feed that never ends": [
    (response) => {
      response.writeHead(200, { "Content-Type": "text/xml" }).write('<rss version="2.0"><channel>');
      const more = () => {
        while (!response.destroyed && response.write("<item><title>x</title></item>".repeat(5_000)));
        if (!response.destroyed) response.once("drain", more);
      };
      more();
    },
    /longer than 5 MB/,
  ],
  "a feed that leads to itself": [
    (response, { url }) => response.writeHead(302, { Location: url! }).end(),
    /leads on/,
  ],
  "a feed that leads inside": [
    (response) => response.writeHead(302, { Location: "http://169.254.169.254/latest/meta-data/" }).end(),
    /not on the open internet/,
  ],
  "a host that hangs up": [(response) => response.destroy(), /does not answer/],
  "half of what it promised": [
    (response) => {
      response.writeHead(200, { "Content-Length": "1000000" }).write(rss(""));
      setTimeout(() => response.destroy(), 20);
    },
    /does not answer/,
  ],
  "Retry-After of a million years": [
    (response) => response.writeHead(503, { "Retry-After": "999999999999" }).end(),
    /503/,
  ],
};

let house: FreshDatabase & { drop: () => Promise<void> };
beforeAll(async () => {
  house = await cloneDatabase();
  // To start the thread is none of theirs.
  await aside("opml", "", { who: "", ticket: "" });
});
afterAll(async () => {
  await closeAside();
  await house.drop();
});

test("there are forty of them", () => {
  expect(Object.keys(hostile).length).toBeGreaterThanOrEqual(40);
});

test.each(Object.entries(hostile))(
  "%s ends nothing, takes no long time, and keeps no other out",
  async (_, [served, kept]) => {
    const { db } = house;
    await db.job.deleteMany();
    await db.feedItem.updateMany({ data: { sameAsId: null, same: null } });
    await db.feedItem.deleteMany();
    await db.feed.deleteMany();
    const { port } = await localSite((request, response) => {
      if (request.url === "/good")
        return response.end(
          rss("<item><guid>good</guid><title>Port shut</title></item>", "<title>Good</title>"),
        );
      if (typeof served === "function") return served(response, request);
      response.writeHead(200, { "Content-Type": "application/xml" }).end(served);
    });
    const now = new Date();
    const read = async (path: string) => {
      const url = `http://127.0.0.1:${port}/${path}`;
      const added = await addFeed(db, keller, { action: randomUUID(), url }, now);
      const id = added.ok ? added.feed : "";
      const { id: job } = await db.job.findFirstOrThrow({ where: { feedId: id } });
      const begun = performance.now();
      await doJob(db, job, { ports: [], hosts: [`127.0.0.1:${port}`] }, () => now);
      expect(performance.now() - begun).toBeLessThan(longest);
      return db.feed.findUniqueOrThrow({ where: { id }, include: { items: true } });
    };
    const feed = await read("bad");
    if (typeof kept === "number") expect([feed.failure, feed.items.length]).toEqual([null, kept]);
    else expect([feed.items.length, feed.failure]).toEqual([0, expect.stringMatching(kept)]);
    for (const { title, url } of feed.items) {
      expect(title).not.toMatch(/<|\p{Cc}|\p{Cf}|onerror/u);
      expect(url ?? "https:").toMatch(/^https?:/);
    }
    expect((await read("good")).items).toHaveLength(1);
    expect((await inbox(db, { feed: null, page: 1 })).total).toBe(feed.items.length + 1);
    expect(await sendDueFeeds(db, now)).toEqual([]);
  },
);
