import { expect, test } from "vitest";
import { listedDay } from "@/domain/lists/listed-day";

test.each([
  ["27 Oct 1954", "1954-10-27"],
  ["Oct 1954", "1954-10"],
  ["1954", "1954"],
  ["circa 1954", "1954~"],
  ["1951 to 1955", "1951/1955"],
  ["11/26/2026", "2026-11-26"],
  ["2026-11-26T04:00:00", "2026-11-26"],
  ["31 Feb 1954", null],
  ["Foo 1954", null],
  ["", null],
  ["unknown", null],
])("%s is %s", (text, day) => {
  expect(listedDay(text)).toBe(day);
});
