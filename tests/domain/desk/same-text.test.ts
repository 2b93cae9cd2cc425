import fc from "fast-check";
import { expect, test } from "vitest";
import { likeness, nearlyTheSame, samples } from "@/domain/desk/same-text";

const word = fc.stringMatching(/^[a-z]{2,9}$/);
const text = fc
  .array(word, { minLength: 150, maxLength: 400 })
  .map((words) => words.map((each, at) => (at % 12 === 11 ? `${each}.\n` : `${each} `)).join(""));

test("a text is wholly like itself, whatever its case and marks", () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(likeness(one, one.toUpperCase().replaceAll(".", " –"))).toBe(1);
    }),
  );
});

test("likeness is the same both ways, and between 0 and 1", () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(likeness(one, other)).toBe(likeness(other, one));
      expect(likeness(one, other)).toBeGreaterThanOrEqual(0);
      expect(likeness(one, other)).toBeLessThanOrEqual(1);
    }),
  );
});

test("whatever is nearly the same has one of its samples letter for letter", () => {
  const changed = fc.tuple(text, fc.array(fc.nat(), { minLength: 1, maxLength: 3 }));
  let near = 0;
  fc.assert(
    fc.property(changed, ([one, places]) => {
      const words = one.split(" ");
      for (const place of places) words[place % words.length] = "another";
      const other = words.join(" ");
      if (likeness(one, other) < nearlyTheSame) return;
      near += 1;
      expect(samples(one).some((sample) => other.includes(sample))).toBe(true);
    }),
  );
  expect(near).toBeGreaterThan(20);
});

test("a paragraph in common does not make two articles one", () => {
  const shared =
    "The minister said on Tuesday that the dam had been inspected twice since the spring of that year. ";
  const one = shared + "Engineers found nothing then, and the valley was told that it was safe. ".repeat(2);
  const other =
    shared + "Farmers who lost their fields met in the school and asked who would pay them. ".repeat(2);
  expect(likeness(one, other)).toBeLessThan(0.6);
});

test("short texts and none are like nothing but themselves", () => {
  expect(likeness("The crane fell.", "the crane fell")).toBe(1);
  expect(likeness("The crane fell.", "The crane stood.")).toBe(0);
  expect(likeness("", "")).toBe(0);
  expect(samples("")).toEqual([]);
});
