import { describe, expect, it } from "vitest";
import { enterSuffices } from "@/domain/suggestion/propose/enter-suffices";
import { proposals } from "@/domain/suggestion/propose/proposals";
import { clean } from "@/domain/suggestion/wording/clean-words";
import { deniedThing } from "@/domain/suggestion/wording/denied-thing";
import { correctsItself } from "@/domain/suggestion/wording/own-correction";
import { extract } from "@/extraction/extract";

const courier = { id: "courier", kind: "organization" as const, names: [{ text: "Northport Courier" }] };

/** What is proposed for an article of Thursday 12 November 2026. */
function proposed(text: string) {
  const { attributions, mentions } = extract(text);
  const article = { outletId: "argus", publishedAt: "2026-11-12T09:00:00Z" };
  return proposals({ text, article, mentions, entities: [courier], readings: attributions });
}
const claims = (text: string) => proposed(text).map(({ form }) => form.claim.text);
const wordsOf = (text: string, role: string) =>
  proposed(text).map(({ form }) => form.attribution.selectors.find((one) => one.role === role)?.exact);

describe("a claim shows the words that it was made of", () => {
  const split =
    "“Our welds were tested by the port,” said Greta Lind, the engineer. The firm built it. “We have seen no evidence that any of the welds failed.”";

  it("of a quotation that goes on later, not its longer second part", () => {
    expect(claims(split)).toEqual(["Greta Lind said: “Our welds were tested by the port”."]);
    expect(wordsOf(split, "content")).toEqual(["“Our welds were tested by the port,”"]);
    expect(wordsOf(split, "excerpt")).toEqual([
      "“Our welds were tested by the port,” said Greta Lind, the engineer",
    ]);
  });

  it("all of them, where its speaker interrupts one sentence", () => {
    const interrupted = "“The money,” Greta Lind said, “was never there.”";
    expect(claims(interrupted)).toEqual(["The money was never there."]);
    expect(wordsOf(interrupted, "content")).toEqual([interrupted]);
  });

  it("and of several sentences of one quotation the one that it tells", () => {
    expect(wordsOf("“The dam held. Nobody was hurt there,” Greta Lind said.", "content")).toEqual([
      "“The dam held.",
    ]);
  });

  it("each its own where two statements are told apart", () => {
    const two = "Greta Lind said the bridge was inspected in May, and that the city had not acted on it.";
    expect(wordsOf(two, "content")).toEqual([
      "the bridge was inspected in May",
      "the city had not acted on it",
    ]);
  });

  it("and Enter never suffices where words were left out", () => {
    const [only] = proposed(
      "“The dam of the town held. The road beside the dam was flooded for an hour,” Greta Lind said.",
    );
    expect(only!.form.claim.text).toBe("The dam of the town held.");
    expect(enterSuffices({ ...only!.reading, confidence: "strong" }, only!.form)).toBe(false);
  });
});

describe("“…, and that …” is another statement", () => {
  it.each([
    [
      "The port authority said the bridge had been inspected in May, and that the city had not acted on it.",
      2,
    ],
    ["Greta Lind said that the port was shut and that nobody was hurt.", 2],
    ["Greta Lind said the town had a plan that cost money and that nobody wanted.", 1],
    ["Greta Lind said the bank was sold and that was a mistake.", 1],
  ])("%s", (text, size) => expect(claims(text)).toHaveLength(size));
});

describe("nobody is left with the half that they took back", () => {
  it.each([
    [
      "“I said 40. The laser measurement is 64, and I was wrong,” said Tomas Berg.",
      "Tomas Berg said: “I said 40. The laser measurement is 64, and I was wrong”.",
    ],
    [
      "“We told the council it was safe,” said Greta Lind. “It was not, and that was our mistake.”",
      "Greta Lind said: “We told the council it was safe. It was not, and that was our mistake.”",
    ],
    [
      "Tomas Berg said he had said 40 but the measurement was 64.",
      "Tomas Berg had said 40 but the measurement was 64.",
    ],
  ])("%s", (text, claim) => expect(claims(text)).toEqual([claim]));

  it("and all of it is shown as said", () => {
    const text = "“I said 40. The laser measurement is 64, and I was wrong,” said Tomas Berg.";
    expect(wordsOf(text, "content")[0]).toContain("The laser measurement is 64");
  });

  it.each([
    ["I told them the bridge was unsafe. Nobody listened.", false],
    ["I said 40. Now it is 64.", true],
    ["We misspoke. The port is shut.", true],
    ["The port is shut.", false],
    ["She was wrong about the port.", false],
  ])("%s: %s", (content, is) => expect(correctsItself(content)).toBe(is));
});

