import { describe, expect, it } from "vitest";
import { extract } from "@/extraction/extract";

/** Who speaks, by name with the kind of it, or by the article's words; in order. */
function speakers(text: string) {
  const { attributions, mentions } = extract(text);
  return attributions.map(({ speaker, source }) => {
    const one = mentions.find(({ id }) => id === speaker);
    if (one !== undefined) return `${one.name} (${one.kind})`;
    return source.map(({ start, end }) => text.slice(start, end)).join(" ");
  });
}

describe("names as houses elsewhere write them", () => {
  it.each([
    ["DSP Folake Adebayo said the road was shut.", ["Folake Adebayo (person)"]],
    ["Fine Gael TD Aoife Brannigan said the road was shut.", ["Aoife Brannigan (person)"]],
    ["Taoiseach Conor Maguire said the road was shut.", ["Conor Maguire (person)"]],
    ["Floor leader Park Jin-woo said the road was shut.", ["Park Jin-woo (person)"]],
    ["Justice A.K. Mehta said the road was shut.", ["A.K. Mehta (person)"]],
    ["“It is late,” said its director, Inger Lise Blyverket.", ["Inger Lise Blyverket (person)"]],
    ["Union leader Son Woo-mok said the road was shut.", ["Son Woo-mok (person)"]],
    ["Minister of Education Stefania Giannini said the road was shut.", ["Stefania Giannini (person)"]],
    ["Superintendent of Police Sakshi Varma said the road was shut.", ["Sakshi Varma (person)"]],
    ["Hon. Monday Osagie said the road was shut.", ["Monday Osagie (person)"]],
    ["Dr Sunday Adeyemi said the road was shut.", ["Sunday Adeyemi (person)"]],
    ["Astronaut Reid Wisman said the road was shut.", ["Reid Wisman (person)"]],
    ["Privacy developer Aoife Tarrant said the road was shut.", ["Aoife Tarrant (person)"]],
    ["Passenger group RailVoice called the timetable a shambles.", ["RailVoice (organization)"]],
    ["State news agency Sarnews reported that the road was shut.", ["Sarnews (organization)"]],
    ["Teammate Touk Miller said it was over.", ["Touk Miller (person)"]],
  ])("%s", (text, names) => expect(speakers(text)).toEqual(names));
  it("a surname first heard behind another's name is its only bearer's", () =>
    expect(speakers("Kim Dragosz was freed. Ada Lind wept. Dragosz has denied the charges.")).toEqual([
      "Kim Dragosz (person)",
    ]));
  it("“it” tells a body where it does something", () =>
    expect(speakers("Tarrant Civil said it would close the pit.")).toEqual(["Tarrant Civil (organization)"]));
  it("a judge was introduced as Lady Justice", () =>
    expect(
      speakers("Lady Justice Ann Okonjo said the road was shut. The judge said the bridge was safe."),
    ).toEqual(["Ann Okonjo (person)", "Ann Okonjo (person)"]));
});

describe("who is told of, and does not tell it", () => {
  it.each([
    ["Geologists we spoke to thought that was roughly right.", "Geologists"],
    ["Bec Trevena, a nurse, wept. Her uncle Col Trevena said the unit was safe.", "Her uncle Col Trevena"],
    ["Three senior engineers she interviewed said the dam leaked.", "Three senior engineers"],
    ["At the White House we asked, and said the dam leaked.", "we"],
    ["Graeme Rennie gave evidence. Mr Rennick asked him about the birds, he said.", "he"],
    ["K. Vasundhara Rao spoke to us. Ganesh Salunkhe had photographed the paper, she said.", "she"],
    [
      "Vela Printers managing director Mohan Lele said the road was shut.",
      "Vela Printers managing director Mohan Lele",
    ],
  ])("%s", (text, source) => expect(speakers(text).at(-1)).toBe(source));
  it("a pronoun that speaks of somebody else's words is who spoke", () =>
    expect(speakers("Graeme Rennie gave evidence. The birds were dead, he said.").at(-1)).toBe(
      "Graeme Rennie (person)",
    ));
});

describe("who speaks behind what is told of somebody", () => {
  it.each([
    [
      "The Green party, whose leader, Hannah Reyes, resigned in March, said it would not join.",
      "Green party",
    ],
    ["Lisa Trent, whose son Kyle, 12, died in May, said riders were reckless.", "Lisa Trent"],
    ["The Green party, whose leader, Hannah Reyes, said the vote was lost, has won.", "Hannah Reyes"],
    [
      "The board closed a school, a decision that its president Ada Tillery called “heartbreaking”.",
      "Ada Tillery",
    ],
    [
      "The officer, Folake Adebayo, dismissed the claim as baseless, insisting that nobody paid.",
      "Folake Adebayo",
    ],
    ["The town was taken, a claim the Ormby government denied.", "Ormby government"],
    ["Prime Minister Rajiv Menon on Saturday accused the opposition of lying.", "Rajiv Menon"],
    ["Congress leader Sonal Deshmukh, however, called the remark “shameful”.", "Sonal Deshmukh"],
  ])("%s", (text, name) => {
    for (const one of speakers(text)) expect(one).toContain(name);
    expect(speakers(text).length).toBeGreaterThan(0);
  });
  it("whose grandmother she is speaks no word of hers", () =>
    expect(
      speakers(
        "Deshawn Carter died. Carter's grandmother, Loretta Simms, said the boy had been at practice. “He was good,” she said.",
      ),
    ).toEqual(["Loretta Simms (person)", "Loretta Simms (person)"]));
});

describe("no attributions", () => {
  it.each([
    [
      "a town before what happened there",
      "NEW DELHI: The Supreme Court on Monday asked the Centre to explain the delay.",
    ],
    ["people who were called to a place", "Officers were called to Roundhay Road on Sunday."],
  ])("%s", (_, text) => expect(speakers(text)).toEqual([]));
  it("nor of the town, where somebody says it", () =>
    expect(speakers("KARIMPUR: The minister says a bridge fell.")).toEqual(["The minister"]));
  it("whoever promises behind a sentence that ends in quoted words did not speak them", () =>
    expect(
      speakers("Chairman Simon Lind said they had met “all the rules.” The candidate promised to win."),
    ).toEqual(["Simon Lind (person)", "The candidate"]));
  it("a site ends a sentence", () =>
    expect(speakers("“It is ours,” Ada Lind said on X. Spokesman Karl Berg said it was not.")).toEqual([
      "Ada Lind (person)",
      "Karl Berg (person)",
    ]));
  it("a unit behind its number ends a sentence", () =>
    expect(speakers("It was worth €15m. The museum said it was happy.")).toEqual(["The museum"]));
  it("an hour ends a sentence", () =>
    expect(
      speakers("The warning lasts until 3pm. Forecaster Liz Corcoran said gusts had been recorded."),
    ).toEqual(["Liz Corcoran (person)"]));
  it("members of parliament relay nothing", () =>
    expect(extract("Secretary Philippa Moss told MPs the ship was old.").attributions[0]?.relays).toEqual(
      [],
    ));
});

it("with whom somebody agrees is no part of what", () => {
  const text = "PC Ann Lind agreed with Mr Galbraith that at least six people had keys.";
  const [one] = extract(text).attributions;
  expect(one?.content.map(({ start, end }) => text.slice(start, end))).toEqual([
    "that at least six people had keys",
  ]);
});
