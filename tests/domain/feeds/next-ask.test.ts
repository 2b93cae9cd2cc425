import fc from "fast-check";
import { expect, test } from "vitest";
import { freshFor, nextAsk, retryAfterOf, usualGap } from "@/domain/feeds/next-ask";

const hour = 3_600;
const went = { usual: null, fresh: null, failures: 0, retryAfter: null, chance: 0 };

test("a feed is asked four times in what is usual for it, between ten minutes and four hours", () => {
  expect(nextAsk({ ...went, usual: 2 * hour })).toBe(hour / 2);
  expect(nextAsk({ ...went, usual: 10 })).toBe(600);
  expect(nextAsk({ ...went, usual: 30 * 24 * hour })).toBe(4 * hour);
  expect(nextAsk({ ...went, usual: 10, fresh: hour })).toBe(hour);
});

test("whatever is usual for a feed, in a day of failures it is asked twelve times at most, and within four hours of coming back", () => {
  fc.assert(
    fc.property(
      fc.option(fc.integer({ min: 0, max: 10_000_000 })),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (usual, chance) => {
        let asked = 0;
        for (let at = 0, failures = 0; at < 24 * hour; asked += 1) {
          failures += 1;
          const pause = nextAsk({ ...went, usual, failures, chance });
          expect(pause).toBeLessThanOrEqual(4.4 * hour);
          at += pause;
        }
        expect(asked).toBeLessThanOrEqual(12);
      },
    ),
  );
});

test("one that has failed for days is asked once a day, and what a host asks for is kept, for a week at most", () => {
  expect(nextAsk({ ...went, failures: 40 })).toBe(24 * hour);
  expect(nextAsk({ ...went, failures: 1, retryAfter: 50 * hour })).toBe(50 * hour);
  expect(nextAsk({ ...went, failures: 1, retryAfter: 1e9 })).toBe(7 * 24 * hour);
});

test.each<[string | undefined, number | null]>([
  ["120", 120],
  [" 0 ", 0],
  ["Mon, 30 Nov 2026 07:00:00 GMT", hour],
  ["Mon, 30 Nov 2026 05:00:00 GMT", 0],
  ["soon", null],
  ["-5", null],
  ["", null],
  [undefined, null],
])("Retry-After: %o", (header, seconds) => {
  expect(retryAfterOf(header, new Date("2026-11-30T06:00:00Z"))).toBe(seconds);
});

test("how long an answer holds is read among what else it says", () => {
  expect(freshFor("public, max-age=600")).toBe(600);
  expect(freshFor("s-maxage=600, MAX-AGE = 60")).toBe(60);
  expect(freshFor("no-store")).toBeNull();
  expect(freshFor(undefined)).toBeNull();
});

test("what is usual is the middle of what was between items; few say nothing of it", () => {
  const at = (...hours: number[]) => hours.map((one) => new Date(one * hour * 1_000));
  expect(usualGap(at(0, 1, 2, 3, 50))).toBe(hour);
  expect(usualGap(at(0, 1, 1, 1))).toBeNull();
  expect(usualGap([])).toBeNull();
});
