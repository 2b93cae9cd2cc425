import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addEntity } from "@/commands/desk/entity/add-entity";
import { keepNameSounds } from "@/commands/learn-name-sounds";
import { readTimelineAddress } from "@/domain/address/timeline-address";
import { entityLines } from "@/queries/desk/entity/entities";
import { entitiesLike, entitiesNamed } from "@/queries/desk/entity/known-entities";
import { entityList } from "@/queries/entity/entities";
import { timelinePage } from "@/queries/entry/timeline";
import { suggest } from "@/queries/search";
import { cloneDatabase, type FreshDatabase } from "../database/fresh-database";
import { at, keller } from "../desk/at-the-desk";
import { record, twoDayStory } from "../two-day-story";

// The pilot, the captain and the port of the story, each named in one script alone.
let house: FreshDatabase & { drop: () => Promise<void> };
beforeAll(async () => {
  house = await cloneDatabase();
  const story = twoDayStory();
  const names: Record<string, string> = { pilot: "Дмитрий Песков", captain: "محمد سلمان", port: "习近平" };
  for (const entity of story.entities)
    if (names[entity.id]) entity.names = [{ text: names[entity.id]!, kind: "primary" }];
  await record(house.db, story, "2024-05-03T08:00:00Z");
  const action = randomUUID();
  await addEntity(house.db, keller, { action, kind: "person", name: "Сергей Лавров" }, at);
});
afterAll(() => house.drop());

async function page(q: string) {
  const parsed = readTimelineAddress({ q: [q] }, new Date("2030-01-01"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return timelinePage(house.db, parsed.value.query);
}
const now = new Date("2030-01-01");

test.each([
  ["Peskov", "Дмитрий Песков"],
  ["Pesk", "Дмитрий Песков"],
  ["dmitry peskov", "Дмитрий Песков"],
  ["Muhammad", "محمد سلمان"],
  ["Си Цзиньпин", "习近平"],
  ["Цзиньпин", "习近平"],
  ["Xi Jinping", "习近平"],
  ["Lavrov", "Сергей Лавров"],
  ["Lavr", "Сергей Лавров"],
])("at the desk “%s” finds %s, drafts too", async (words, name) => {
  const found = await entitiesLike(house.db, words);
  expect(found[0]?.name).toBe(name);
  const { items } = await entityLines(house.db, words, { limit: 10, offset: 0 });
  expect(items.map((item) => item.name)).toEqual([name]);
});

test.each(["Peskov", "person:Peskov", "Salman", "person:Mohammed", "Jinping", 'organization:"Xi Jinping"'])(
  "readers find by “%s” what a name in another script carries, and nothing has to be guessed",
  async (q) => {
    const { entries, respelled } = await page(q);
    expect(entries.length).toBeGreaterThan(0);
    expect(respelled).toBeNull();
  },
);

test("readers are offered who sounds so, and find them in the list", async () => {
  expect(await suggest(house.db, "Pesk")).toMatchObject([{ matched: "Дмитрий Песков" }]);
  const listed = await entityList(house.db, { words: "Peskov", limit: 10, offset: 0 }, now);
  expect(listed).toMatchObject({ total: 1, items: [{ names: [{ text: "Дмитрий Песков" }] }] });
});

test("words in quotation marks are meant as they stand", async () => {
  expect((await page('"Peskov"')).entries).toEqual([]);
});

test("who sounds the same is found and never taken for the same", async () => {
  expect(await entitiesNamed(house.db, ["Dmitry Peskov", "Xi Jinping"])).toEqual([]);
  const action = randomUUID();
  const added = await addEntity(house.db, keller, { action, kind: "person", name: "Dmitry Peskov" }, at);
  if (!added.ok) throw new Error(added.reason);
  const found = await entitiesLike(house.db, "Peskov");
  expect(found.map(({ name }) => name).sort()).toEqual(["Dmitry Peskov", "Дмитрий Песков"]);
});

test("names from before sounds were kept get theirs at a start, also when all are made anew", async () => {
  await house.db.nameSound.deleteMany({});
  await house.db.edition.updateMany({ data: { nameSounds: 0 } });
  expect(await entitiesLike(house.db, "Lavrov")).toEqual([]);
  await keepNameSounds(house.db);
  expect(await entitiesLike(house.db, "Lavrov")).toMatchObject([{ name: "Сергей Лавров" }]);
  const count = await house.db.nameSound.count();
  await house.db.edition.updateMany({ data: { nameSounds: 0 } });
  await keepNameSounds(house.db);
  await keepNameSounds(house.db);
  expect(await house.db.nameSound.count()).toBe(count);
  // A start that was broken off: what it had made stays, and what is missing comes.
  await house.db.nameSound.deleteMany({ where: { text: { contains: "Лавров" } } });
  await house.db.edition.updateMany({ data: { nameSounds: -1 } });
  await keepNameSounds(house.db);
  expect(await house.db.nameSound.count()).toBe(count);
});