describe("a thing that is denied is told as a statement", () => {
  it.each([
    ["any blame for the delay", "Ada Osei was to blame for the delay"],
    ["responsibility", "Ada Osei was responsible"],
    ["any wrongdoing", "Ada Osei did something wrong"],
    ["knowledge of the memo", "Ada Osei knew of the memo"],
    ["any role in the delay", "Ada Osei had a role in the delay"],
    ["a cover-up", "There was a cover-up"],
    ["any delay", "There was a delay"],
    ["any contact with the firm", "Ada Osei had contact with the firm"],
    ["the allegation", "“the allegation”"],
    ["that the port was shut", null],
    ["involvement in an attack by rebels", "Ada Osei was involved in an attack by rebels"],
  ])("%s → %s", (said, statement) => expect(deniedThing(said, "Ada Osei")).toBe(statement));

  it.each([
    ["wrongdoing by its staff", "“wrongdoing by its staff”"],
    ["any wrongdoing by its staff", "“any wrongdoing by its staff”"],
    ["guilt of his brother", "“guilt of his brother”"],
    ["participation of Russian troops", "“participation of Russian troops”"],
    ["involvement in the deal by its staff", "“involvement in the deal by its staff”"],
    ["negligence by the crew", "“negligence by the crew”"],
    ["fault of the crew", "“fault of the crew”"],
    ["blame lay with the crew", null],
    ["responsibility for the delay lay with the crew", "“responsibility for the delay lay with the crew”"],
  ])("and nobody is charged with what another did: %s → %s", (said, statement) =>
    expect(deniedThing(said, "Ada Osei")).toBe(statement),
  );

  it("by whoever the article describes", () =>
    expect(claims("The mayor denied any blame.")).toEqual(["The mayor was to blame."]));
});

describe("a claim is no more than what was said", () => {
  it.each([
    ["on 9 November 2026 that the crack was growing", "the crack was growing"],
    ["on Monday that the crack was growing", "the crack was growing"],
    ["late on Monday evening, that the crack was growing", "the crack was growing"],
    ["November 9, 2026 that the crack was growing", "the crack was growing"],
    ["in March 2024 that the crack was growing", "the crack was growing"],
    ["at least 40 that day were hurt", "at least 40 that day were hurt"],
    ["about 300 that night slept outside", "about 300 that night slept outside"],
    ["some 12 that nobody wanted were sold", "some 12 that nobody wanted were sold"],
    ["in at least 40 that we saw water rose", "in at least 40 that we saw water rose"],
    ["by 2024 that figure had doubled", "by 2024 that figure had doubled"],
    ["in the town that she left nobody spoke", "in the town that she left nobody spoke"],
    ["the plan of 2024 that was dropped cost money", "the plan of 2024 that was dropped cost money"],
  ])("%s → %s", (content, statement) => expect(clean(content)).toBe(statement));

  it.each([
    "About 22,000 vehicles cross the bridge each day, the ministry said, more than the 18,000 it gave earlier.",
    "The ministry said about 22,000 vehicles cross the bridge each day, more than the 18,000 it gave earlier.",
  ])("%s", (text) => expect(claims(text)).toEqual(["About 22,000 vehicles cross the bridge each day."]));
});

describe("a town is not the paper that bears its name", () => {
  const story =
    "NORTHPORT — The bridge at Northport was shut, the Northport Courier reported. Mayor Ruth Adair said Northport would pay. Engineers in Northport agreed.";

  it("nor is anybody made of it", () => {
    expect(proposed(story).flatMap(({ form }) => form.claim.about)).toEqual([]);
  });

  it.each(["Northport Herald", "Northport Council", "Northport Police"])("%s", (name) => {
    const { mentions } = extract(`${name} met in Northport. Ruth Adair said Northport would pay.`);
    const body = mentions.filter((one) => one.name.startsWith("Northport ")).flatMap(({ spans }) => spans);
    expect(body.length).toBeLessThan(2);
  });
});
