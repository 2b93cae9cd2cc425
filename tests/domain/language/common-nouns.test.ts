import { expect, test } from "vitest";
import { bodyNamed, isCommonNoun, leadsBack, opensWithBareNoun } from "@/domain/language/common-nouns";

test.each([
  "Minister",
  "company",
  "the company",
  "Company officials",
  "police",
  "its tweet",
  "The network",
  "spokeswoman",
  "agencies",
])("%j names nobody", (words) => expect(isCommonNoun(words)).toBe(true));
test.each([
  "The Post",
  "Delta Bank",
  "Ada Vik",
  "the White House",
  "Bank of England",
  "BBC",
  "Minister Ada Vik",
  "Police Scotland",
  "TASS",
  "",
])("%j is more than what somebody is", (words) => expect(isCommonNoun(words)).toBe(false));
test.each([
  "It",
  "its tweet",
  "Its lawyers",
  "the network",
  "The bank",
  "the company’s lawyers",
  "the ministry",
  "their statement",
])("%j leads back to a name", (words) => expect(leadsBack(words)).toBe(true));
test.each([
  "a reporter for the network",
  "an official",
  "The Bank of England",
  "two officials",
  "Items found there",
  "The banker",
  "Italy",
])("%j does not", (words) => expect(leadsBack(words)).toBe(false));
test("the word for what it is, where there is one", () => {
  expect([bodyNamed("The bank"), bodyNamed("its tweet"), bodyNamed("the ministry’s staff")]).toEqual([
    "bank",
    null,
    "ministry",
  ]);
});
test("a sentence that opens with what somebody is leaves open who", () => {
  for (const bare of ["Minister said that it would rain.", "Company will close two plants."])
    expect(opensWithBareNoun(bare)).toBe(true);
  for (const whole of [
    "Police said that two were held.",
    "The company will close two plants.",
    "Bank robbers fled.",
    "Officials will meet.",
  ])
    expect(opensWithBareNoun(whole)).toBe(false);
});
