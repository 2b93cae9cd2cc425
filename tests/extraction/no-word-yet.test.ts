import { describe, expect, it } from "vitest";
import { extract } from "@/extraction/extract";

const stances = (text: string) => extract(text).attributions.map(({ stance }) => stance);

describe("who has not said a thing has not refused to say it", () => {
  it.each([
    "Martin Goss has not confirmed this.",
    "Martin Goss had not publicly confirmed that he would appear.",
    "Delta Bank did not confirm the sale.",
    "Delta Bank has yet to confirm that it was fined.",
    "Delta Bank has not yet confirmed that it was fined.",
    "Amy Dodd has not denied the report.",
    "Amy Dodd has never acknowledged the debt.",
    "Martin Goss has not commented publicly on the sale.",
    "Officials have not publicly confirmed the arrest.",
  ])("%s", (text) => expect(stances(text)).toEqual([]));

  it.each([
    ["Ada Osei would not confirm the figure.", "neither_confirms_nor_denies"],
    ["Tom Lind declined to confirm the sale.", "neither_confirms_nor_denies"],
    ["The trust would neither confirm nor deny the sale.", "neither_confirms_nor_denies"],
    ["The Port Authority did not say whether the dock was shut.", "declined_comment"],
  ])("but who was asked may: %s", (text, stance) => expect(stances(text)).toEqual([stance]));

  it("and “did not say” stays those words", () => {
    const text = "The Port Authority did not say whether the dock was shut.";
    expect(extract(text).attributions[0]?.cue.map(({ start, end }) => text.slice(start, end))).toEqual([
      "did not say",
    ]);
  });
});
