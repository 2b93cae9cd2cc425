import { expect, test } from "vitest";
import { howMany } from "@/domain/suggestion/propose/how-many";

test.each([
  ["two senior officials", 2],
  ["Three people briefed on the talks", 3],
  ["the two diplomats", 2],
  ["at least four residents", 4],
  ["more than a dozen employees", 13],
  ["half a dozen traders", 6],
  ["17 intelligence agencies", 17],
  ["both lawyers", 2],
  ["a couple of aides", 2],
  ["over 100 doctors", 101],
  ["his two advisers", 2],
])("%s are at least %d", (words, least) => {
  expect(howMany(words)).toBe(least);
});

test.each([
  "officials",
  "one official",
  "nearly ten officials",
  "a two-star general",
  "two years of documents",
  "a third official",
  "dozens of residents",
  "twofold witnesses",
  "some of the 20",
  "10 percent of voters",
  "",
])("%j tells no number of people", (words) => {
  expect(howMany(words)).toBeNull();
});
