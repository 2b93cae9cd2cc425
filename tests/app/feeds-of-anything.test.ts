import { parseXml, XmlElement } from "@rgrove/parse-xml";
import { beforeAll, expect, test } from "vitest";
import { GET as changesJson } from "@/app/changes/feed.json/route";
import { GET as claimAtom } from "@/app/claims/[id]/feed.atom/route";
import { GET as claimJson } from "@/app/claims/[id]/feed.json/route";
import { GET as correctionsAtom } from "@/app/corrections/feed.atom/route";
import { GET as correctionsJson } from "@/app/corrections/feed.json/route";
import { GET as siteAtom } from "@/app/feed.atom/route";
import { GET as siteJson } from "@/app/feed.json/route";
import { GET as organizationJson } from "@/app/organizations/[slug]/feed.json/route";
import { GET as personAtom } from "@/app/people/[slug]/feed.atom/route";
import { GET as personJson } from "@/app/people/[slug]/feed.json/route";
import { takeDown } from "@/commands/desk/publication/take-down";
import { statusLead } from "@/domain/status/told-claim";
import { Status } from "@/domain/vocabulary";
import { serveFrom } from "../api/ask";
import { cloneDatabase, type FreshDatabase } from "../database/fresh-database";
import { keller } from "../desk/at-the-desk";
import { falseAlarm } from "../false-alarm";
import { record, twoDayStory } from "../two-day-story";
import { pageAt } from "./public-doors";
import { at } from "./serve";

const site = "http://127.0.0.1:3000";
const get = (path: string, headers = {}) => new Request(`${site}${path}`, { headers });

let house: FreshDatabase;
beforeAll(async () => {
  house = await cloneDatabase();
  await record(house.db, twoDayStory(), "2024-05-03T08:00:00Z");
  await record(house.db, falseAlarm(), "2018-01-20T09:00:00Z");
  serveFrom(house.db);
  return (house as FreshDatabase & { drop: () => Promise<void> }).drop;
}, 60_000);

type Item = { id: string; title: string; url: string; tags: string[] };
type Feed = { title: string; home_page_url: string; feed_url: string; items: Item[] };
const feed = async (answer: Promise<Response>): Promise<Feed> => (await answer).json();
const titles = ({ items }: Feed) => items.map(({ title }) => title);
const claim = async (key: string) => (await house.db.claim.findFirstOrThrow({ where: { key } })).id;

test("a claim is followed by each step of its own status, and by nothing else", async () => {
  const id = await claim("K1");
  const found = await feed(claimJson(get(`/claims/${id}/feed.json`), at({ id })));
  expect(new Set(titles(found))).toEqual(
    new Set([
      "Port of Halm declined to comment.",
      "Confirmed (before: reported): The tanker Orla ran aground off Halm.",
      "Confirmed (on 1 May 2024: new, reported): The tanker Orla ran aground off Halm.",
    ]),
  );
  for (const { title, url } of found.items) {
    expect(title).toMatch(/Orla ran aground off Halm|declined to comment/);
    expect(url).toContain(`/claims/${id}`);
  }
  expect(found.title).toBe("Confirmed: The tanker Orla ran aground off Halm.");
});

test("a claim has no feed on a day on which nobody had said it yet", async () => {
  const id = await claim("K1");
  expect((await claimJson(get(`/claims/${id}/feed.json?asOf=2024-04-01`), at({ id }))).status).toBe(404);
  expect((await claimAtom(get(`/claims/${id}/feed.atom?asOf=2024-04-01`), at({ id }))).status).toBe(404);
});

test("a person is followed by what they say and what is said about them", async () => {
  const slug = "pilot";
  const found = await feed(personJson(get(`/people/${slug}/feed.json`), at({ slug })));
  expect(found.title).toBe("Ines Dahl");
  const spoken = titles(found).join("\n");
  expect(spoken).toContain("The tanker Orla ran aground off Halm.");
  expect(spoken).not.toContain("wrong line");
  const port = await feed(organizationJson(get("/organizations/port/feed.json"), at({ slug: "port" })));
  expect(titles(port).join("\n")).toContain("Port of Halm declined to comment.");
});

