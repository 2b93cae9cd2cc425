import { describe, expect, it } from "vitest";
import { proposals } from "@/domain/suggestion/propose/proposals";
import { extract } from "@/extraction/extract";

/** The stance and the claim of each suggestion. */
function told(text: string) {
  const { attributions, mentions } = extract(text);
  const article = { outletId: "courier", publishedAt: "2024-03-13T09:00:00Z" };
  return proposals({ text, article, mentions, entities: [], readings: attributions }).map(
    ({ form }) => [form.attribution.stance, form.claim.text] as const,
  );
}

describe("what asks, advises or leaves unsaid states nothing", () => {
  it.each([
    "Ada Lind urged residents not to drink the water.",
    "Ada Lind urged the council not to sell the port.",
    "Ada Lind warned against returning the tins.",
    "Ada Lind warned residents against drinking the water.",
    "Ada Lind warned against “selling the border for a photograph”.",
    "Ada Lind warned the mayor not to speak.",
    "Ada Lind advised against travel to Karsk.",
    "Ada Lind asked them not to leave.",
    "Ada Lind asked reporters not to name her.",
    "Ada Lind told the crew not to jump.",
    "Ada Lind ordered the crew not to sail.",
    "Ada Lind begged the men not to shoot.",
    "Ada Lind called on both sides not to shell the road.",
    "Ada Lind failed to deny that she had left.",
    "Ada Lind failed to deny reports that she had left.",
    "Ada Lind failed to confirm the report.",
    "Ada Lind stopped short of denying the report.",
    "Ada Lind did not say that the port was shut.",
    "Ada Lind never said the port was shut.",
    "Ada Lind said nothing about the port.",
    "The maker, Corran Foods, is recalling 3.1 million tins.",
  ])("%s", (text) => expect(told(text)).toEqual([]));
});

describe("yes and no stay as the article has them", () => {
  it.each([
    ["Ada Lind denied that she was not at the meeting.", "denies", "Ada Lind was not at the meeting."],
    ["Ada Lind denied that the water was not safe.", "denies", "The water was not safe."],
    ["Ada Lind denied that nobody had warned her.", "denies", "Nobody had warned Ada Lind."],
    [
      "Ada Lind denied ever saying that the port was shut.",
      "denies",
      "Ada Lind said that the port was shut.",
    ],
    [
      "Ada Lind denied that Tom Reyes told her the port was shut.",
      "denies",
      "Tom Reyes told Ada Lind the port was shut.",
    ],
    ["Ada Lind disputed that the port was not shut.", "disputes", "The port was not shut."],
    ["Ada Lind rejected the idea that the port was not shut.", "disputes", "The port was not shut."],
    ["Ada Lind did not accept that the port was shut.", "disputes", "The port was shut."],
    ["Ada Lind did not believe that the port was shut.", "disputes", "The port was shut."],
    ["Ada Lind did not deny that she had left.", "neither_confirms_nor_denies", "Ada Lind had left."],
    ["Ada Lind never denied that she had left.", "neither_confirms_nor_denies", "Ada Lind had left."],
    ["Ada Lind refused to deny that she had left.", "neither_confirms_nor_denies", "Ada Lind had left."],
    [
      "Ada Lind would not confirm that the port was shut.",
      "neither_confirms_nor_denies",
      "The port was shut.",
    ],
    ["Ada Lind warned that the water was not safe.", "asserts", "The water was not safe."],
    ["Ada Lind insisted that no gun had fired.", "asserts", "No gun had fired."],
    ["Ada Lind said nothing had changed at the port.", "asserts", "Nothing had changed at the port."],
    ["Ada Lind promised not to sell the port.", "asserts", "Ada Lind promised not to sell the port."],
    ["Ada Lind vowed never to return.", "asserts", "Ada Lind vowed never to return."],
  ])("%s", (text, stance, claim) => expect(told(text)).toEqual([[stance, claim]]));

  it("of two statements before “this”, neither is picked for what is disputed", () =>
    expect(
      told(
        "Ada Lind said that the port was shut. She said the mayor had been told.\n\nTom Reyes disputed this.",
      ).at(-1),
    ).toEqual(["disputes", "Tom Reyes disputed this."]));
});

describe("told in court, by nobody whom the article names", () => {
  it.each([
    [
      "Two brothers kept 61 dogs in a caravan, a court was told on Monday.",
      "Two brothers kept 61 dogs in a caravan.",
    ],
    ["The dogs were never fed, the court heard.", "The dogs were never fed."],
    ["An inquest into her death heard that the rope was old.", "The rope was old."],
    ["Jurors were told that the car was stolen.", "The car was stolen."],
  ])("%s", (text, claim) => {
    expect(told(text)).toEqual([["asserts", claim]]);
    expect(extract(text).attributions[0]).toMatchObject({ source: [], speaker: null });
    expect(extract(text).attributions[0]?.confidence).not.toBe("strong");
  });
  it("and by whom it was told, where that is said", () => {
    const { attributions, mentions } = extract("The court was told by Ada Lind that the car was stolen.");
    expect(mentions.find(({ id }) => id === attributions[0]?.speaker)?.name).toBe("Ada Lind");
  });
  it("“the court heard from Ada Lind” credits nobody with what a comma parts off", () =>
    expect(told("The car was stolen, the court heard from Ada Lind.")).toEqual([]));
});

describe("silence", () => {
  it.each([
    ["The clerk, Wendy Strang, could not be contacted.", "no_response"],
    ["The station has yet to say who will present the programme.", "declined_comment"],
    ["Owner Marguerite Voss was not available for comment, a spokesperson said.", "no_response"],
  ])("%s", (text, stance) => expect(told(text).map(([each]) => each)).toEqual([stance]));
});
