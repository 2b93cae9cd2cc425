import { expect, test } from "vitest";
import { sanctionsAsOf } from "@/queries/entity/sanctions";
import { comesIn, type Entry, ids, sdnXml } from "../commands/lists/listed";
import { freshDatabase } from "../database/fresh-database";
import { importWorkedStory } from "../worked-story";

const listed: Entry = { uid: 16_685, name: "NARYSHKIN, Sergei", programmes: ["UKRAINE-EO13661"] };

test("who was under sanctions on a day is told by the record, and by the publication of a list that stood then", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  await comesIn(db, sdnXml([...ids(1, 9), listed], "11/26/2026"));
  await comesIn(db, sdnXml(ids(1, 9), "11/28/2026"));
  const { id } = await db.entity.findFirstOrThrow({ where: { slug: "sergey-naryshkin" } });
  await db.externalId.createMany({
    data: [{ entityId: id, scheme: "ofac", value: "16685" }],
    skipDuplicates: true,
  });
  const on = async (day: string) => {
    const { items, lists } = await sanctionsAsOf(db, new Date(`${day}T23:59:59.999Z`), 1);
    const row = items.find(({ entity }) => entity.id === id);
    return {
      record: row?.sanctions.map(({ authority }) => authority.name) ?? [],
      list: row?.listed.map(({ publishedOn, programmes }) => `${publishedOn} ${programmes}`) ?? [],
      lists: lists.map(({ key, publishedOn, entries }) => `${key} ${publishedOn} ${entries}`),
    };
  };
  expect(await on("2014-03-19")).toEqual({ record: [], list: [], lists: [] });
  expect(await on("2018-01-30")).toEqual({ record: ["US Treasury"], list: [], lists: [] });
  expect(await on("2026-11-27")).toEqual({
    ...{ record: ["US Treasury"], list: ["2026-11-26 UKRAINE-EO13661"], lists: ["ofac 2026-11-26 10"] },
  });
  expect(await on("2026-11-28")).toEqual({ record: ["US Treasury"], list: [], lists: ["ofac 2026-11-28 9"] });
});

test("whom a list names and no id on record ties to it is nobody here", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  await db.externalId.deleteMany();
  await comesIn(db, sdnXml([...ids(1, 9), listed], "11/26/2026"));
  const { items } = await sanctionsAsOf(db, new Date("2026-11-27T23:59:59.999Z"), 1);
  expect(items.flatMap((row) => row.listed)).toEqual([]);
});
