import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { GET as oembed } from "@/app/oembed/route";
import { publish } from "@/commands/desk/publication/publish";
import { startStory } from "@/commands/desk/story/start-story";
import type { Database } from "@/db/connection";
import { publicationPlan } from "@/queries/desk/publication/plan";
import { ledOn } from "@/queries/page/led-on";
import { servedDatabase } from "../app/serve";
import { freshDatabase } from "../database/fresh-database";
import { importWorkedStory } from "../worked-story";
import { at, edit, keller, standing } from "./at-the-desk";
import { must } from "./tagging";

const begin = (db: Database, headline: string) =>
  startStory(db, keller, { action: randomUUID(), headline, standfirst: "", article: null }, at);

async function moved(db: Database, id: string, slug: string) {
  const { version, content } = await standing(db, "story", id);
  must(await edit(db, "story", id, version, { ...content, slug }));
  const scope = { kind: "story", id } as const;
  const { digest } = (await publicationPlan(db, scope, at))!;
  return publish(db, keller, { action: randomUUID(), scope, digest, note: null }, at);
}

test("who asks how to show a renamed story in a frame is led on to where it is now", async () => {
  const db = await servedDatabase();
  await importWorkedStory(db);
  const { id, slug } = await db.story.findFirstOrThrow();
  must(await moved(db, id, "the-visit"));
  const site = "http://127.0.0.1:3000";
  const asked = (address: string) =>
    oembed(new Request(`${site}/oembed?${new URLSearchParams({ url: address })}`));
  const led = await asked(`${site}/stories/${slug}/timeline?asOf=2018-01-30`);
  expect(led.status).toBe(301);
  const to = new URL(led.headers.get("Location")!);
  expect(to.searchParams.get("url")).toBe(`${site}/stories/the-visit/timeline?asOf=2018-01-30`);
  const told = await oembed(new Request(to));
  expect((await told.json()).html).toContain("/embed/stories/the-visit/timeline?asOf=2018-01-30");
  // Its changes are shown in no frame, under no address.
  expect((await asked(`${site}/stories/${slug}/changes`)).status).toBe(404);
});

test("a new story’s address keeps no number of its first headline", async () => {
  const { db } = await freshDatabase();
  expect(must(await begin(db, "Ferry fire: 14 hurt")).subject.content.slug).toBe("ferry-fire-hurt");
  expect(must(await begin(db, "Ferry fire: 16 hurt")).subject.content.slug).toBe("ferry-fire-hurt-2");
});

test("the address that readers had of a story leads on to a better one, its feeds and its answers for machines too", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const { id, slug } = await db.story.findFirstOrThrow();
  must(await moved(db, id, "the-visit"));
  for (const [from, to] of [
    [`/stories/${slug}`, "/stories/the-visit"],
    [`/stories/${slug}/changes`, "/stories/the-visit/changes"],
    [`/stories/${slug}/feed.atom`, "/stories/the-visit/feed.atom"],
    [`/api/v1/stories/${slug}`, "/api/v1/stories/the-visit"],
  ] as const)
    expect(await ledOn(db, from)).toEqual({ is: "leads", to });
  expect(await ledOn(db, "/stories/the-visit")).toBeNull();
  // Once more: both lead to where it is now, and back home the first one is its own again.
  must(await moved(db, id, "the-visit-of-2018"));
  expect(await ledOn(db, `/stories/${slug}`)).toEqual({ is: "leads", to: "/stories/the-visit-of-2018" });
  expect(await ledOn(db, "/stories/the-visit")).toEqual({ is: "leads", to: "/stories/the-visit-of-2018" });
  must(await moved(db, id, slug));
  expect(await ledOn(db, `/stories/${slug}`)).toBeNull();
});

test("no other story takes an address that leads on", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const { id, slug, headline } = await db.story.findFirstOrThrow();
  must(await moved(db, id, "the-visit"));
  expect(must(await begin(db, headline)).subject.content.slug).not.toBe(slug);
  const other = must(await begin(db, "Another story")).subject.id;
  const { version, content } = await standing(db, "story", other);
  must(await edit(db, "story", other, version, { ...content, slug }));
  const plan = await publicationPlan(db, { kind: "story", id: other }, at);
  expect(plan!.held).toMatchObject([{ kind: "story", findings: [{ rule: "address_taken" }] }]);
});
