import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { seeChange } from "@/commands/desk/article/see-change";
import { discardDraft } from "@/commands/desk/discard-draft";
import { publish } from "@/commands/desk/publication/publish";
import { moveToStory } from "@/commands/desk/story/move-to-story";
import { undoAction } from "@/commands/desk/undo-action";
import type { Database } from "@/db/connection";
import { articleDesk } from "@/queries/desk/article/articles";
import { sourceChanges } from "@/queries/desk/incoming/source-changes";
import { publicationPlan } from "@/queries/desk/publication/plan";
import { closeAside } from "@/workers/aside";
import { freshDatabase } from "../database/fresh-database";
import { broughtIn, came, later, telling, waiting } from "../jobs/wire-desk";
import { keller, standing } from "./at-the-desk";
import { karsk } from "./karsk-article";
import { accept, bench, bringIn, must, saying } from "./tagging";

afterAll(closeAside);

const embargo = "<embargoed>2026-11-30T12:00:00Z</embargoed>";
const beforeIt = new Date("2026-11-30T11:59:59Z");
const afterIt = new Date("2026-11-30T12:00:00Z");
const killed = '<pubStatus qcode="stat:canceled"/><edNote>KILL: the letters were made up.</edNote>';

/** A newsroom with an article of a wire in a story of its own, and a claim of it. */
async function newsroom(told: Parameters<typeof telling>[1] = {}) {
  const { db } = await freshDatabase();
  await came(db, telling(karsk.text, told));
  const { article } = await broughtIn(db);
  const made = must(
    await accept(db, await bench(db, article.id), saying(await bench(db, article.id), "was no letter")),
  );
  const claim = made.subjects.find(({ kind }) => kind === "claim")!.id;
  const [story] = (await articleDesk(db, article.id))!.own;
  return { db, id: article.id, claim, story: { kind: "story" as const, id: story!.id } };
}

type House = Awaited<ReturnType<typeof newsroom>>;

async function plan({ db, story }: House, at: Date) {
  const found = await publicationPlan(db, story, at);
  if (!found) throw new Error("there is no such story");
  return found;
}

async function publishNow(house: House, at: Date) {
  const { digest } = await plan(house, at);
  return publish(house.db, keller, { action: randomUUID(), scope: house.story, digest, note: null }, at);
}

const shown = async (db: Database) => [
  await db.article.count(),
  await db.claim.count(),
  await db.attribution.count(),
];

test("nothing of what is embargoed is published before its instant, which is said; from then on it is free by itself", async () => {
  const house = await newsroom({ meta: embargo });
  const { held } = await plan(house, beforeIt);
  expect(held.find(({ kind }) => kind === "article")?.findings).toMatchObject([
    { rule: "embargoed", words: "Embargoed until 30 Nov 2026, 12:00 UTC." },
  ]);
  // A new story with nothing else is held as well: its headline is as a rule that of the article.
  expect(held.map(({ kind }) => kind).sort()).toEqual(["article", "story"]);
  expect(await publishNow(house, beforeIt)).toEqual({
    ok: false,
    reason: "invalid",
    faults: [{ path: "scope", message: "Embargoed until 30 Nov 2026, 12:00 UTC." }],
  });
  expect(await shown(house.db)).toEqual([0, 0, 0]);
  expect(await house.db.story.count()).toBe(0);

  const free = await plan(house, afterIt);
  expect(free.held.filter(({ kind }) => kind === "article")).toEqual([]);
  expect(await publishNow(house, afterIt)).toMatchObject({ ok: true, state: "published" });
  expect((await shown(house.db))[0]).toBe(1);
});

test("of a story with other articles only what is embargoed waits, and every claim that rests on it", async () => {
  const house = await newsroom({ meta: embargo });
  const other = must(
    await bringIn(house.db, { title: "Another", body: "The weather in Halm was fair.", url: null }),
  );
  await moveToStory(
    house.db,
    keller,
    { action: randomUUID(), kind: "article", id: other.id, from: null, into: house.story.id },
    beforeIt,
  );
  const { held } = await plan(house, beforeIt);
  expect(held.map(({ kind }) => kind).sort()).toEqual(["article", "claim"]);
  expect(await publishNow(house, beforeIt)).toMatchObject({ ok: true });
  const [articles, ...rest] = await shown(house.db);
  expect([articles, ...rest]).toEqual([1, 0, 0]);
  expect((await house.db.article.findFirstOrThrow()).title).toBe("Another");
});

test("an embargo holds for every article of an item: for one that is dropped and put back, and for a second one", async () => {
  const house = await newsroom({ meta: embargo });
  const { db, id } = house;
  const { item } = { item: (await db.feedItem.findFirstOrThrow()).id };
  const other = must(
    await bringIn(db, { item, title: "Another", body: karsk.text, url: null, anyway: true }),
  );
  await moveToStory(
    db,
    keller,
    { action: randomUUID(), kind: "article", id: other.id, from: null, into: house.story.id },
    beforeIt,
  );
  const { version } = await standing(db, "article", id);
  const action = randomUUID();
  must(await discardDraft(db, keller, { action, kind: "article", id, basedOn: version }, beforeIt));
  must(await undoAction(db, keller, { action: randomUUID(), undoes: action }, beforeIt));
  const { held } = await plan(house, beforeIt);
  expect(held.flatMap(({ kind, id }) => (kind === "article" ? id : [])).sort()).toEqual(
    [id, other.id].sort(),
  );
  await publishNow(house, beforeIt);
  expect(await shown(db)).toEqual([0, 0, 0]);
});

