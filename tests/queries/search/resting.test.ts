import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readTimelineAddress } from "@/domain/address/timeline-address";
import { askingFor } from "@/domain/timeline/timeline-query";
import { claimList } from "@/queries/claim/claim-list";
import { timelinePage } from "@/queries/entry/timeline";
import { comesIn, type Entry, ids, sdnXml } from "../../commands/lists/listed";
import { cloneDatabase, type FreshDatabase } from "../../database/fresh-database";
import { record, twoDayStory } from "../../two-day-story";
import { importWorkedStory } from "../../worked-story";

const onTheList: Entry = { uid: 16_685, name: "NARYSHKIN, Sergei", programmes: ["UKRAINE-EO13661"] };

const now = new Date("2030-01-01");

let house: FreshDatabase & { drop: () => Promise<void> };
beforeAll(async () => {
  house = await cloneDatabase();
  await importWorkedStory(house.db);
  await record(house.db, twoDayStory(), "2024-05-03T08:00:00Z");
  await comesIn(house.db, sdnXml([...ids(1, 9), onTheList], "11/26/2026"));
  await comesIn(house.db, sdnXml(ids(1, 9), "11/28/2026"));
  const { id } = await house.db.entity.findFirstOrThrow({ where: { slug: "sergey-naryshkin" } });
  await house.db.externalId.createMany({
    data: [{ entityId: id, scheme: "ofac", value: "16685" }],
    skipDuplicates: true,
  });
}, 60_000);
afterAll(() => house.drop());

function asked(q: string, asOf?: string) {
  const raw = { q: [q], ...(asOf && { asOf: [asOf] }) };
  const parsed = readTimelineAddress(raw, now);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value.query;
}
const page = (q: string, asOf?: string) => timelinePage(house.db, asked(q, asOf));
const keys = async (q: string, asOf?: string) => {
  const { entries, total } = await page(q, asOf);
  expect(entries).toHaveLength(total);
  return entries.map(({ key }) => key).sort();
};

describe("by what a claim rests on", () => {
  test("what nothing is left of without somebody is found by any of their names, as the page of the claim has it", async () => {
    for (const q of ['rests:"Rossiya-1"', "rests:rossiya-1", 'rests:"Россия-1"'])
      expect(await keys(q), q).toEqual(["C1", "C2", "C3", "C4"]);
    const { claims } = await claimList(house.db, { ...askingFor(["claim"], now), limit: 200 }, false);
    for (const { record, report } of claims) {
      const { min, cut } = report.independence;
      for (const { name } of min === 1 ? cut : [])
        expect(await keys(`rests:"${name}"`), `${record.key} without ${name}`).toContain(record.key);
    }
  });

  test("before it was said it rests on nobody, and a name that is a letter off is forgiven", async () => {
    expect(await keys('rests:"Rossiya-1"', "2014-03-19")).toEqual([]);
    const { respelled, total } = await page("rests:antonof");
    expect({ respelled, total: total > 0 }).toEqual({
      respelled: [{ asked: "rests:antonof", shown: "rests:antonov" }],
      total: true,
    });
  });

  test("how many origins it has, and what is circular, and each the other way about", async () => {
    const all = await keys("is:claim");
    expect(await keys("origins:1")).toEqual(all);
    for (const q of ["origins:0", "origins:2..", "-origins:..1 is:claim"])
      expect(await keys(q), q).toEqual([]);
    expect(await keys("is:circular")).toEqual(["C1", "C2", "C3", "C4", "C8"]);
    expect(await keys("-is:circular is:claim")).toEqual(all.filter((key) => !/^C[12348]$/.test(key)));
  });

  test("facets count what is found with it", async () => {
    const { facets, total } = await page("is:circular");
    const statuses = facets.find(({ name }) => name === "status")!.rows;
    expect(statuses.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(Object.fromEntries(statuses.map(({ value, count }) => [value, count]))).toMatchObject({
      confirmed: 2,
      reported: 3,
    });
  });
});

test("a status that a claim had before is none that it has, and none that it came to have after the day asked", async () => {
  expect(await keys("was:reported status:disputed")).toEqual(["K2"]);
  expect(await keys("was:reported")).toEqual(["K1", "K2"]);
  expect(await keys("was:reported", "2024-05-01")).toEqual([]);
  expect(await keys("status:reported", "2024-05-01")).toContain("K2");
  expect(await keys("was:disputed")).toEqual([]);
});

describe("about somebody under sanctions", () => {
  const claims = "is:claim sanctioned:";

  test("on the day asked: by the record, and by the publication of a list that stood then", async () => {
    const about = ["C1", "C2", "C3", "C4", "C5", "C6"];
    for (const by of ["any", "us-treasury", '"US Treasury"']) {
      expect(await keys(`${claims}${by}`, "2018-01-30"), by).toEqual(about);
      expect(await keys(`${claims}${by}`, "2014-03-19"), by).toEqual([]);
    }
    expect(await keys(`${claims}ofac`, "2026-11-27")).toEqual(about);
    expect(await keys(`${claims}ofac`, "2026-11-28")).toEqual([]);
    expect(await keys("-sanctioned:any is:claim", "2018-01-30")).toEqual(["C7", "C8"]);
  });

  test("of a list, also by the record of the authority whose list it is", async () => {
    const { id } = await house.db.entity.findFirstOrThrow({ where: { slug: "us-treasury" } });
    const text = "Office of Foreign Assets Control";
    await house.db.entityName.create({ data: { entityId: id, text, kind: "alias", ordinal: 9 } });
    expect(await keys(`${claims}ofac`, "2018-01-30")).toHaveLength(6);
  });

  test("what is no list and no authority is said, and finds nothing", async () => {
    expect(await page("sanctioned:nowhere")).toMatchObject({ total: 0, unknownLists: ["nowhere"] });
    expect((await page("sanctioned:ofac")).unknownLists).toEqual([]);
  });
});
