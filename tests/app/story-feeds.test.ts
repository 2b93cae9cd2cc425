import { parseXml, XmlElement } from "@rgrove/parse-xml";
import { expect, test } from "vitest";
import { z } from "zod";
import { GET as atomFeed } from "@/app/stories/[slug]/feed.atom/route";
import { GET as jsonFeed } from "@/app/stories/[slug]/feed.json/route";
import { record, tanker, twoDayStory } from "../two-day-story";
import { at, servedDatabase } from "./serve";

type Form = "atom" | "json";
const handlers = { atom: atomFeed, json: jsonFeed };

function ask(form: Form, headers: Record<string, string> = {}, slug = tanker): Promise<Response> {
  const request = new Request(`http://localhost:3000/stories/${slug}/feed.${form}`, { headers });
  return handlers[form](request, at({ slug }));
}

const children = (element: XmlElement, name: string) =>
  element.children.filter((child): child is XmlElement => child instanceof XmlElement && child.name === name);

/** RFC 4287: exactly one of these each. */
function one(element: XmlElement, name: string): XmlElement {
  const found = children(element, name);
  expect(found, `${name} in ${element.name}`).toHaveLength(1);
  return found[0]!;
}

async function atom() {
  const response = await ask("atom");
  expect(response.status).toBe(200);
  const { root } = parseXml(await response.text());
  if (!root) throw new Error("no document element");
  return { response, root, entries: children(root, "entry") };
}

/** RFC 3339, as RFC 4287 asks of every date. */
const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

test("the Atom feed is well-formed and has all that RFC 4287 requires", async () => {
  const db = await servedDatabase();
  await record(db, twoDayStory(), "2024-05-03T08:00:00Z");
  const { response, root, entries } = await atom();
  expect(response.headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8");
  expect(root.name).toBe("feed");
  expect(root.attributes.xmlns).toBe("http://www.w3.org/2005/Atom");
  expect(one(root, "title").text).toBe("Tanker reportedly ran aground off Halm");
  expect(one(one(root, "author"), "name").text).toBe("Reportedly");
  const self = children(root, "link").filter((link) => link.attributes.rel === "self");
  expect(self.map((link) => link.attributes.href)).toEqual([
    "http://127.0.0.1:3000/stories/tanker-aground/feed.atom",
  ]);
  expect(entries).toHaveLength(8);
  for (const element of [root, ...entries]) {
    expect(one(element, "id").text).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(one(element, "updated").text).toMatch(dateTime);
    expect(one(element, "title").text).not.toBe("");
    expect(children(element, "link").filter((link) => link.attributes.rel === "alternate")).toHaveLength(1);
  }
  const ids = [root, ...entries].map((element) => one(element, "id").text);
  expect(new Set(ids).size).toBe(ids.length);
});

test("an item says from what to what, and why", async () => {
  const db = await servedDatabase();
  await record(db, twoDayStory(), "2024-05-03T08:00:00Z");
  const { entries } = await atom();
  const told = Object.fromEntries(
    entries.map((entry) => [one(entry, "title").text, one(entry, "content").text]),
  );
  expect(told["Confirmed (before: reported): The tanker Orla ran aground off Halm."]).toBe(
    "“Log of the Port of Halm, 30 April 2024” shows it.",
  );
  expect(told["Port of Halm declined to comment."]).toMatch(/does not move the status\.$/);
  expect(Object.keys(told)).toContain(
    "Reported, not confirmed (new): The Orla ran aground at dawn on 30 April 2024.",
  );
});

/** JSON Feed 1.1: the required fields, and the shape of the optional ones that we give. */
const JsonFeed = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string().min(1),
  description: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  language: z.literal("en"),
  authors: z.array(z.strictObject({ name: z.string(), url: z.url() })).min(1),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: z.url(),
      title: z.string().min(1),
      content_text: z.string().min(1),
      date_published: z.string().regex(dateTime),
      date_modified: z.string().regex(dateTime),
      tags: z.array(z.string()),
    }),
  ),
});

test("the JSON Feed has all that version 1.1 requires, and the same items as the Atom feed", async () => {
  const db = await servedDatabase();
  await record(db, twoDayStory(), "2024-05-03T08:00:00Z");
  const response = await ask("json");
  expect(response.headers.get("Content-Type")).toBe("application/feed+json; charset=utf-8");
  const feed = JsonFeed.parse(await response.json());
  const { entries } = await atom();
  expect(feed.items.map(({ title }) => title)).toEqual(entries.map((entry) => one(entry, "title").text));
  expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
});

test("ids stay when something else is recorded", async () => {
  const db = await servedDatabase();
  await record(db, twoDayStory(), "2024-05-03T08:00:00Z");
  const idsOf = async () => (await atom()).entries.map((entry) => one(entry, "id").text);
  const before = await idsOf();
  const story = twoDayStory();
  story.claims[0]!.evidence!.push({
    ...story.claims[0]!.evidence![0]!,
    id: "salvage",
    title: "Salvage report",
    publishedAt: "2024-05-04",
  });
  await record(db, story, "2024-05-05T08:00:00Z");
  const after = await idsOf();
  expect(after).toHaveLength(before.length + 1);
  expect(after.filter((id) => before.includes(id))).toEqual(before);
});

test.each(["atom", "json"] as const)(
  "the %s feed is not sent twice to a reader that holds it",
  async (form) => {
    const db = await servedDatabase();
    await record(db, twoDayStory(), "2024-05-03T08:00:00Z");
    const first = await ask(form);
    expect(first.headers.get("Last-Modified")).toBe("Fri, 03 May 2024 08:00:00 GMT");
    const etag = first.headers.get("ETag")!;
    const again = await ask(form, { "If-None-Match": etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    expect(again.headers.get("Last-Modified")).toBe(first.headers.get("Last-Modified"));
    const story = twoDayStory();
    story.claims.length = 2;
    story.openQuestions.length = 0;
    story.claims[0]!.text = "The tanker Orla touched the bank off Halm.";
    await record(db, story, "2024-05-06T08:00:00Z");
    const changed = await ask(form, { "If-None-Match": etag });
    expect(changed.status).toBe(200);
    expect(changed.headers.get("Last-Modified")).toBe("Mon, 06 May 2024 08:00:00 GMT");
  },
);

test("words that no XML may hold, and those that look like XML, do not break the feed", async () => {
  const db = await servedDatabase();
  const story = twoDayStory();
  story.claims[0]!.text = "The <Orla> & her sister \u0007ran ]]> aground.";
  await record(db, story, "2024-05-03T08:00:00Z");
  const titles = (await atom()).entries.map((entry) => one(entry, "title").text.trim());
  expect(titles).toContain("Confirmed (before: reported): The <Orla> & her sister ran ]]> aground.");
});

test("a story that does not exist has no feed", async () => {
  await servedDatabase();
  expect((await ask("atom", {}, "no-such-story")).status).toBe(404);
});
