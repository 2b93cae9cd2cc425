import { expect, test } from "vitest";
import { asOfInstant, readInstant } from "@/domain/time/instant";

test("a day counts to its end, an instant is one in any zone", () => {
  expect(asOfInstant("2018-01-30")?.toISOString()).toBe("2018-01-30T23:59:59.999Z");
  expect(asOfInstant("2018-01-31T01:00+02:00")?.toISOString()).toBe("2018-01-30T23:00:00.000Z");
});

test("what is no day of the years 1 to 9999 in UTC is no date, whatever its zone makes of it", () => {
  for (const text of [
    "2018-02-30",
    "2018-01-30T17:02",
    "0000-12-31",
    "0001-01-01T00:00+23:59",
    "9999-12-31T23:59-23:59",
  ])
    expect(readInstant(text), text).toBeNull();
  expect(readInstant("0001-01-01T00:00Z")?.toISOString()).toBe("0001-01-01T00:00:00.000Z");
  expect(readInstant("9999-12-31T23:59+23:59")?.toISOString()).toBe("9999-12-31T00:00:00.000Z");
});
