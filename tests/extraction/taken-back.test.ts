import { describe, expect, it } from "vitest";
import { enterSuffices } from "@/domain/suggestion/propose/enter-suffices";
import { proposals } from "@/domain/suggestion/propose/proposals";
import { extract } from "@/extraction/extract";

const courier = { id: "courier", kind: "organization" as const, names: [{ text: "Wexcombe Courier" }] };

/** The stance, who speaks and the claim of each suggestion for an article of the Courier. */
function told(text: string) {
  const { attributions, mentions } = extract(text);
  const article = { outletId: "courier", publishedAt: "2026-11-13T09:00:00Z" };
  return proposals({ text, article, mentions, entities: [courier], readings: attributions }).map(
    ({ reading, form }) => {
      expect(form.attribution.stance === "retracts" && enterSuffices(reading, form)).toBe(false);
      const { source, sourceDescription, stance } = form.attribution;
      const who = source === null ? sourceDescription : "id" in source ? source.id : source.create.name;
      return [stance, who, form.claim.text];
    },
  );
}

describe("an outlet's note on its own text takes back what that said", () => {
  it.each([
    [
      "Correction: An earlier version of this report said that Ternhill had run the plant since 2018. It has done so since 2019.",
      "Ternhill had run the plant since 2018.",
    ],
    [
      "A previous version of this article incorrectly stated that Ada Lind resigned in May.",
      "Ada Lind resigned in May.",
    ],
    ["This story originally said that the bridge was closed in March.", "The bridge was closed in March."],
    [
      "Clarification: A headline on an earlier version of this article said the mayor had been charged.",
      "The mayor had been charged.",
    ],
    ["In an earlier version of this article, we said the ferry had sunk.", "The ferry had sunk."],
    ["The original version of this post wrongly reported that Osei had died.", "Osei had died."],
    [
      "Due to an editing error, an article on Tuesday said that the fire began at noon.",
      "The fire began at noon.",
    ],
    ["Correction: The article said that the dam had failed.", "The dam had failed."],
  ])("%s", (text, claim) => expect(told(text)).toEqual([["retracts", "courier", claim]]));

  it.each([
    "The article said that the dam had failed.",
    "An earlier version of the inquiry's report said that the dam had failed.",
    "This report says that the dam had failed.",
  ])("and what others wrote stays theirs: %s", (text) =>
    expect(told(text).map(([stance]) => stance)).toEqual(["asserts"]),
  );
});

describe("who was wrong to say it takes it back", () => {
  it.each([
    [
      "Owen Hallam, the county director of public health, said on Thursday that he had been wrong to say that readings were about twice the usual level.",
      "Owen Hallam",
      "Readings were about twice the usual level.",
    ],
    [
      "“The figure of 14 hours was wrong and I withdraw it,” Martin Keswick said.",
      "Martin Keswick",
      "The figure was 14 hours.",
    ],
    ["Ada Lind said she was mistaken when she said the bridge was safe.", "Ada Lind", "The bridge was safe."],
    [
      "Tom Berg told reporters that he should not have said that the mayor took bribes.",
      "Tom Berg",
      "The mayor took bribes.",
    ],
    ["Tom Berg regretted saying that the mayor took bribes.", "Tom Berg", "The mayor took bribes."],
    ["“I was wrong to say the dam was safe,” Ada Lind said.", "Ada Lind", "The dam was safe."],
    ["“I withdraw my claim that the dam was safe,” Ada Lind said.", "Ada Lind", "The dam was safe."],
    [
      "Ada Lind admitted she had misspoken when she said that the dam was safe.",
      "Ada Lind",
      "The dam was safe.",
    ],
    [
      "“Our earlier figure of 40 homes was incorrect,” Ada Lind said.",
      "Ada Lind",
      "“Our earlier figure of 40 homes”.",
    ],
  ])("%s", (text, who, claim) => expect(told(text)).toEqual([["retracts", who, claim]]));

  it("by the noun for what was said, whoever “her” is", () => {
    const [only] = told("Ada Lind withdrew her claim that the bridge was safe.");
    expect([only?.[0], only?.[2]]).toEqual(["retracts", "The bridge was safe."]);
  });

  it.each([
    "Ada Lind said the minister had been wrong to say that the dam was safe.",
    "Ada Lind said it would be wrong to say that the dam was safe.",
    "The minister, Tom Berg, met Karl Reed. Ada Lind said he had been wrong to say that the dam was safe.",
  ])("and nobody takes back what another said: %s", (text) =>
    expect(told(text).map(([stance]) => stance)).toEqual(["asserts"]),
  );
});
