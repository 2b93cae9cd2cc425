import fc from "fast-check";
import { expect, test } from "vitest";
import { allowance } from "@/serving/allowance";

test("an address that has spent its minute waits until some of it came back, and no other address does", () => {
  const { wait, spend } = allowance(30_000);
  spend("a", 30_000, 0);
  expect(wait("a", 0)).toBe(1);
  spend("a", 10_000, 0);
  expect(wait("a", 0)).toBe(20_000);
  expect(wait("b", 0)).toBe(0);
  expect(wait("a", 19_000)).toBe(1_000);
  expect(wait("a", 20_001)).toBe(0);
});

test("whoever has less work done than comes back is never refused, for however long they go on", () => {
  const { wait, spend } = allowance(30_000);
  for (let now = 0; now < 3_600_000; now += 100) {
    expect(wait("newsroom", now)).toBe(0);
    spend("newsroom", 49, now);
  }
});

test("who waits as long as they were told is heard", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 120_000 }),
      fc.integer({ min: 1, max: 60_000 }),
      (cost, aMinute) => {
        const { wait, spend } = allowance(aMinute);
        spend("a", cost, 5);
        const told = wait("a", 5);
        expect(wait("a", 5 + told + 1)).toBe(0);
        expect(told > 0).toBe(cost >= aMinute);
      },
    ),
  );
});

test("no more addresses are remembered than there is room for, and the one that asked last is", () => {
  const { wait, spend } = allowance(1_000, 10);
  for (let number = 0; number < 100; number += 1) spend(`address ${number}`, 5_000, 0);
  const refused = Array.from({ length: 100 }, (_, number) => wait(`address ${number}`, 0)).filter(Boolean);
  expect(refused).toHaveLength(10);
  expect(wait("address 99", 0)).toBeGreaterThan(0);
});
