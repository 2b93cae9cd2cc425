import { describe, expect, it } from "vitest";
import { extract } from "@/extraction/extract";

const hedges = (text: string) =>
  extract(text).attributions.map(({ hedge }) => (hedge === null ? null : text.slice(hedge.start, hedge.end)));

describe("what somebody was able to, or was allowed, is no doubt of theirs", () => {
  it.each([
    "Oliver Petts said three of his own patients had cancer referrals that could not be found.",
    "Tom Lind said the couple couldn't be saved.",
    "Ada Osei said that she could see the roof from her window.",
    "Tom Lind said no car may enter the square.",
    "Tom Lind said the crew turned round so that the ferry could land.",
    "Ada Osei said that they did what they could.",
    "Ada Osei said the nurses had worked as fast as they could.",
    "Ada Osei said nobody could open the doors.",
  ])("%s", (text) => expect(hedges(text)).toEqual([null]));

  it.each([
    ["Lucy Fenwick said the contract could be cancelled.", "could"],
    ["Lucy Fenwick said sabotage could not be ruled out.", "could"],
    ["Lucy Fenwick said the cost could reach 90 million pounds.", "could"],
    ["Tom Lind said the plane may not have been serviced.", "may"],
    ["Tom Lind said it might rain.", "might"],
    ["Tom Lind said prices could see a rise.", "could"],
    [
      "The rebels said that the claim could not be independently verified.",
      "could not be independently verified",
    ],
  ])("but a guess is: %s", (text, hedge) => expect(hedges(text)).toContain(hedge));
});
