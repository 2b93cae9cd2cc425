import { expect, test } from "vitest";
import { z } from "zod";
import { articleNinjs } from "@/domain/linked/article-ninjs";
import { standingVersion } from "@/domain/wires/standing-version";
import { wireSources } from "@/domain/wires/wire-source";
import { articlePage } from "@/queries/article/articles";
import { storyFormats } from "@/queries/story/story-formats";
import { readWire } from "@/services/wires/read-wire";
import { freshDatabase } from "../database/fresh-database";
import { importWorkedStory } from "../worked-story";

// ninjs 3.1 lets nothing stand in an item that it does not name; of what it names, this is what we write.
const At = z.iso.datetime({ offset: true });
const Uri = z.url();
const Told = z.strictObject({ role: z.string(), contentType: z.string(), value: z.string().min(1) });
const item = {
  uri: Uri,
  type: z.enum([
    "text",
    "audio",
    "video",
    "picture",
    "graphic",
    "composite",
    "component",
    "event",
    "planning",
  ]),
  representationType: z.enum(["full", "partial"]),
  version: z.string(),
  firstCreated: At,
  versionCreated: At,
  pubStatus: z.enum(["usable", "withheld", "canceled"]),
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/),
  headlines: z.array(Told),
  by: z.string(),
  descriptions: z.array(Told),
  infoSources: z.array(z.strictObject({ name: z.string(), role: z.string(), uri: Uri })),
  renditions: z.array(z.strictObject({ name: z.string(), href: Uri, contentType: z.string() })),
  standard: z.strictObject({ name: z.literal("ninjs"), version: z.literal("3.1"), schema: Uri }),
};
const Association = z
  .strictObject(item)
  .partial()
  .required({ uri: true })
  .extend({ name: z.string(), rel: z.string() });
const Ninjs = z
  .strictObject({ ...item, associations: z.array(Association) })
  .partial()
  .required({ uri: true, standard: true });

const place = { origin: "https://news.example", asked: null };
const now = new Date("2026-11-30T12:00:00Z");

test("a story's articles are ninjs 3.1, without their texts, and each claim leads with its status", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const { slug } = await db.story.findFirstOrThrow();
  const told = z.array(Ninjs).parse(JSON.parse((await storyFormats.ninjs(db, slug, { asOf: now, place }))!));
  expect(told.length).toBeGreaterThan(0);
  const claims = told.flatMap(({ associations }) => associations ?? []);
  expect(claims.length).toBeGreaterThan(5);
  for (const { name, headlines } of claims) {
    expect(name).toMatch(/^(?:Confirmed|Reported|Alleged|Disputed|Shown to be false|Withdrawn)[^:]*: /);
    expect(headlines).toMatchObject([{ value: name }]);
  }
  const texts = await db.articleVersion.findMany();
  for (const { text } of texts) expect(JSON.stringify(told)).not.toContain(text.slice(0, 200));
  expect(await storyFormats.ninjs(db, "no-such-story", { asOf: now, place })).toBeNull();
});

test("what goes out comes in again as the same: its name, version, headline, days, author, address and outlet", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  for (const { id } of await db.article.findMany()) {
    const page = (await articlePage(db, id, now))!;
    const read = readWire({ bytes: Buffer.from(JSON.stringify(articleNinjs(page, place))) });
    if (!read.ok) throw new Error(read.words);
    expect(read.faults).toEqual([]);
    const [item] = read.items;
    expect(item).toMatchObject({
      guid: `https://news.example/articles/${id}`,
      version: String(page.shown.number),
      title: page.ref.title,
      byline: page.author,
      language: page.language,
      url: page.ref.url,
      firstCreated: page.ref.publishedAt.toISOString(),
      versionCreated: page.shown.publishedAt.toISOString(),
      status: "usable",
      embargo: null,
      text: "",
    });
    expect(wireSources(item!)).toEqual({
      outlet: { how: "wrote", name: page.ref.outlet.name },
      passedOn: [],
    });
    expect(standingVersion(read.items)).toBe(item);
  }
});
