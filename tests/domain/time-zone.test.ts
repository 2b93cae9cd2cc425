import { expect, test } from "vitest";
import { isTimeZone } from "@/domain/time/time-zone";

test.each(["Pacific/Honolulu", "Europe/Tallinn", "America/Argentina/Buenos_Aires", "Etc/GMT-10", "UTC"])(
  "%s is a zone",
  (name) => {
    expect(isTimeZone(name)).toBe(true);
  },
);

test.each([
  "",
  "Honolulu time",
  "pacific/honolulu",
  "Pacific/Nowhere",
  "../etc/passwd",
  "GMT+25:00",
  "+02:00",
])("%j is none", (name) => {
  expect(isTimeZone(name)).toBe(false);
});
