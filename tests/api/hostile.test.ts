import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cloneDatabase, type FreshDatabase } from "../database/fresh-database";
import { importWorkedStory } from "../worked-story";
import { ask, serveFrom } from "./ask";

let house: FreshDatabase & { drop: () => Promise<void> };
beforeAll(async () => {
  house = await cloneDatabase();
  await importWorkedStory(house.db);
  serveFrom(house.db);
});
afterAll(() => house.drop());

const crooked = [
  "'",
  '"',
  '""',
  "\\",
  "\\'",
  "%",
  "_",
  "|",
  "&",
  "!",
  "(",
  ")",
  "<->",
  ":*",
  ":",
  "-",
  "--",
  "or",
  "OR or",
  "and",
  "*",
  "#1",
  "#none",
  "'; drop table claim; --",
  "' OR 1=1 --",
  "$1",
  "$" + "{x}",
  "{{7*7}}",
  "\u0000",
  "\u0002\u0003",
  "\u200b",
  "\ud800",
  "😀",
  "ﷺ",
  "İ",
  "ß",
  "status:",
  "status:reported",
  "person:'",
  'from:"',
  "after:9999-99",
  "before:-0001",
  "is:claim",
  "is:nothing",
  "stance:denies",
  "naryshkin",
  "Нарышкин",
  "الحربي",
  "陈国伟",
  "http://a.b/c?d=e&f",
  "a@b.c",
  "1e400",
  "NaN",
  "x".repeat(300),
  "zzgapzz",
  "e\u0301",
];

/** A thousand and more of anything, and some that are longer than any search should be. */
const text = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(fc.constantFrom(...crooked), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join(" ")),
  },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.constantFrom(...crooked), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join("")),
  },
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  { weight: 1, arbitrary: fc.constantFrom(...crooked).map((part) => part.repeat(10_000).slice(0, 10_000)) },
);
const parameter = fc.constantFrom(
  "q",
  "q",
  "q",
  "q",
  "person",
  "story",
  "status",
  "hedge",
  "cursor",
  "asOf",
  "sort",
  "sourceType",
);

test("two thousand hostile searches are answered or refused, and none is our fault", {
  timeout: 300_000,
}, async () => {
  const statuses = new Set<number>();
  await fc.assert(
    fc.asyncProperty(parameter, text, fc.boolean(), async (name, value, facets) => {
      const search = new URLSearchParams({ [name]: value, ...(facets && { facets: "1" }), limit: "3" });
      const { status, body } = await ask(`claims?${search}`);
      statuses.add(status);
      expect([200, 400], `${name}=${value}`).toContain(status);
      expect(status === 200 ? body.items : body.error.code).toBeDefined();
    }),
    { numRuns: 2_000, seed: 13 },
  );
  expect([...statuses].sort()).toEqual([200, 400]);
  expect(await house.db.claim.count()).toBe(8);
});
