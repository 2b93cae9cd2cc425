import { expect, test } from "vitest";
import { type FeedFacts, healthOf, lackingWords, usualWords } from "@/domain/feeds/feed-health";

const now = new Date("2026-11-30T06:00:00Z");
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const well: FeedFacts = {
  ...{ state: "followed", addedAt: ago(1_000), succeededAt: ago(1), itemAt: ago(5) },
  ...{ failures: 0, failure: null, usualSeconds: 3_600, lacking: null },
};

test("a feed that is read and tells something new is well", () => {
  expect(healthOf(well, now)).toEqual({ how: "well" });
});

test("one that tells nothing for much longer than is usual for it is stale; a weekend is not much longer", () => {
  expect(healthOf({ ...well, itemAt: ago(60) }, now)).toEqual({ how: "well" });
  expect(healthOf({ ...well, itemAt: ago(80) }, now)).toEqual({ how: "stale", since: ago(80) });
  const weekly = { ...well, usualSeconds: 7 * 86_400 };
  expect(healthOf({ ...weekly, itemAt: ago(30 * 24) }, now)).toEqual({ how: "well" });
  expect(healthOf({ ...weekly, itemAt: ago(50 * 24) }, now)).toMatchObject({ how: "stale" });
});

test("a failure is told in its words, and whether it has lasted for more than a day", () => {
  const down = { ...well, failures: 3, failure: "The host does not answer." };
  const told = { how: "failing", words: "The host does not answer.", times: 3 };
  expect(healthOf(down, now)).toEqual({ ...told, isLong: false });
  expect(healthOf({ ...down, succeededAt: ago(30) }, now)).toEqual({ ...told, isLong: true });
});

test("what rests or has ended is not called stale or failing", () => {
  const old = { ...well, itemAt: ago(9_000), failures: 2, failure: "Gone." };
  expect(healthOf({ ...old, state: "paused" }, now)).toEqual({ how: "paused" });
  expect(healthOf({ ...old, state: "ended" }, now)).toEqual({ how: "ended", words: "Gone." });
});

test("fields that come empty are named, but for one that a tenth of the items lack", () => {
  const lacking = { items: 20, id: 20, address: 0, title: 1, date: 7, text: 2 };
  expect(lackingWords(lacking)).toBe("Comes without: id (in all), date (in 7 of 20).");
  expect(lackingWords({ ...lacking, id: 0, date: 0 })).toBeNull();
  expect(lackingWords(null)).toBeNull();
});

test("how often something new comes is said as people say it", () => {
  expect([40, 600, 7_200, 400_000].map(usualWords)).toEqual([
    "about every minute",
    "about every 10 minutes",
    "about every 2 hours",
    "about every 5 days",
  ]);
});
