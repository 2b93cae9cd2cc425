import { describe, expect, it } from "vitest";
import { extract } from "@/extraction/extract";

/** Who speaks, by name or by the article's words, and what. */
function said(text: string) {
  const { attributions, mentions } = extract(text);
  const words = (spans: { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
  return attributions.map(({ speaker, source, content }) => [
    mentions.find(({ id }) => id === speaker)?.name ?? null,
    words(source).replace(/,$/, ""),
    words(content),
  ]);
}
const speakers = (text: string) => said(text).map(([speaker]) => speaker);

describe("a surname that a relative bears as well", () => {
  it("is nobody's where only the relative has spoken", () =>
    expect(
      speakers(
        "The captain, Joseph Otieno, is missing. His brother Peter owns the boat. Otieno denies receiving a warning.",
      ),
    ).toEqual([null]));
  it("is that of the one with the full name who has spoken", () =>
    expect(
      speakers(
        "“I was there,” Joseph Otieno said. His brother Peter owns the boat. Otieno said it was safe.",
      ),
    ).toEqual(["Joseph Otieno", "Joseph Otieno"]));
  it("and of the only one where there is no relative", () =>
    expect(speakers("The captain, Joseph Otieno, is missing. Otieno denies receiving a warning.")).toEqual([
      "Joseph Otieno",
    ]));
});

describe("the office and the trade before a name are no part of it", () => {
  it.each([
    ["Chief Executive Anneke Dahl said the quarter was bad.", "Anneke Dahl"],
    ["Chief Financial Officer Tomas Ek said the quarter was bad.", "Tomas Ek"],
    ["Safety Jaylen Ortega said he was tired.", "Jaylen Ortega"],
    ["Parent Lorna Beck said the taps leaked.", "Lorna Beck"],
    ["Co-star Dev Anand Pillai said he was tired.", "Dev Anand Pillai"],
    ["The town's MP, Labour's Ada Tierney, said it was late.", "Ada Tierney"],
    ["Brandauer's spokesman, Jan Teller, said a list exists.", "Jan Teller"],
    ["Their colleague at Norrland Bank, Peder Vik, said the worst was over.", "Peder Vik"],
    ["An inspector with the Animal Welfare Board, Lesley Paton, said it was dark.", "Lesley Paton"],
    ["Brandt Agri itself said prices would fall.", null],
  ])("%s", (text, name) => expect(speakers(text)).toEqual([name]));
  it("a body that ends in a word of the office stays a body", () =>
    expect(speakers("The Bakers' Guild said it would wait a week.")).toEqual(["Bakers' Guild"]));
  it("“the company” is not Finance, whose chief was named", () =>
    expect(
      speakers("Halvorsen Lines fell. Finance chief Tomas Ek left. The company said ships were idle."),
    ).not.toContain("Finance"));
});

describe("what stands between a speaker and the verb", () => {
  it.each([
    ["Halcyon, asked whether it had paid, said the rig was safe.", "the rig was safe"],
    ["Ada Lind, asked about this at the gates, said everyone was safe.", "everyone was safe"],
    ["The teacher, who has not been named, is understood to have left.", "The teacher … to have left"],
    ["The brewery, which closed in May, said beer would be short.", "beer would be short"],
  ])("%s", (text, content) => expect(said(text).map(([, , words]) => words)).toEqual([content]));
  it("a threat ends where the main verb comes", () =>
    expect(
      said("The Bakers' Guild, which had threatened to strike, said it would wait a week.").map(
        ([, , words]) => words,
      ),
    ).toEqual(["to strike", "it would wait a week"]));
});

describe("who speaks behind the words", () => {
  it.each([
    ["“It was out,” said watch manager Del Hughes of Ashgrove fire station.", "Del Hughes", "“It was out,”"],
    [
      "Pavonia sold 19 million tonnes, the International Grain Office estimates.",
      "International Grain Office",
      "Pavonia sold 19 million tonnes",
    ],
    [
      "A cable that snapped last week had passed inspection, Halcyon Studios said Thursday.",
      "Halcyon Studios",
      "A cable that snapped last week had passed inspection",
    ],
    [
      "The town could lose power, operator Ada Lind told ministers in a letter seen by Circuit Weekly.",
      "Ada Lind",
      "The town could lose power",
    ],
    [
      // Whose words they are is asked: a clause that hangs on a ship, with no words of hers.
      "The worms came on the Alkor, whose captain, Beatriz Frey, remembers the dive.",
      null,
      "the dive",
    ],
    [
      "“I showed them the tin,” the mother, who did not want to be named, told the Dispatch.",
      null,
      "“I showed them the tin,”",
    ],
    [
      "The Financial Mail had reported on Friday, citing two people briefed on the matter, that an offer was ready.",
      null,
      "that an offer was ready",
    ],
  ])("%s", (text, speaker, content) =>
    expect(said(text)[0]).toMatchObject([speaker, expect.any(String), content]),
  );
  it("is no user's handle where a channel has a number", () =>
    expect([
      speakers("Rossiya-1 said the visit had gone well."),
      said("user77 said the visit had gone well."),
    ]).toEqual([["Rossiya-1"], []]));
});

describe("a name that another bears in part", () => {
  it.each([
    [
      "a husband of the same surname",
      "President Obama came. Mr. Obama and the first lady, Michelle Obama, waved. The president said he was glad.",
      "Michelle Obama",
    ],
    [
      "a man, where the name is a woman's",
      "Michelle Obama came. Mr. Obama said he was glad.",
      "Michelle Obama",
    ],
    ["a school that bears it", "Trump University closed. Trump said it was great.", "Trump University"],
    [
      "a body whose words stand in another order",
      "The Center for Federal Tax Policy closed. The Tax Policy Center said rates would rise.",
      "Center for Federal Tax Policy",
    ],
    ["an owner in capitals", "Mehmet Oz left. MEHMET OZ’S BOSS said the show was over.", "Mehmet Oz"],
    [
      "a body that somebody is at",
      "John Bentel, a tech staffer at the State Department who told his subordinates that it was over, left.",
      "State Department",
    ],
    [
      "an agency, where another body was told of since",
      "The Securities and Exchange Commission filed a complaint. It was long. Officials at Homeland Security Investigations came. The agency said it was late.",
      "Securities and Exchange Commission",
    ],
  ])("%s: %s", (_, text, wrong) => expect(speakers(text)).not.toContain(wrong));
  it.each([
    ["Peabody Energy closed a mine. Peabody said it was sad.", "Peabody Energy"],
    ["Elizabeth Warren came. Warren said it was late.", "Elizabeth Warren"],
    ["Theresa May said it was late.", "Theresa May"],
  ])("and is short for it elsewhere: %s", (text, name) => expect(speakers(text)).toEqual([name]));
});

describe("“it” is no person of an office", () => {
  it.each([
    "The town's MP, Labour's Ros Tierney, said it was late.",
    "The mayor's aide, Ros Quell, said it was late.",
  ])("%s", (text) => expect(extract(text).attributions.flatMap(({ references }) => references)).toEqual([]));
});

describe("“he” of an animal is nobody's name", () => {
  it("leaves the fox a fox", () => {
    const text =
      "Piers Lacey left. Olive Tranter said she had been feeding a fox. “He is the only one who collects,” she added.";
    const { attributions } = extract(text);
    expect(attributions.at(-1)?.references).toEqual([]);
  });
});

describe("whoever is told beside a name is another", () => {
  it.each([
    "Ada Osei, through her lawyer, denied the charge. The lawyer said it was false.",
    "Ada Osei, through a spokeswoman, left the board. The spokeswoman said the sale was off.",
    "Ada Osei, unlike the mayor, backed the plan. The mayor said it was mad.",
    "Ada Osei, once an aide to the president, resigned. The president said the plan was dead.",
    "Ada Osei, her lawyer, Tom Lind, and Karl Berg met. The lawyer said the case was weak.",
  ])("%s", (text) => expect(speakers(text).at(-1)).toBeNull());
  it("and who holds the office is who holds it", () =>
    expect(speakers("Ada Osei, the mayor of Northport, resigned. The mayor said it was mad.")).toEqual([
      "Ada Osei",
    ]));
});

describe("words that somebody passes on are another's", () => {
  it.each([
    ["“We are innocent,” Tom Lind quoted Karl Berg as saying.", "Karl Berg"],
    ["“We are innocent,” the Herald quoted an aide as saying.", null],
    ["“We are innocent,” Tom Lind quoted him as saying.", null],
    ["“The company stole our money,” read a letter that Tom Lind held up.", null],
  ])("%s", (text, name) => expect(speakers(text)).toEqual([name]));
  it("and so are those that somebody reads out", () =>
    expect(
      extract("Tom Lind opened his mother's diary. “We hid in the cellar,” Lind read.").attributions,
    ).toMatchObject([{ doubtful: true }]));
});

it("“the company” is not one that was named before a name that may be a company", () =>
  expect(
    speakers("Delta Bank owns Kestrel. Kestrel closed on Monday. The company said 40 jobs would go."),
  ).toEqual([null]));
