import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { GET as articleJson } from "@/app/api/v1/articles/[id]/route";
import { GET as claimJson } from "@/app/api/v1/claims/[id]/route";
import { GET as entityJson } from "@/app/api/v1/entities/[id]/route";
import { GET as storyJson } from "@/app/api/v1/stories/[slug]/route";
import { GET as sitemap } from "@/app/sitemap.xml/route";
import { GET as storyAtom } from "@/app/stories/[slug]/feed.atom/route";
import { takeDown } from "@/commands/desk/publication/take-down";
import { putBack } from "@/commands/desk/put-back";
import type { Database } from "@/db/connection";
import { askingFor } from "@/domain/timeline/timeline-query";
import type { WithdrawnKind } from "@/domain/withdrawal";
import { articlePage } from "@/queries/article/articles";
import { corrections } from "@/queries/change/corrections";
import { storyFeed } from "@/queries/change/feeds";
import { claimPage } from "@/queries/claim/claims";
import { recordedClaimPage } from "@/queries/claim/recorded-claims";
import { verifyStatus } from "@/queries/claim/verify-status";
import { storyDesk } from "@/queries/desk/story/stories";
import { entityList, entityPage } from "@/queries/entity/entities";
import { ledOn } from "@/queries/page/led-on";
import { find } from "@/queries/search";
import { storyList } from "@/queries/story/stories";
import { storyPage } from "@/queries/story/story-page";
import { at as given, servedDatabase } from "../app/serve";
import { standingRows } from "../database/rows";
import { importWorkedStory } from "../worked-story";
import { at, claimId, keller } from "./at-the-desk";
import { must } from "./tagging";

const now = new Date("2018-02-10");
const reason = "It named somebody who was never there.";

async function newsroom() {
  const db = await servedDatabase();
  await importWorkedStory(db);
  const story = await db.story.findFirstOrThrow();
  return { db, story };
}

const down = (db: Database, kind: WithdrawnKind, id: string, leadsTo: string | null = null) =>
  takeDown(db, keller, { action: randomUUID(), kind, id, reason, leadsTo }, at);
const back = (db: Database, withdrawal: string) =>
  putBack(db, keller, { action: randomUUID(), withdrawal, why: "It was right after all" }, at);
const asked = (path: string) => new Request(`http://127.0.0.1:3000${path}`);
const listed = async (db: Database) => {
  const found = await find(db, askingFor(null, now));
  return (await found.page()).rows.flatMap(({ claim_id, kind }) =>
    kind === "question" ? [] : (claim_id ?? []),
  );
};

test("a claim that is taken down is told of nowhere, on no day, and comes back whole", async () => {
  const { db, story } = await newsroom();
  const id = await claimId(db, "C2");
  const before = await standingRows(db);
  const page = await storyPage(db, story.slug, now);
  expect(await listed(db)).toContain(id);
  const { withdrawal } = must(await down(db, "claim", id));

  for (const day of [now, new Date("2018-01-31")]) expect(await claimPage(db, id, day)).toBeNull();
  expect(await recordedClaimPage(db, id, now, now)).toBeNull();
  expect(await listed(db)).not.toContain(id);
  const found = await find(db, askingFor(null, now));
  expect((await found.page()).rows.map(({ claim_id }) => claim_id)).not.toContain(id);
  const text = (await db.claim.findUniqueOrThrow({ where: { id } })).text;
  const shown = await storyPage(db, story.slug, now);
  expect(JSON.stringify(shown)).not.toContain(text);
  expect(JSON.stringify(await storyFeed(db, story.slug, { asOf: now, most: 100 }))).not.toContain(text);
  const { id: articleId } = await db.article.findFirstOrThrow();
  expect(JSON.stringify(await articlePage(db, articleId, now))).not.toContain(text);
  expect(await (await sitemap(asked("/sitemap.xml"))).text()).not.toContain(id);
  expect((await verifyStatus(db)).differences).toEqual([]);

  const answer = await claimJson(asked(`/api/v1/claims/${id}`), given({ id }));
  expect(answer.status).toBe(410);
  expect(await answer.json()).toMatchObject({ error: { code: "gone", details: { reason, leadsTo: null } } });
  expect(await ledOn(db, `/claims/${id}`)).toMatchObject({ is: "gone", kind: "claim", reason });
  expect(await ledOn(db, `/claims/${id}/card.png`)).toMatchObject({ is: "gone" });
  expect(await down(db, "claim", id)).toMatchObject({ ok: false, reason: "invalid" });

  must(await back(db, withdrawal));
  expect(await standingRows(db)).toEqual(before);
  expect(await storyPage(db, story.slug, now)).toEqual(page);
  expect(await listed(db)).toContain(id);
  expect(await ledOn(db, `/claims/${id}`)).toBeNull();
  expect(await back(db, withdrawal)).toEqual({ ok: false, reason: "already-undone" });
});

test("the desk’s own list of a story says which claims readers see no more", async () => {
  const { db, story } = await newsroom();
  const id = await claimId(db, "C2");
  must(await down(db, "claim", id));
  const desk = await storyDesk(db, story.id, now);
  expect(desk?.claims.filter(({ takenDown }) => takenDown).map((claim) => claim.id)).toEqual([id]);
});