test("a search is followed by what it finds, under its own address, and its words are not put in our mouth", async () => {
  const found = await feed(siteJson(get("/feed.json?q=tanker&utm_source=mail")));
  expect(titles(found).join("\n")).toContain("The tanker Orla ran aground");
  expect(titles(found).join("\n")).not.toContain("wrong line");
  expect(found.home_page_url).toBe(`${site}/?q=tanker`);
  expect(found.feed_url).toBe(`${site}/feed.json?q=tanker`);
  expect(found.title).not.toContain("tanker");
  expect((await siteJson(get("/feed.json?asOf=never"))).status).toBe(400);
});

test("the whole site is followed at its beginning and at /changes, all stories and corrections in one order", async () => {
  const [whole, changes] = [
    await feed(siteJson(get("/feed.json"))),
    await feed(changesJson(get("/changes/feed.json"))),
  ];
  expect(titles(whole)).toEqual(titles(changes));
  expect(titles(whole).join("\n")).toMatch(/wrong line[\s\S]*Orla|Orla[\s\S]*wrong line/);
  expect(changes.home_page_url).toBe(`${site}/changes`);
  const { html } = (await pageAt("/changes?q=tanker"))!;
  expect(html).toContain("Confirmed (before: reported): The tanker Orla ran aground off Halm.");
  expect(html).toContain('href="/changes/feed.atom?q=tanker"');
  expect(html).not.toContain("wrong line");
});

test("as of a day the feeds have nothing of what came later", async () => {
  const id = await claim("K1");
  const day = "?asOf=2024-05-01";
  const found = await feed(claimJson(get(`/claims/${id}/feed.json${day}`), at({ id })));
  expect(titles(found).join("\n")).not.toContain("Confirmed");
  expect(titles(await feed(siteJson(get("/feed.json?asOf=2017-01-01"))))).toEqual([]);
});

test("every feed is well-formed, has one id for an entry, a claim with its status, and is not sent twice", async () => {
  const id = await claim("K1");
  const asked: [string, (request: Request) => Promise<Response>][] = [
    ["/feed.atom", siteAtom],
    ["/corrections/feed.atom", correctionsAtom],
    [`/claims/${id}/feed.atom`, (request) => claimAtom(request, at({ id }))],
    ["/people/pilot/feed.atom", (request) => personAtom(request, at({ slug: "pilot" }))],
  ];
  const lead = new RegExp(
    `^(${Status.options.map((status) => statusLead(status)).join("|")})( \\(|:)|^[A-Z].* (declined|would not)`,
  );
  for (const [path, answer] of asked) {
    const first = await answer(get(path));
    expect(first.headers.get("Content-Type"), path).toBe("application/atom+xml; charset=utf-8");
    const { root } = parseXml(await first.text());
    const entries = root!.children.filter(
      (child): child is XmlElement => child instanceof XmlElement && child.name === "entry",
    );
    const of = (entry: XmlElement, name: string) =>
      entry.children.find((one): one is XmlElement => one instanceof XmlElement && one.name === name)!.text;
    expect(new Set(entries.map((entry) => of(entry, "id"))).size).toBe(entries.length);
    if (!path.startsWith("/corrections"))
      for (const entry of entries) expect(of(entry, "title")).toMatch(lead);
    const again = await answer(get(path, { "If-None-Match": first.headers.get("ETag")! }));
    expect(again.status, path).toBe(304);
  }
});

test("each page offers its own feeds", async () => {
  const id = await claim("K1");
  for (const [page, own] of [
    [`/claims/${id}`, `/claims/${id}/feed.atom`],
    ["/people/pilot", "/people/pilot/feed.atom"],
    ["/organizations/port", "/organizations/port/feed.atom"],
    ["/changes?q=tanker", "/changes/feed.atom?q=tanker"],
  ])
    expect((await pageAt(page!))!.html, page).toContain(`${site}${own}`);
});

test("what is taken down is in no feed but as a correction, and its own says so", async () => {
  const { id, text } = await house.db.claim.findFirstOrThrow({ where: { text: { contains: "wrong line" } } });
  const request = {
    action: crypto.randomUUID(),
    kind: "claim" as const,
    id,
    reason: "It was not so.",
    leadsTo: null,
  };
  expect(await takeDown(house.db, keller, request, new Date(Date.now() - 1000))).toMatchObject({ ok: true });
  expect((await claimJson(get(`/claims/${id}/feed.json`), at({ id }))).status).toBe(410);
  const whole = await feed(siteJson(get("/feed.json")));
  expect(JSON.stringify(whole)).not.toContain(text);
  expect(titles(whole)).toContain("Taken down: a claim");
  expect(titles(await feed(correctionsJson(get("/corrections/feed.json"))))).toContain("Taken down: a claim");
});
