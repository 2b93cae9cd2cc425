import { describe, expect, it } from "vitest";
import { proposals } from "@/domain/suggestion/propose/proposals";
import { extract } from "@/extraction/extract";

/** Every suggestion of a text: who speaks by name, through whom, the claim, and how far it may be trusted. */
function told(text: string) {
  const { attributions, mentions } = extract(text);
  const article = { outletId: "courier", publishedAt: "2024-03-13T09:00:00Z" };
  return proposals({ text, article, mentions, entities: [], readings: attributions }).map(
    ({ form, reading }) => {
      const { source, relays } = form.attribution;
      const nameOf = (choice: typeof source) =>
        choice !== null && "create" in choice ? choice.create.name : null;
      return {
        who: nameOf(source),
        through: relays.map(({ entity, description }) => nameOf(entity) ?? description),
        claim: form.claim.text,
        stance: form.attribution.stance,
        trust: reading.confidence,
      };
    },
  );
}

describe("an aside between a speaker and their words is nobody's word for them", () => {
  it.each([
    ["Vera Lang denied, as Will Dorn had claimed, that the ship had sunk.", "Vera Lang", "denies"],
    ["Ada Lind confirmed, as Tom Reyes had warned, that the ship had sunk.", "Ada Lind", "confirms"],
    [
      "Otto Wegner told Reuters, as Tom Reyes had said before, that the ship had sunk.",
      "Otto Wegner",
      "asserts",
    ],
  ])("%s", (text, who, stance) =>
    expect(told(text)).toMatchObject([{ who, stance, claim: "The ship had sunk." }]),
  );

  it("and what was announced is not who foresaw it", () => {
    const speakers = told("Ada Lind reported a loss, as Tom Reyes had predicted.").map(({ who }) => who);
    expect(speakers).not.toContain("Tom Reyes");
  });
});

describe("words that cite another in an aside are read before they are saved", () => {
  it.each([
    "Vera Lang said it was not true, as Will Dorn had claimed, that the ship had sunk.",
    "Vera Lang said the ship had not sunk, as Will Dorn had claimed.",
  ])("%s", (text) => expect(told(text)).toMatchObject([{ who: "Vera Lang", trust: "fair" }]));
});

describe("whom somebody quoted speaks, and whoever quoted them passes it on", () => {
  it.each([
    ["“The dam is shut,” Tom Reyes, whom Vera Kolt quoted, said.", "Tom Reyes", [], "The dam is shut."],
    ["The dam was shut, said Tom Reyes, whom Vera Kolt quoted.", "Tom Reyes", [], "The dam was shut."],
    [
      "Tom Reyes, whom Vera Kolt quoted as saying that the dam was shut, left for Rome.",
      "Tom Reyes",
      ["Vera Kolt"],
      "The dam was shut.",
    ],
    [
      "The engineer Tom Reyes, whom the BBC quoted as saying the dam was shut, left for Rome.",
      "Tom Reyes",
      ["BBC"],
      "The dam was shut.",
    ],
  ])("%s", (text, who, through, claim) => expect(told(text)).toMatchObject([{ who, through, claim }]));

  it("three hands deep", () =>
    expect(
      told("Ada Lind said Tom Reyes had told Vera Kolt that Otto Wegner had said the dam was shut."),
    ).toMatchObject([
      { who: "Otto Wegner", through: ["Tom Reyes", "Ada Lind"], claim: "The dam was shut." },
    ]));
});

describe("what breaks off says yes or no to a question", () => {
  it.each([
    "Tom Reyes, asked whether he had taken the money, said he had not.",
    "Tom Reyes said it was.",
    "Tom Reyes said she would not.",
  ])("so it is never strong: %s", (text) =>
    expect(told(text).map(({ trust }) => trust)).not.toContain("strong"),
  );
  it("and a whole clause may be", () =>
    expect(told("Tom Reyes said he had not taken the money.")[0]?.trust).toBe("strong"));
});

describe("two of one surname are told apart by their titles", () => {
  const family =
    "The talks between President Robert Keller and his niece, Dr Ann Keller, ended in Rome on Monday without a result.";
  it.each([
    ["President Keller", "Robert Keller"],
    ["Dr Keller", "Ann Keller"],
    ["Dr. Keller", "Ann Keller"],
    ["Keller", null],
    ["Senator Keller", null],
  ])("%s", (short, who) => expect(told(`${family} ${short} said the dam was shut.`).at(-1)?.who).toBe(who));
});