test("its address leads on where its editor chose a page, in the API as well", async () => {
  const { db } = await newsroom();
  const [id, other] = [await claimId(db, "C2"), await claimId(db, "C1")];
  must(await down(db, "claim", id, `/claims/${other}`));
  expect(await ledOn(db, `/claims/${id}`)).toEqual({ is: "leads", to: `/claims/${other}` });
  expect(await ledOn(db, `/claims/${id}/card.png`)).toEqual({ is: "leads", to: `/claims/${other}/card.png` });
  const answer = await claimJson(asked(`/api/v1/claims/${id}?asOf=2018-02-01`), given({ id }));
  expect(answer.status).toBe(301);
  expect(answer.headers.get("Location")).toMatch(new RegExp(`/api/v1/claims/${other}\\?asOf=2018-02-01$`));
});

test("no address leads to what readers do not see, nor to itself", async () => {
  const { db } = await newsroom();
  const [id, other] = [await claimId(db, "C2"), await claimId(db, "C1")];
  must(await down(db, "claim", other));
  for (const leadsTo of [`/claims/${id}`, `/claims/${other}`, "/claims/nothing", "/nowhere"])
    expect(await down(db, "claim", id, leadsTo), leadsTo).toMatchObject({ ok: false, reason: "invalid" });
  must(await down(db, "claim", id, "/stories"));
});

test("with a story go its own claims and its questions, and come back with it", async () => {
  const { db, story } = await newsroom();
  const before = await standingRows(db);
  expect((await listed(db)).length).toBeGreaterThan(5);
  const { withdrawal, along } = must(await down(db, "story", story.id));
  expect(along).toBe(await db.claim.count());
  expect(await storyPage(db, story.slug, now)).toBeNull();
  expect(await storyFeed(db, story.slug, { asOf: now, most: 10 })).toBeNull();
  expect((await storyList(db, now, { limit: 10, offset: 0 })).stories).toEqual([]);
  const found = await find(db, askingFor(null, now));
  expect((await found.page()).rows).toEqual([]);
  const { slug } = story;
  for (const [answer, path] of [
    [storyJson, `/api/v1/stories/${slug}`],
    [storyAtom, `/stories/${slug}/feed.atom`],
  ] as const)
    expect((await answer(asked(path), given({ slug }))).status, path).toBe(410);
  must(await back(db, withdrawal));
  expect(await standingRows(db)).toEqual(before);
});

test("what was said in an article that is taken down counts no more", async () => {
  const { db } = await newsroom();
  const before = await standingRows(db);
  const { id } = await db.article.findFirstOrThrow();
  const reported = await claimId(db, "C2");
  const { withdrawal } = must(await down(db, "article", id));
  expect(await articlePage(db, id, now)).toBeNull();
  expect((await articleJson(asked(`/api/v1/articles/${id}`), given({ id }))).status).toBe(410);
  const page = await claimPage(db, reported, now);
  expect(page?.record.attributions ?? []).toEqual([]);
  expect(await listed(db)).not.toContain(reported);
  const held = await recordedClaimPage(db, reported, now, now);
  expect(held?.record.attributions ?? []).toEqual([]);
  expect((await verifyStatus(db)).differences).toEqual([]);
  must(await back(db, withdrawal));
  expect(await standingRows(db)).toEqual(before);
});

test("the page of a person goes, and claims that name them stay", async () => {
  const { db } = await newsroom();
  const person = await db.entity.findFirstOrThrow({ where: { name: { contains: "Antonov" } } });
  must(await down(db, "entity", person.id));
  expect(await entityPage(db, { id: person.id }, now)).toBeNull();
  const { items } = await entityList(db, { kind: "person", limit: 100, offset: 0 }, now);
  expect(items.map(({ card }) => card.ref.id)).not.toContain(person.id);
  const { id } = person;
  expect((await entityJson(asked(`/api/v1/entities/${id}`), given({ id }))).status).toBe(410);
  expect(await ledOn(db, `/people/${person.slug}`)).toMatchObject({ is: "gone", kind: "entity" });
  expect(await claimPage(db, await claimId(db, "C1"), now)).not.toBeNull();
});

test("that it was taken down is told among the corrections, with why and with nothing that it said", async () => {
  const { db } = await newsroom();
  const id = await claimId(db, "C2");
  const { text } = await db.claim.findUniqueOrThrow({ where: { id } });
  const { withdrawal } = must(await down(db, "claim", id));
  const told = await corrections(db, { until: at, limit: 10 });
  expect(told.items).toEqual([expect.objectContaining({ is: "taken_down", kind: "claim", why: reason })]);
  expect(JSON.stringify(told)).not.toContain(text);
  expect((await corrections(db, { until: new Date(at.getTime() - 1), limit: 10 })).items).toEqual([]);
  must(await back(db, withdrawal));
  const kinds = (await corrections(db, { until: at, limit: 10 })).items.map(({ is }) => is);
  expect(kinds.toSorted()).toEqual(["put_back", "taken_down"]);
});

test("two who take down the same at once do it once", async () => {
  const { db } = await newsroom();
  const id = await claimId(db, "C2");
  const answers = await Promise.all([down(db, "claim", id), down(db, "claim", id)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.withdrawal.count()).toBe(1);
});
