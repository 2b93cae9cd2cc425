import { expect, test } from "vitest";
import { bandsOf, isSameText, mayBeSameText, sketchOf } from "@/domain/feeds/text-sketch";
import { type Carried, carriedStories } from "./carried-stories";

const told = carriedStories(120).map((one) => ({ ...one, sketch: sketchOf(one.text) }));
const agency = told.filter(({ by }) => by === "agency");
const by = (how: Carried["by"]) => told.filter((one) => one.by === how);
const shareBand = (a: number[], b: number[]) => {
  const there = new Set(bandsOf(a));
  return bandsOf(b).some((band) => there.has(band));
};

test.each(["whole", "cut", "edited"] as const)("a text that an outlet carries %s is the agency's", (how) => {
  const found = by(how).filter(({ story, sketch, text }) => {
    const first = agency[story]!;
    const isFound = shareBand(first.sketch.sketch, sketch.sketch) && mayBeSameText(first.sketch, sketch);
    return isFound && isSameText(first.text, text);
  });
  expect(found.length / agency.length).toBeGreaterThanOrEqual(how === "cut" ? 0.95 : 0.99);
});

test("what another tells in own words is another text, and so is each other story", () => {
  for (const { story, text } of by("own words")) expect(isSameText(agency[story]!.text, text)).toBe(false);
  for (const one of agency)
    for (const other of agency)
      if (one.story < other.story && mayBeSameText(one.sketch, other.sketch))
        expect(isSameText(one.text, other.text)).toBe(false);
});

test("a short text is compared with none, whatever it says", () => {
  const short = "Follow the storm live.";
  expect(sketchOf(short).sketch).toEqual([]);
  expect(mayBeSameText(sketchOf(short), sketchOf(short))).toBe(false);
  expect(isSameText(short, short)).toBe(false);
});

test("what is kept of a text is numbers that a database keeps, the same each time", () => {
  const { sketch } = sketchOf(agency[0]!.text);
  expect(sketchOf(agency[0]!.text).sketch).toEqual(sketch);
  for (const one of [...sketch, ...bandsOf(sketch)]) {
    expect(Number.isInteger(one) && one >= 0 && one < 2 ** 31).toBe(true);
  }
});
