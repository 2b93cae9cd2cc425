import { expect, test } from "vitest";
import { onDay } from "@/domain/time/on-day";

const endOf = (day: string) => new Date(`${day}T23:59:59.999Z`);

test.each([
  ["2016-09-22", null, "2016-09-22", "stood"],
  ["2016-09-22", "2018-01-30", "2018-01-30", "stood"],
  ["2016-09-22", "2018-01-30", "2018-01-31", "over"],
  ["2016", null, "2016-05-01", "perhaps"],
  ["2016", null, "2017-01-01", "stood"],
  ["2010", "2016", "2016-05-01", "perhaps"],
  ["2010", "2016", "2015-12-31", "stood"],
  ["2010", "2016", "2017-01-01", "over"],
  [null, "2016", "2012-01-01", "perhaps"],
  [null, null, "2012-01-01", "perhaps"],
  ["2010?", null, "2012-01-01", "perhaps"],
  ["2010", "2012~", "2015-01-01", "perhaps"],
])("from %s to %s, on %s: %s", (from, to, day, told) => {
  expect(onDay({ from, to }, endOf(day!))).toBe(told);
});
