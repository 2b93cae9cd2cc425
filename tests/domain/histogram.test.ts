import { expect, test } from "vitest";
import { barsOf, stretchOf } from "@/domain/timeline/histogram";

const known = (...months: string[]) => months.map((day) => ({ day, count: 1 }));
const date = (text: string) => new Date(text);
const shown = (months: string[], from: string | null = null, to: string | null = null) => {
  const stretch = stretchOf(
    known(...months),
    from === null ? null : date(from),
    to === null ? null : date(to),
  );
  if (stretch === null) return null;
  const { unit, bars, before, after } = barsOf(stretch, [], []);
  return [unit, bars.length, bars[0]!.start, bars.at(-1)!.start, before, after];
};
const decade = ["2010-03", "2019-11"];

test("all that is known is shown by what has room: days, months or years", () => {
  expect(shown([])).toBeNull();
  expect(shown(["2018-01"])).toEqual(["day", 31, "2018-01-01", "2018-01-31", false, false]);
  expect(shown(["2014-03", "2018-01"])).toEqual(["month", 47, "2014-03", "2018-01", false, false]);
  expect(shown(decade)).toEqual(["year", 10, "2010", "2019", false, false]);
});

test("dates that are asked for are shown closer, with room on either side to move them", () => {
  expect(shown(decade, "2016-03-01", "2016-04-29T23:59:59.999Z")).toEqual([
    "day",
    120,
    "2016-01-31",
    "2016-05-29",
    true,
    true,
  ]);
  expect(shown(decade, "2016-01-01", "2016-12-31T23:59:59.999Z")).toEqual([
    "month",
    25,
    "2015-07",
    "2017-07",
    true,
    true,
  ]);
  expect(shown(decade, "2012-01-01", "2017-12-31T23:59:59.999Z")).toEqual([
    "year",
    10,
    "2010",
    "2019",
    false,
    false,
  ]);
});

test("one open end, and dates beyond all that is known", () => {
  expect(shown(decade, "2019-11-01")).toEqual(["day", 45, "2019-10-17", "2019-11-30", true, false]);
  expect(shown(decade, null, "2010-03-31T23:59:59.999Z")).toEqual([
    "day",
    47,
    "2010-03-01",
    "2010-04-16",
    false,
    true,
  ]);
  expect(shown(decade, "2030-01-01")).toEqual(["year", 10, "2010", "2019", false, false]);
});

test("what lies outside the stretch is in no bar, and silence has bars of its own", () => {
  const stretch = stretchOf(known(...decade), date("2016-02-10"), date("2016-02-12T23:59:59.999Z"))!;
  const { bars } = barsOf(
    stretch,
    [
      { day: "2016-02-11", style: "reported", count: 2 },
      { day: "2019-02-11", style: "reported", count: 7 },
    ],
    [
      { day: "2016-02-11", count: 5 },
      { day: "2019-02-11", count: 9 },
    ],
  );
  expect(bars.map(({ start, all }) => [start, all])).toEqual([
    ["2016-02-08", 0],
    ["2016-02-09", 0],
    ["2016-02-10", 0],
    ["2016-02-11", 5],
    ["2016-02-12", 0],
    ["2016-02-13", 0],
    ["2016-02-14", 0],
  ]);
  expect(bars[3]!.counts).toMatchObject({ reported: 2 });
});
