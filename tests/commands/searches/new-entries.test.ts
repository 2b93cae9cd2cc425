import { expect, test } from "vitest";
import { importDossier } from "@/commands/import-dossier";
import type { Database } from "@/db/connection";
import { readSearch } from "@/domain/saved-search";
import { newEntries } from "@/queries/entry/new-entries";
import { timelinePage } from "@/queries/entry/timeline";
import { freshDatabase } from "../../database/fresh-database";
import { twoDayStory } from "../../two-day-story";
import { importWorkedStory, workedStory } from "../../worked-story";

const before = new Date("2026-01-01T00:00:00Z");
const between = new Date("2026-01-02T00:00:00Z");
const at = new Date("2026-01-03T00:00:00Z");
const now = new Date("2026-01-04T00:00:00Z");

const queryOf = (search: string) => {
  const read = readSearch(search, now);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value.query;
};

const fresh = (db: Database, searches: string[], since: Date) =>
  newEntries(
    db,
    searches.map((search) => ({ query: queryOf(search), since })),
    now,
  );

/** What a search finds, by hand: its whole answer. */
const total = async (db: Database, search: string) => (await timelinePage(db, queryOf(search))).total;

const searches = [
  "q=tanker",
  "q=aground",
  "status=none",
  "status=open",
  "story=tanker-aground",
  "q=terrorism",
  "from=2024",
  "q=is:claim",
  "sort=oldest&to=2018",
];

test("what came on record since is new to each search that finds it, claims, responses and questions alike", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const was = await Promise.all(searches.map((search) => total(db, search)));
  expect(await importDossier(db, twoDayStory(), { by: "test", at })).toMatchObject({ ok: true });
  const is = await Promise.all(searches.map((search) => total(db, search)));
  const grown = is.map((count, n) => ({ count: count - was[n]!, more: false }));
  expect(await fresh(db, searches, between)).toEqual(grown);
  expect(grown.filter(({ count }) => count > 0).length).toBeGreaterThan(4);
  expect(grown.filter(({ count }) => count === 0).length).toBeGreaterThan(1);
  expect(await fresh(db, searches, at)).toEqual(searches.map(() => ({ count: 0, more: false })));
});

test("as of an earlier day, only what was public then is new", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  await importDossier(db, twoDayStory(), { by: "test", at });
  // The question was open on the first day, and the second settled it.
  for (const [search, count] of [
    ["status=open&story=tanker-aground&asOf=2024-04-30", 0],
    ["status=open&story=tanker-aground&asOf=2024-05-01", 1],
    ["status=open&story=tanker-aground", 0],
  ] as const) {
    expect(await total(db, search), search).toBe(count);
    expect(await fresh(db, [search], between), search).toEqual([{ count, more: false }]);
  }
});

test("what was on record ahead of its day is new on that day", async () => {
  const { db } = await freshDatabase();
  const story = twoDayStory();
  story.articles[1]!.publishedAt = "2026-01-03";
  await importDossier(db, story, { by: "test", at: before });
  const search = "story=tanker-aground";
  const [found] = await fresh(db, [search], between);
  const early = readSearch(`${search}&asOf=2026-01-02`, now);
  if (!early.ok) throw new Error("unreadable");
  const { total: was } = await timelinePage(db, early.value.query);
  expect(found!.count).toBeGreaterThan(0);
  expect(found!.count).toBeGreaterThanOrEqual((await total(db, search)) - was);
});

test("a claim that only changed is not new", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const changed = workedStory();
  changed.claims[0].text += " So it is said.";
  await importDossier(db, changed, { by: "test", at });
  expect(await fresh(db, ["q=Naryshkin"], between)).toEqual([{ count: 0, more: false }]);
});
