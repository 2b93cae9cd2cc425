import { describe, expect, it } from "vitest";
import { proposals } from "@/domain/suggestion/propose/proposals";
import { extract } from "@/extraction/extract";

/** What an article of nothing but these words suggests. */
function proposed(text: string) {
  const { attributions, mentions } = extract(text);
  const article = { outletId: "courier", publishedAt: "2024-03-13T09:00:00Z" };
  return proposals({ text, article, mentions, entities: [], readings: attributions }).map(({ form }) => form);
}
const claims = (text: string) => proposed(text).map(({ claim }) => claim.text);

describe("a count of things is nobody who speaks", () => {
  it.each([
    "31 of 88 cable strands showed that water had entered the casing.",
    "Two of the five readings revealed that the deck had moved.",
    "Three of the sensors warned that the bridge was moving.",
    "At least 12 bolts indicated that rust had spread.",
    "Nine of the ten tests confirmed that the steel was weak.",
    "More than half of the samples suggested that the water was unsafe.",
    "17 of 40 homes showed that the flood had reached the roof.",
    "Four meters reported that the gas was off.",
  ])("%s", (text) => expect(proposed(text)).toEqual([]));

  it.each([
    ["31 of 88 inspectors said the bridge was unsafe.", 31],
    ["Six of nine councillors confirmed that the vote was held.", 6],
    ["Two of the passengers reported that the door was open.", 2],
    ["At least 14 farmers warned that the dam was leaking.", 14],
    ["Five of the eight hospitals revealed that wards were shut.", 5],
    ["12 of them said the bridge was unsafe.", 12],
  ])("%s", (text, atLeast) =>
    expect(proposed(text)).toMatchObject([
      { attribution: { identity: "unnamed_group", source: null, atLeast } },
    ]),
  );

  it("one of several papers is a document, one of several people a person", () => {
    expect(proposed("One of the letters said the bridge was safe.")).toMatchObject([
      { attribution: { identity: "document" } },
    ]);
    expect(proposed("One of the engineers said the bridge was safe.")).toMatchObject([
      { attribution: { identity: "unnamed_person" } },
    ]);
  });
});

describe("whom somebody tells is no part of what is told", () => {
  it.each([
    [
      "Dev Rana showed the Marlow Courier that visible corrosion had been reported.",
      "Visible corrosion had been reported.",
    ],
    ["Dev Rana wrote Tarrant Civil that broken cables were a risk.", "Broken cables were a risk."],
    [
      "Ada Lind emailed the board. She wrote Halden Works that the tests were never run.",
      "The tests were never run.",
    ],
    ["Records showed the Halden Works of Ormby that the gate was open.", "The gate was open."],
    ["Ada Lind revealed the Ormby Echo that the vote had failed.", "The vote had failed."],
    ["Ada Lind showed reporters that the gate was open.", "The gate was open."],
  ])("%s", (text, claim) => expect(claims(text)).toEqual([claim]));

  it.each([
    ["Ada Lind said Volton that year made a loss.", "Volton that year made a loss."],
    ["Ada Lind confirmed the Volton that sank in May was old.", "The Volton that sank in May was old."],
  ])("%s", (text, claim) => expect(claims(text)).toEqual([claim]));
});
