import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { seeChange } from "@/commands/desk/article/see-change";
import { publish } from "@/commands/desk/publication/publish";
import type { Database } from "@/db/connection";
import { articlePage } from "@/queries/article/articles";
import { sourceChanges } from "@/queries/desk/incoming/source-changes";
import { publicationPlan } from "@/queries/desk/publication/plan";
import { closeAside } from "@/workers/aside";
import { hours, page, refuses, says, watching } from "../jobs/watched-site";
import { keller } from "./at-the-desk";
import { karsk } from "./karsk-article";
import { must } from "./tagging";

afterAll(closeAside);

/** One whose story is published. */
async function published() {
  const house = await watching();
  await publishStory(house.db, hours(0.5));
  const told = async (asOf: Date) => (await articlePage(house.db, house.id, asOf))!;
  return { ...house, told };
}

async function publishStory(db: Database, when: Date): Promise<void> {
  const draft = await db.draft.findFirst({ where: { kind: "story" } });
  const { id } = draft ?? (await db.story.findFirstOrThrow());
  const scope = { kind: "story" as const, id };
  const plan = await publicationPlan(db, scope, when);
  if (!plan) throw new Error("there is nothing to publish");
  must(await publish(db, keller, { action: randomUUID(), scope, digest: plan.digest, note: null }, when));
}

const editionOf = async (db: Database) => (await db.edition.findFirstOrThrow()).writer;

test("readers hear of a newer text once an editor has seen it, and have it once it is published", async () => {
  const { db, told, answers, look, id } = await published();
  const before = await told(hours(1));
  answers(says(page(karsk.text.replace("“There was no letter,”", "“I saw no letter,”"))));
  await look(hours(2));
  const edition = await editionOf(db);
  expect(await told(hours(3))).toEqual(before);
  expect(edition).toBe(await editionOf(db));

  const [change] = await sourceChanges(db);
  await seeChange(db, keller, { action: randomUUID(), change: change!.id, round: 1, seen: true }, hours(4));
  expect(await editionOf(db)).not.toBe(edition);
  expect(await told(hours(3))).toEqual(before);
  const seen = await told(hours(5));
  expect(seen).toEqual({ ...before, source: { goneSince: null, changedAt: hours(2), archived: null } });

  await publishStory(db, hours(6));
  const newest = await told(hours(7));
  expect(newest).toMatchObject({ shown: { number: 2 }, source: { changedAt: null } });
  expect(newest.shown.text).toContain("I saw no letter");
  // The words that were read stand with their version, and are told as gone from this one.
  expect(newest.orphans).toHaveLength(1);
  expect((await articlePage(db, id, hours(7), 1))?.passages).toHaveLength(1);
  expect((await told(hours(1))).shown).toEqual(before.shown);
});

test("a page that is gone is told from the day on, as of every day, also once it is back", async () => {
  const { db, told, answers, look } = await published();
  answers(refuses(404));
  await look(hours(2));
  expect((await told(hours(3))).source.goneSince).toBeNull();
  const edition = await editionOf(db);
  await look(hours(4));
  expect(await editionOf(db)).not.toBe(edition);
  expect((await told(hours(5))).source.goneSince).toEqual(hours(2));
  answers(says(page(karsk.text)));
  await look(hours(12));
  const goneAt = await Promise.all(
    [1, 3, 11, 13].map(async (hour) => (await told(hours(hour))).source.goneSince),
  );
  expect(goneAt).toEqual([null, hours(2), hours(2), null]);
});

test("a page that is kept from us is told as gone to nobody", async () => {
  const { told, answers, look } = await published();
  answers(refuses(403));
  await look(hours(2));
  await look(hours(60));
  expect((await told(hours(61))).source).toEqual({ goneSince: null, changedAt: null, archived: null });
});