test("a plan that was looked at before the embargo came does not carry through it", async () => {
  const house = await newsroom();
  const { digest } = await plan(house, later(5));
  await came(house.db, telling(karsk.text, { meta: embargo, version: "2" }), later(6));
  const asked = { action: randomUUID(), scope: house.story, digest, note: null };
  expect(await publish(house.db, keller, asked, later(7))).toEqual({ ok: false, reason: "plan-moved-on" });
  expect(await shown(house.db)).toEqual([0, 0, 0]);
});

test("an embargo whose end cannot be read holds until another version says otherwise", async () => {
  const house = await newsroom({ meta: "<embargoed/>" });
  expect((await plan(house, new Date("2027-11-30T12:00:00Z"))).held[0]?.findings[0]?.words).toMatch(
    /without an end/,
  );
  await came(house.db, telling(karsk.text, { version: "2" }), later(5));
  expect((await plan(house, later(6))).held.filter(({ kind }) => kind === "article")).toEqual([]);
});

test("what was killed before readers had it cannot be published, whatever comes after it", async () => {
  const house = await newsroom();
  await came(house.db, telling("", { meta: killed, version: "2" }), later(5));
  await came(house.db, telling(karsk.text, { version: "3" }), later(6));
  const { held } = await plan(house, later(7));
  expect(held.find(({ kind }) => kind === "article")?.findings).toMatchObject([
    { rule: "stopped", words: "Killed by its wire." },
  ]);
  await publishNow(house, later(7));
  expect(await shown(house.db)).toEqual([0, 0, 0]);
});

test("what is withheld waits, and is free once a later version gives it out", async () => {
  const house = await newsroom();
  await came(
    house.db,
    telling(karsk.text, { meta: '<pubStatus qcode="stat:withheld"/>', version: "2" }),
    later(5),
  );
  expect((await plan(house, later(6))).held.find(({ kind }) => kind === "article")?.findings).toMatchObject([
    { rule: "stopped" },
  ]);
  await came(house.db, telling(karsk.text, { version: "3" }), later(7));
  expect((await plan(house, later(8))).held.filter(({ kind }) => kind === "article")).toEqual([]);
});

test("a kill of what readers have is told with every claim that rests on it, and takes nothing away by itself", async () => {
  const house = await newsroom();
  expect(await publishNow(house, later(1))).toMatchObject({ ok: true });
  const before = [
    await shown(house.db),
    await standing(house.db, "article", house.id),
    await standing(house.db, "claim", house.claim),
  ];
  await came(house.db, telling("", { meta: killed }), later(5));
  const [change] = await sourceChanges(house.db);
  expect(change).toMatchObject({
    kinds: ["withdrawal"],
    differences: [{ before: null, after: "Killed by its wire: KILL: the letters were made up." }],
    claims: [{ kind: "claim", id: house.claim, after: null }],
  });
  expect([
    await shown(house.db),
    await standing(house.db, "article", house.id),
    await standing(house.db, "claim", house.claim),
  ]).toEqual(before);
  // Seen, it makes no version of a text that is none.
  const seeing = { action: randomUUID(), change: change!.id, round: change!.round, seen: true };
  expect(await seeChange(house.db, keller, seeing, later(6))).toEqual({ ok: true, closed: false });
  expect((await standing(house.db, "article", house.id)).content.versions).toHaveLength(1);
  // The same kill in another file is no news.
  await came(
    house.db,
    telling("", { meta: `${killed}<signal qcode="sig:update"/>`, version: "2" }),
    later(7),
  );
  expect((await sourceChanges(house.db)).map(({ round }) => round)).toEqual([change!.round]);
});

test("a correction is a version of the same article once an editor has seen it; the old one and what was said in it stay", async () => {
  const house = await newsroom();
  const corrected = karsk.text.replace("There was no letter", "There was no such letter");
  await came(
    house.db,
    telling(corrected, { version: "2", meta: '<signal qcode="sig:correction"/>' }),
    later(5),
  );
  const [change] = await sourceChanges(house.db);
  expect(change?.claims).toMatchObject([
    { id: house.claim, after: expect.stringContaining("There was no such letter") },
  ]);
  const said = await standing(house.db, "claim", house.claim);
  const seeing = { action: randomUUID(), change: change!.id, round: change!.round, seen: true };
  await seeChange(house.db, keller, seeing, later(6));
  const { content } = await standing(house.db, "article", house.id);
  expect(content.versions.map(({ text }) => text.includes("no such letter"))).toEqual([false, true]);
  expect(await standing(house.db, "claim", house.claim)).toEqual(said);
  expect((await articleDesk(house.db, house.id))?.wire).toMatchObject({
    signals: ["correction"],
    version: "2",
    versions: 2,
  });
});

test("a version that changes no words changes nothing, and one that is behind what stands tells nothing", async () => {
  const house = await newsroom({ version: "3" });
  await came(house.db, telling(karsk.text, { version: "4" }), later(5));
  await came(house.db, telling(karsk.text.replace("Eleven", "Nine"), { version: "2" }), later(6));
  expect(await sourceChanges(house.db)).toEqual([]);
  expect(await waiting(house.db)).toEqual([]);
});
