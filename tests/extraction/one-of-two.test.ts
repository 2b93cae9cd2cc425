import { describe, expect, it } from "vitest";
import { proposals } from "@/domain/suggestion/propose/proposals";
import { extract } from "@/extraction/extract";

/** Each suggestion of a text: whom it names, the words that were said, how far it may be trusted, and its claim. */
function said(text: string) {
  const { attributions, mentions } = extract(text);
  const article = { outletId: "courier", publishedAt: "2024-03-13T09:00:00Z" };
  return proposals({ text, article, mentions, entities: [], readings: attributions }).map(
    ({ form, reading }) => {
      const { source, sourceDescription } = form.attribution;
      return {
        name: source !== null && "create" in source ? source.create.name : null,
        described: sourceDescription,
        content: reading.content.map(({ start, end }) => text.slice(start, end)).join(" … "),
        trust: reading.confidence,
        claim: form.claim.text,
      };
    },
  );
}
const names = (text: string) => said(text).map(({ name }) => name);

describe("a surname that two bear is neither's, far from both", () => {
  const filler = (count: number) => "The rain fell on the bridge all day and the river rose. ".repeat(count);
  it.each(["Koci said he would not go.", "Koci says the bend is open.", "The bend is open, Koci said."])(
    "%s",
    (last) =>
      expect(
        names(
          `Ardian Koci said the train was late. ${filler(4)}Besnik Koci said the bend was shut.\n\n${filler(10)}${last}`,
        ).at(-1),
      ).toBeNull(),
  );
  it("right behind one of them it is that one's", () =>
    expect(
      names(
        `Ardian Koci said the train was late. ${filler(20)}Besnik Koci said the bend was shut. Koci said he would not go.`,
      ).at(-1),
    ).toBe("Besnik Koci"));
});

describe("“she” is nobody who was “he”, nor one of two", () => {
  it.each([
    ["a relative's word tells", "The brother-in-law, Konrad Brandt, has a shop. She says it is shut."],
    ["a relative's word right before", "Her uncle Yusra Brandt has a shop. She says it is shut."],
    [
      "who was “he” just before",
      "Yusra Brandt said the bank was open. He said the boat was late. She says it is shut.",
    ],
    [
      "another beside them who is no known name",
      "June and Ottilie Brandt met at school. She says it is shut.",
    ],
    ["another behind them", "Ottilie Brandt and May met at school. She says it is shut."],
    [
      "somebody without a name spoke for another",
      "One of them said it was open. The chairman, through a spokeswoman, said it was late. She says it is shut.",
    ],
  ])("%s", (_, text) => expect(said(text).at(-1)).toMatchObject({ name: null, described: null }));
  it.each([
    ["The aunt, Yusra Brandt, has a shop. She says it is shut.", "Yusra Brandt"],
    ["Yusra Brandt said the bank was open. She said the boat was late. She says it is shut.", "Yusra Brandt"],
    ["Ottilie Brandt met at school with the Bakers' Guild. She says it is shut.", "Ottilie Brandt"],
  ])("%s", (text, name) => expect(names(text).at(-1)).toBe(name));
});

describe("a given name alone is whose it is in full", () => {
  it.each([
    ["Ottilie Brandt said it was open. Ottilie says it is shut.", "Ottilie Brandt"],
    ["Nomvula Dlamini said it was open. “It is shut,” Nomvula said.", "Nomvula Dlamini"],
  ])("%s", (text, name) => expect(new Set(names(text))).toEqual(new Set([name])));
});

describe("whom somebody acts for, or does something to, does not speak", () => {
  it.each([
    "The bank advising Orbis Drinks declined to comment.",
    "The firm that owns Delta Bank said it was false.",
    "The lawyer defending Hugo Lind said it was false.",
    "A group suing Norland Mills said it was false.",
    "The woman who employs Hugo Lind said it was false.",
  ])("%s", (text) => expect(names(text)).toEqual([null]));
  it("whoever is told stands behind the verb", () =>
    expect(
      said("Vera Lang, who had said the bridge was safe, told reporters that it had fallen.").map(
        ({ name, content }) => [name, content],
      ),
    ).toEqual([
      ["Vera Lang", "the bridge was safe"],
      ["Vera Lang", "that it had fallen"],
    ]));
  it("a name given is the speaker's own", () =>
    expect(names("A woman who gave her name as Ada Lind said it was false.")).toEqual(["Ada Lind"]));
});

describe("what a body does is no part of its name", () => {
  it.each([
    ["Insurer Penmarch Mutual said it was shut.", "Penmarch Mutual"],
    ["Brewer Castellan said the beer was good.", "Castellan"],
    ["Airline Norjet said the flight was late.", "Norjet"],
    ["Retailer Halden Stores said it was shut.", "Halden Stores"],
    ["Watchdog Clearwater said it was shut.", "Clearwater"],
    ["Charity Commission officials met. The Charity Commission said it was shut.", "Charity Commission"],
    ["Supt Neil Garrow said the man was free.", "Neil Garrow"],
    ["Insp Jane Bell said the man was free.", "Jane Bell"],
  ])("%s", (text, name) => expect(names(text)).toEqual([name]));
  it.each([
    [
      "Castellan Breweries lowered its forecast. The company said no decision had been made.",
      "Castellan Breweries",
    ],
    ["Orbis Drinks lowered its forecast. The company said no decision had been made.", "Orbis Drinks"],
    [
      "Luranian Railways met. An internal railway memo was found. The railway said it was false.",
      "Luranian Railways",
    ],
  ])("%s", (text, name) => expect(names(text).at(-1)).toBe(name));
  it("“the club” with a rival's record before it is left open", () =>
    expect(
      names("Rovere United won a club record. The rival club lost. The club said it was false."),
    ).toEqual([null]));
});

describe("the words end where another verb of the sentence speaks", () => {
  it.each([
    [
      "Ada Lind said the bank was shut; the firm advising Orbis, Lathrop Keane, declined to comment.",
      "the bank was shut",
    ],
    ["Ada Lind said the bank was shut; the two guards at the door, both men, said no.", "the bank was shut"],
    ["Ada Lind said the bank was shut; the road would open.", "the bank was shut; the road would open"],
    [
      "The Interior Ministry, which had at first said it was false, said on Tuesday that it was true.",
      "it was false",
    ],
    [
      "Penmarch Mutual said in a statement read to the court that no letter was sent.",
      "that no letter was sent",
    ],
    ["Ada Lind said in a letter sent to the board that it was false.", "that it was false"],
  ])("%s", (text, content) => expect(said(text)[0]?.content).toBe(content));
  it.each([
    "Hugo Lind said the signs were stolen, and that drivers had been told to slow down.",
    "Hugo Lind said the bank was shut, but that it would open.",
    "A memo dated June 3, seen by the Courier, warned that the bend was open.",
  ])("less than all of it is never strong: %s", (text) => expect(said(text)[0]?.trust).not.toBe("strong"));
});

describe("a relative is not written as somebody's", () => {
  it.each(["Her husband ran far.", "Her son was there."])("%s", (words) =>
    expect(said(`Ada Lind said it was false. “${words}” she said.`).at(-1)?.claim).not.toMatch(
      /Lind’s (?:husband|son)/,
    ),
  );
  it("what else is theirs is", () =>
    expect(said("Ada Lind said her shop was shut.")[0]?.claim).toBe("Ada Lind’s shop was shut."));
});
