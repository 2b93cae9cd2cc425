import { expect, test } from "vitest";
import { storySlugOf } from "@/domain/story-address";

test.each([
  ["Ferry fire: 14 hurt", "ferry-fire-hurt"],
  ["Fourteen hurt in ferry fire at Calder Quay", "hurt-in-ferry-fire-at-calder-quay"],
  ["At least 1,400 flee flood", "at-least-flee-flood"],
  ["Dozens held after 3rd night of unrest", "held-after-night-of-unrest"],
  ["Bank loses 2.5m in fraud", "bank-loses-in-fraud"],
  ["The election of 2024", "the-election-of-2024"],
  ["Spy chief met CIA director", "spy-chief-met-cia-director"],
])("the address of “%s” keeps no number of the day", (headline, slug) => {
  expect(storySlugOf(headline)).toBe(slug);
});

test("a headline of which nothing else is left keeps its numbers", () => {
  expect(storySlugOf("9/11")).toBe("9-11");
  expect(storySlugOf("Fourteen")).toBe("fourteen");
});
