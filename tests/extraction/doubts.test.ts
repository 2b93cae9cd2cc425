import { describe, expect, it } from "vitest";
import { proposals } from "@/domain/suggestion/propose/proposals";
import { extract } from "@/extraction/extract";

/** Of the last suggestion of a text: whom it names, how it describes them, how far it may be trusted, and its claim. */
function last(text: string) {
  const { attributions, mentions } = extract(text);
  const article = { outletId: "courier", publishedAt: "2024-03-13T09:00:00Z" };
  const proposed = proposals({ text, article, mentions, entities: [], readings: attributions }).at(-1);
  if (proposed === undefined) return null;
  const { source, sourceDescription } = proposed.form.attribution;
  const name = source !== null && "create" in source ? source.create.name : null;
  return {
    name,
    described: sourceDescription,
    trust: proposed.reading.confidence,
    claim: proposed.form.claim.text,
  };
}

describe("who speaks is left to an editor where two steps lead away from “NAME said that …”", () => {
  it.each([
    [
      "a pronoun paragraphs behind the name",
      "Hugo Brandt said the bridge was shut.\n\nThe river rose in the night.\n\nHe said it would be shut for a week.",
      null,
    ],
    [
      "a surname not heard yet, behind another's name and a family, and a verb without words",
      "Hugo Brandt was missing on Sunday. The family’s boat was owned by Otto Wegner. Brandt denies taking the money.",
      "Brandt",
    ],
    ["a participle with no words of theirs", "Otto Wegner left the room, denying the charge.", "Otto Wegner"],
    [
      "an office and a verb without words",
      "Judge Otto Wegner opened the trial. Vera Lang wept. The judge warned jurors not to read about the case.",
      "The judge",
    ],
    [
      "“the company” behind a word that has its capital from the front of its sentences",
      "Freight chief Otto Wegner is to leave in June. Freight fell. The company said the ships were sold.",
      "The company",
    ],
  ])("%s", (_, text, described) => {
    const found = last(text);
    expect(found).toMatchObject({ name: null, described });
    // Nor is anybody written into the claim.
    expect(found?.claim).not.toMatch(/Hugo|Otto Wegner (?:said|warned)/);
  });

  it.each([
    ["a verb without words", "Otto Wegner denied the charge.", "Otto Wegner"],
    ["a participle with words", "Otto Wegner left the room, saying the bank was shut.", "Otto Wegner"],
    [
      "a pronoun in the next paragraph",
      "Hugo Brandt said the bridge was shut.\n\nHe said it would be shut for a week.",
      "Hugo Brandt",
    ],
    [
      "a pronoun farther back in its paragraph",
      "Hugo Brandt said the bridge was shut. The river rose. He said it would be shut for a week.",
      "Hugo Brandt",
    ],
    [
      "an office",
      "Judge Otto Wegner opened the trial. Vera Lang wept. The judge said the trial would be long.",
      "Otto Wegner",
    ],
  ])("one step names them: %s", (_, text, name) => expect(last(text)?.name).toBe(name));
});

describe("a suggestion with a step between is never strong", () => {
  it.each([
    ["Vera Lang said the bridge was shut.", "Vera Lang left, saying the bridge was shut."],
    ["Vera Lang said the bridge was shut.", "The market fell after Vera Lang said the bridge was shut."],
    [
      "Vera Lang said the bridge was shut. She said the road would open in May.",
      "Vera Lang said the bridge was shut.\n\nShe said the road would open in May.",
    ],
    ["Two visitors said the bridge was shut.", "The visitors said the bridge was shut."],
    ["Vera Lang said the bridge was shut.", "A statement said the bridge was shut."],
  ])("%s – %s", (strong, other) =>
    expect([last(strong)?.trust, last(other)?.trust]).toEqual(["strong", "fair"]),
  );
});

describe("a name is written for a pronoun from next door only", () => {
  const said = (text: string) => last(text)?.claim;
  it("in quotation marks", () => {
    expect(said("Piers Lacey doubted it. “He is the only one who collects,” Olive Tranter said.")).toContain(
      "Piers Lacey is",
    );
    expect(
      said(
        "Piers Lacey doubted it.\n\nOlive Tranter was pleased. “He is the only one who collects,” Olive Tranter said.",
      ),
    ).not.toContain("Piers Lacey");
  });
});
