import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as csv } from "@/app/api/v1/claims.csv/route";
import { GET as jsonLines } from "@/app/api/v1/claims.jsonl/route";
import { readSearch, searchText } from "@/domain/saved-search";
import { newEntries } from "@/queries/entry/new-entries";
import { timelinePage } from "@/queries/entry/timeline";
import { cloneDatabase, type FreshDatabase } from "../database/fresh-database";
import { record, twoDayStory } from "../two-day-story";
import { ask, serveFrom } from "./ask";

let house: FreshDatabase & { drop: () => Promise<void> };
beforeAll(async () => {
  house = await cloneDatabase();
  const story = twoDayStory();
  story.articles.forEach((article, at) => {
    Object.assign(article, { url: addresses[at] });
  });
  await record(house.db, story, "2024-05-03T08:00:00Z");
  serveFrom(house.db);
});
afterAll(() => house.drop());

const addresses = [
  "https://halm.example/новость-1",
  "https://www.coast.example/view.php?id=12&utm_source=mail",
];

async function page(q: string, asOf?: string) {
  const search = searchText({ q: [q], ...(asOf && { asOf: [asOf] }) });
  if (!search.ok) throw new Error(JSON.stringify(search.faults));
  const read = readSearch(search.value, new Date("2030-01-01"));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return { ...(await timelinePage(house.db, read.value.query)), query: read.value.query };
}
const keys = async (q: string, asOf?: string) =>
  (await page(q, asOf)).entries.map(({ kind, key }) => (kind === "response" ? "silence" : key)).toSorted();

test.each([
  ["-status:reported", ["K1", "K2", "Q1", "silence"]],
  ["-status:none", ["K1", "K2", "K3", "Q1"]],
  ["-status:answered -status:none", ["K1", "K2", "K3"]],
  ["-is:claim", ["Q1", "silence"]],
  ["-is:no-comment", ["K1", "K2", "K3", "Q1"]],
  ['-person:"Ines Dahl"', ["K3", "Q1", "silence"]],
  ['-from:"Ines Dahl" -is:open-question', ["K3", "silence"]],
  ['-org:"Port of Halm"', ["K2", "K3"]],
  ['-via:"Coast Courier"', ["K1", "Q1", "silence"]],
  ["-stance:denied", ["K1", "K3", "Q1", "silence"]],
  ["-story:tanker-aground", []],
  ['orla -person:"Ines Dahl"', ["K3", "Q1"]],
  ["-person:nobody orla -bridge", ["K1", "K3", "Q1"]],
  ["-after:2024-05-01", ["K3"]],
])("%s leaves those out", async (q, expected) => {
  expect(await keys(q)).toEqual(expected);
});

test("what is left out is left out of the list of the API, of its counts and of both files", async () => {
  const q = encodeURIComponent('-person:"Ines Dahl"');
  const { body } = await ask(`claims?q=${q}&facets=1`);
  expect(body.total.value).toBe(1);
  expect(body.items.map(({ text }: { text: string }) => text)).toEqual([
    "The Orla ran aground at dawn on 30 April 2024.",
  ]);
  expect(body.facets.person).toEqual([]);
  const asked = new Request(`http://127.0.0.1:3000/api/v1/claims.csv?q=${q}`);
  const lines = (await (await csv(asked)).text()).trim().split("\r\n");
  expect(lines).toHaveLength(2);
  const rows = await (await jsonLines(new Request(asked.url.replace("csv", "jsonl")))).text();
  expect(rows.trim().split("\n")).toHaveLength(1);
});

test("a kept search counts as new only what it does not leave out", async () => {
  const since = new Date("2024-01-01");
  const [all, fewer] = await newEntries(
    house.db,
    [
      { query: (await page("orla")).query, since },
      { query: (await page('orla -person:"Ines Dahl"')).query, since },
    ],
    new Date("2030-01-01"),
  );
  expect([all!.count, fewer!.count]).toEqual([4, 2]);
});

test.each([
  "https://halm.example/новость-1",
  "http://www.halm.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D1%8C-1?utm_source=x&fbclid=1",
  "https://halm.example/новость-1/#top",
  "https://m.halm.example/новость-1",
  "HTTPS://HALM.example/новость-1",
])("%s finds the article and what rests on it", async (address) => {
  const { entries, articles, total } = await page(address);
  expect(articles).toEqual([{ address, article: { id: expect.any(String), title: "gazette, 2024-05-01" } }]);
  expect(entries.map(({ key }) => key).toSorted()).toEqual(["K1", "K1", "K2", "Q1"]);
  expect(total).toBe(4);
});

test("an address beside words and terms finds what has all of them", async () => {
  expect(await keys(`${addresses[1]} dawn`)).toEqual(["K3"]);
  expect(await keys(`https://coast.example/view.php?id=12 -dawn`)).toEqual(["K2"]);
  expect((await ask(`claims?q=${encodeURIComponent(addresses[1]!)}&facets=1`)).body).toMatchObject({
    total: { value: 2 },
    facets: { person: [{ count: 1 }, { count: 1 }] },
  });
});

test.each([
  "https://coast.example/view.php?id=13",
  "https://halm.example/",
  "https://halm.example/новость-2",
  "https://other.example/новость-1",
  "https://halm.example:8080/новость-1",
])("%s leads to no article, and it is said so", async (address) => {
  expect(await page(address)).toMatchObject({
    total: 0,
    entries: [],
    articles: [{ address, article: null }],
  });
  const { body } = await ask(`claims?q=${encodeURIComponent(address)}`);
  expect(body).toMatchObject({ items: [], unread: [`No article by the address ${address} is held.`] });
});

test("an article that is not public yet is not held, as of that day", async () => {
  const { articles, total } = await page(addresses[1]!, "2024-05-01T12:00:00Z");
  expect([articles[0]!.article, total]).toEqual([null, 0]);
  // Of the claims, only what the first article says.
  expect(await keys(addresses[0]!, "2024-05-01T12:00:00Z")).toEqual(["K1", "K2", "Q1", "silence"]);
});
