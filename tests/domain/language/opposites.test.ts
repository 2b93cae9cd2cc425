import { describe, expect, it } from "vitest";
import { haveOpposites } from "@/domain/language/opposites";
import { mayDeny } from "@/domain/suggestion/wording/correction";

describe("two wordings of which one says the contrary without a word that negates", () => {
  it.each([
    ["The valve was open on Monday.", "The valve was shut on Monday."],
    ["Prices rose by 4 percent.", "Prices at the port fell."],
    ["The pilot is alive.", "The pilot was dead by noon."],
    ["The filter was working.", "The filter had been broken since January."],
    ["The council approved the lease.", "The lease was rejected by the council."],
    ["The plant was sold in May.", "The plant was bought in May."],
    ["The lights were on.", "The lights were off."],
  ])("%s / %s", (one, other) => {
    expect(haveOpposites(one, other)).toBe(true);
    expect(haveOpposites(other, one)).toBe(true);
    expect(mayDeny("asserts", one, other)).toBe(true);
  });

  it.each([
    ["The valve was open on Monday.", "The valve was open on Tuesday."],
    ["Ada Lind went to Ormby in May.", "Ada Lind was in Ormby before she left for Halm."],
    ["The shop opened in March.", "Ada Lind ran it."],
    ["The bridge was open, and then shut.", "The bridge was shut."],
    ["Prices rose by 4 percent.", "Prices increased at the port."],
  ])("none: %s / %s", (one, other) => expect(haveOpposites(one, other)).toBe(false));
});

it("a word too common to be a contrary by itself asks only between wordings that are otherwise alike", () => {
  expect(haveOpposites("The pump was on at noon.", "The pump was off at noon.")).toBe(true);
  expect(haveOpposites("The pump was on at noon.", "Divers set off for Hallvik with ropes.")).toBe(false);
});
