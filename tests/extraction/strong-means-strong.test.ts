import { describe, expect, it } from "vitest";
import { enterSuffices } from "@/domain/suggestion/propose/enter-suffices";
import { proposals } from "@/domain/suggestion/propose/proposals";
import { extract } from "@/extraction/extract";

const article = { outletId: "courier", publishedAt: "2024-03-13T09:00:00Z" };
const proposed = (text: string) => {
  const { attributions, mentions } = extract(text);
  return proposals({ text, article, mentions, entities: [], readings: attributions });
};
const read = (text: string) => {
  const { attributions, mentions } = extract(text);
  const words = (spans: { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
  return attributions.map(({ source, content, confidence, speaker }) => ({
    source: words(source).replace(/,$/, ""),
    content: words(content),
    confidence,
    speaker: mentions.find(({ id }) => id === speaker)?.name ?? null,
  }));
};

describe("not strong: where the words end, or who speaks, or yes or no, is not certain", () => {
  it.each([
    [
      "when it was, by the reporter",
      "Corvid said that files were copied, three weeks after it fired a guard.",
    ],
    ["the same, nearly", "Ada Lind said the mine was shut, nearly two years after the first alarm."],
    ["nobody is found to speak", "It says that fewer than 900 people will leave."],
    ["“that” means a sentence before", "Karl Aumann said that remained the plan."],
    ["“that” is a subject in the present", "Karl Aumann said that depends on the weather."],
    ["“that” with an auxiliary", "Karl Aumann said that would cost jobs."],
    ["“that” is all that is confirmed", "Karl Aumann confirmed that to the paper."],
    ["one half says no", "“This is not about profit, it is about habits,” Ada Lind said."],
    ["a relative clause at its end", "Ada Lind said the mine would lose jobs, where two pits are near."],
    ["who has heard it", "The mine was shut by its owner, Ada Lind told the bank, a court has heard."],
    ["another verb that speaks", "Ada Lind said the mine was shut, said on Tuesday that it was not."],
    ["letters read into a name", "Lucinda Obeid ZC said the mine was shut."],
    ["one half says no, reported", "Ada Lind said the fire was no accident, it was a crime."],
  ])("%s: %s", (_, text) => {
    const found = read(text);
    expect(found.length).toBeGreaterThan(0);
    for (const { confidence } of found) expect(confidence).not.toBe("strong");
    for (const { reading, form } of proposed(text)) expect(enterSuffices(reading, form)).toBe(false);
  });
});

describe("a “that” which opens a clause stays one", () => {
  it.each([
    ["Karl Aumann said that planned operations were put off.", "Planned operations were put off."],
    ["Karl Aumann said that closed schools would reopen.", "Closed schools would reopen."],
    ["Karl Aumann said that in May the river fell.", "In May the river fell."],
    ["Karl Aumann said that the river fell.", "The river fell."],
  ])("%s", (text, claim) => {
    expect(proposed(text).map(({ form }) => form.claim.text)).toEqual([claim]);
    expect(read(text)[0]?.confidence).toBe("strong");
  });
});

describe("who speaks behind the words is found by “its”, “his” and “lead” as by “the”", () => {
  it.each([
    [
      "The hall was full by 4 a.m., said its manager, Bonnie Yazzie.",
      "Bonnie Yazzie",
      "The hall was full by 4 a.m.",
    ],
    ["The boat was never safe, said his widow, Ada Lind.", "Ada Lind", "The boat was never safe"],
    ["The mine was closed in May, said their lawyer, Tom Reyes.", "Tom Reyes", "The mine was closed in May"],
    [
      "The grains are the oldest found there, says lead author Birgit Haldorsen, pointing to three found in the core.",
      "Birgit Haldorsen",
      "The grains are the oldest found there",
    ],
    ["The ice is old, says senior author Ada Lind of Lima.", "Ada Lind", "The ice is old"],
  ])("%s", (text, speaker, content) => expect(read(text)[0]).toMatchObject({ speaker, content }));
  it("and “said his wife had left” is no words of hers", () =>
    expect(read("The keeper, 61, said his wife had left.")).toMatchObject([
      { source: "The keeper, 61", content: "his wife had left" },
    ]));
});

describe("the many whose body it is belong to its name", () => {
  it.each([
    ["The Farmers' League said it would vote against the bill.", "Farmers' League"],
    ["The Teachers’ Union said that pay had fallen.", "Teachers’ Union"],
    ["The Nurses' Association said wards were shut.", "Nurses' Association"],
  ])("%s", (text, name) => expect(read(text)[0]?.speaker).toBe(name));
  it("and an alliance is not “the company”", () =>
    expect(
      proposed(
        "The Seafarers' Alliance voted to strike. Its general secretary, Tam Reilly, said the company had sat on its hands.",
      ).map(({ form }) => form.claim.text),
    ).toEqual(["The company had sat on its hands."]));
});

describe("each “that” opens a statement of its own", () => {
  it.each([
    [
      "Ridge Electric said it was cooperating with police and that it was too early to say what caused the fire.",
      ["Ridge Electric was cooperating with police.", "It was too early to say what caused the fire."],
    ],
    [
      "Ada Lind said that 31 operations had been put off and that nobody was hurt.",
      ["31 operations had been put off.", "Nobody was hurt."],
    ],
    ["Ada Lind said it was a plan that costs money and that nobody wants.", null],
  ])("%s", (text, claims) => {
    const found = proposed(text).map(({ form }) => form.claim.text);
    if (claims === null) expect(found).toHaveLength(1);
    else expect(found).toEqual(claims);
  });
});

describe("what is told of a report is not what it says", () => {
  it.each([
    [
      "According to a report by the inspectorate published in May, the infirmary relies on overtime.",
      "the infirmary relies on overtime",
    ],
    ["According to a memo seen by the Echo, the roof leaks.", "the roof leaks"],
    ["According to figures released on Friday, rents rose.", "rents rose"],
    [
      "According to a letter dated 12 May 2019 from the ministry, the bridge was closed.",
      "the bridge was closed",
    ],
    ["According to minutes dated March 2018, the council met twice.", "the council met twice"],
    [
      "According to a report dated 3 September and seen by the Courier, engineers warned that discs crack.",
      "that discs crack",
    ],
    ["According to the ministry, rents rose in May.", "rents rose in May"],
  ])("%s", (text, content) => expect(read(text).map((one) => one.content)).toEqual([content]));
});
