import { describe, expect, it } from "vitest";
import { standsAsName, wordsWritten } from "@/domain/language/names/stands-as-name";
import { proposals } from "@/domain/suggestion/propose/proposals";
import { mayAnswer } from "@/extraction/coreference/certainty";
import { extract } from "@/extraction/extract";

const proposed = (text: string) => {
  const { attributions, mentions } = extract(text);
  const article = { outletId: "courier", publishedAt: "2026-03-13T09:00:00Z" };
  return proposals({ text, article, mentions, entities: [], readings: attributions }).at(-1);
};
const claimOf = (text: string) => proposed(text)?.form.claim.text;

/** Whom the last suggestion of a text credits by name. */
function credited(text: string): string | null {
  const { source } = proposed(text)?.form.attribution ?? {};
  return source !== undefined && source !== null && "create" in source ? source.create.name : null;
}

describe("nobody is credited by evidence that has often led to somebody else", () => {
  it.each([
    [
      "an adjective of place with a noun",
      "Vantor cut its forecast. The Swedish-Polish group confirmed that it had sold the mill.",
    ],
    [
      "a player by his place",
      "Rovers lost again. The Fiji prop, 24, has told friends that he wants to go home.",
    ],
    [
      "an office in capitals",
      "Ada Osei opened the sitting. The house was full. According to the Speaker, nobody is bigger than the state.",
    ],
    [
      "people who have their capital from the sentence",
      "The merger was late. Insiders say the name was dropped.",
    ],
    [
      "a rank before the name that was not read",
      "A report came. Inspector General of Prisons (CID) R. Sundara Rao said the cell was empty.",
    ],
    [
      "“she”, a paragraph behind a name, with a relative told of",
      "Vera Lang ran the mill. Her daughter kept the books. The river rose in the night and the yard was lost. She said it was over.",
    ],
    [
      "one of two of a surname, behind words of an office that end in a name",
      "Bec Travers is a nurse. Travers works nights. Member for the Downs Tom Travers, a backbencher, has threatened to leave.",
    ],
    [
      "a firm before the trade of whoever speaks",
      "Suprana Printers manager Mohan Lele could not be reached for comment.",
    ],
  ])("%s", (_, text) => {
    expect(credited(text) ?? "").not.toMatch(/group|prop|Speaker|Insiders|Inspector|Lang|Bec|Suprana/);
  });

  it.each([
    ["a body of its own name", "Officials met Vantor on Monday. Vantor said the mill was sold.", "Vantor"],
    [
      "a country’s own body",
      "The Polish environment ministry said the river was clean.",
      "Polish environment ministry",
    ],
    [
      "“she” who spoke in the sentence before",
      "Vera Lang said the mill was sold. She said her sister was angry. She said it was over.",
      "Vera Lang",
    ],
    [
      "“she” far back where nobody else could be she",
      "Vera Lang said the mill was sold. The river rose. She said it was over.",
      "Vera Lang",
    ],
  ])("but by %s", (_, text, name) => {
    expect(credited(text)).toBe(name);
  });

  it("reads a second surname behind a hyphen, whatever else it means", () => {
    expect(credited("The chairman, Robert Illingworth-Day, said the mill was sold.")).toBe(
      "Robert Illingworth-Day",
    );
    expect(credited("Helix General Counsel Raj Patel said the mill was sold.")).toBe("Raj Patel");
  });

  it("leaves it open whose client is told of", () => {
    const text =
      "The drone had been blown off course.\n\nHis solicitor, Anthony Beck, said his client had deleted the film within the hour.";
    expect(claimOf(text)).not.toContain("Beck’s client");
  });

  it("says so in one table", () => {
    expect(mayAnswer({ kind: "whole name", risks: new Set(["far", "another since", "relative"]) })).toBe(
      true,
    );
    expect(mayAnswer({ kind: "whole name", risks: new Set(["no name"]) })).toBe(false);
    expect(mayAnswer({ kind: "he or she", risks: new Set(["far"]) })).toBe(true);
    expect(mayAnswer({ kind: "he or she", risks: new Set(["far", "relative"]) })).toBe(false);
  });
});

describe("what stands as a name", () => {
  const text =
    "The Speaker told Vantor so. He told The Argus, and the group of speakers left.\nInsiders laughed.";
  const written = wordsWritten(text);
  it.each([
    "Vantor",
    "Argus",
    "Welsh government",
    "House of Lords",
    "BTV",
    "Freshmart",
    "Chief Secretary Osei",
  ])("%s", (name) => {
    expect(standsAsName(name, written)).toBe(true);
  });
  it.each([
    "Speaker",
    "Insiders",
    "Prime Minister",
    "Inspector General",
    "Danish-German group",
    "Osei's office",
    "Bureau's Director",
    "MP",
  ])("never %s", (name) => {
    expect(standsAsName(name, written)).toBe(false);
  });
});
