import { describe, expect, it } from "vitest";
import { proposals } from "@/domain/suggestion/propose/proposals";
import { extract } from "@/extraction/extract";

/** Who speaks, and of what, of each attribution. */
function read(text: string) {
  const at = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
  return extract(text).attributions.map(({ source, content }) => [at(source), at(content)]);
}

describe("words that are noun and verb are read by those beside them", () => {
  it.each([
    ["The law sets a minimum of 3 percent, she said.", "she", "The law sets a minimum of 3 percent"],
    [
      "Anouk Bell says such clips travel fastest on Sundays.",
      "Anouk Bell",
      "such clips travel fastest on Sundays",
    ],
    [
      "The satellite is lost, launch provider Aquila Space confirmed.",
      "launch provider Aquila Space",
      "The satellite is lost",
    ],
    ["The squid has one large eye, biologists report today.", "biologists", "The squid has one large eye"],
  ])("%s", (text, source, content) => expect(read(text)).toContainEqual([source, content]));
});

describe("where the words of somebody begin and end", () => {
  it.each([
    ["Osei disagrees: the lamps were red, he says.", "the lamps were red"],
    [
      "Lind said the minister had refused to meet growers, a claim his office rejected.",
      "the minister had refused to meet growers",
    ],
    [
      "Lind insisted that no data had been kept, something the watchdog called implausible.",
      "that no data had been kept",
    ],
    ["Delta Bank confirmed the sale and sent us the file.", "the sale"],
    ["The results had been known since 8.40pm. “That is correct,” Tom Lind replied.", "“That is correct,”"],
    ["Insurance won't help, reckons Tom Lind of Gatefold: the policy excluded mud.", "Insurance won't help"],
  ])("%s", (text, content) => expect(read(text).map(([, words]) => words)).toContain(content));

  it("a town before what the minister said there is no speaker", () =>
    expect(
      read("BHARATNAGAR: Minister Tom Lind on Tuesday told the House that there was no shortage."),
    ).toEqual([["Minister Tom Lind", "that there was no shortage"]]));
  it("and in a transcript, who answers is", () =>
    expect(read("LIND: The road will open.\n\nOSEI: It will not.").map(([who]) => who)).toEqual([
      "LIND",
      "OSEI",
    ]));
  it("a claim that somebody rejects does not say that they reject it", () =>
    expect(read("He called it a lie, a charge that Corvid rejects.").map(([, words]) => words)).not.toContain(
      "that Corvid rejects",
    ));
});

describe("whom a name is of", () => {
  const source = (text: string) => {
    const { attributions, mentions } = extract(text);
    const article = { outletId: null, publishedAt: "2026-11-13T09:00:00Z" };
    return proposals({ text, article, mentions, entities: [], readings: attributions })[0]?.form.attribution
      .source;
  };
  it.each([
    ["Fenwick & Lowe said it would close.", "organization", "Fenwick & Lowe"],
    ["Bookmaker Oddsline said it had raised the alarm.", "organization", "Oddsline"],
    ["PC Rosie Tarn said the plate was false.", "person", "Rosie Tarn"],
    ["Conservative MEP Gunther Ahlers said the judges were wrong.", "person", "Gunther Ahlers"],
    ["Ex-weathergirl Ada Moss said the map was old.", "person", "Ada Moss"],
    ["“All is well,” the company's director Anatoly Gusev was quoted as saying.", "person", "Anatoly Gusev"],
  ])("%s", (text, kind, name) => expect(source(text)).toEqual({ create: { kind, name } }));
});

it.each([
  "Asked about it, Tom Lind declined to answer.",
  "Delta Bank would not speculate.",
  "Tom Lind wouldn't be drawn on that.",
  "Tom Lind refused to be drawn.",
])("%s is a silence", (text) => expect(extract(text).attributions[0]?.stance).toBe("declined_comment"));
it("a picture that was drawn is none", () =>
  expect(
    extract("The map could not be drawn, Tom Lind said.").attributions.map(({ stance }) => stance),
  ).toEqual(["asserts"]));
