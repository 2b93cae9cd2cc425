import { expect, test } from "vitest";
import { nextLook } from "@/domain/watching/next-look";

const hours = (quiet: number, retryAfter: number | null = null, chance = 0) =>
  nextLook({ quiet, retryAfter, chance }) / 3_600;

test("looks grow apart from an hour to a month, and a change begins them anew", () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 400].map((quiet) => hours(quiet))).toEqual([
    1, 3, 8, 24, 72, 168, 720, 720, 720,
  ]);
});

test("a tenth is added at the most, and what a host asks for is kept to, up to a week", () => {
  expect(hours(0, null, 1)).toBeCloseTo(1.1);
  expect(hours(0, 7_200)).toBe(2);
  expect(hours(3, 60)).toBe(24);
  expect(hours(0, 400 * 86_400)).toBe(168);
});
