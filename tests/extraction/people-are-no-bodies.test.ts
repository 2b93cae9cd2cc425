import { describe, expect, test } from "vitest";
import { extract } from "@/extraction/extract";

const named = (text: string) => extract(text).mentions.map(({ name, kind }) => `${kind} ${name}`);
/** Who is credited, in order, by name; null for nobody. */
function speakers(text: string): (string | null)[] {
  const { attributions, mentions } = extract(text);
  return attributions.map(({ speaker }) => mentions.find(({ id }) => id === speaker)?.name ?? null);
}
/** What stands for another in the words that are said last. */
function references(text: string): string[] {
  return extract(text)
    .attributions.at(-1)!
    .references.map(({ start, end }) => text.slice(start, end));
}

describe("somebody with a trade that firms have too stays a person", () => {
  test.each([
    "Karl Brandt, a film producer, said the set was safe.",
    "Karl Brandt, a violin maker, said the set was safe.",
    "Karl Brandt, a property developer, said the set was safe.",
    "Karl Brandt, the publisher, said the set was safe.",
    "Her publisher, Karl Brandt, said the set was safe.",
  ])("%s", (text) => {
    expect(named(text)).toEqual(["person Karl Brandt"]);
  });

  test("and a later “she” may mean her", () => {
    const text =
      "Ada Vik left. Karin Brandt, a film producer, said the set was safe. She said it had burned before.";
    expect(speakers(text).at(-1)).not.toBe("Ada Vik");
  });

  test("who works for a firm is not the firm", () => {
    expect(named("Tom Reyes of Volton, a battery supplier, said it was late.")).toContain("person Tom Reyes");
    expect(named("Mayor Tom Reyes of Volton, a battery supplier, said it was late.")).toContain(
      "person Tom Reyes",
    );
    const surname = "Tom Reyes was late. Reyes of Volton, a battery supplier, said the parts were lost.";
    expect(named(surname)).not.toContain("organization Reyes of Volton");
    for (const name of named("Anna Berg and Acme, a software firm, said it was late."))
      expect(name).not.toMatch(/Berg and/);
  });

  test("a bank with the name of two people stays one", () => {
    expect(named("Morgan Stanley, an investment bank, said it was late.")).toEqual([
      "organization Morgan Stanley",
    ]);
  });

  test.each(["MaryAnn", "AbdelRahman", "LeeAnn", "JeanPierre"])("%s is no company", (name) => {
    expect(named(`${name} said the road was shut.`).join()).not.toContain("organization");
  });
});

describe("a given name that is a rank too is the name's", () => {
  test.each(["Earl", "Duke", "Sultan", "Emir"])("%s Jones is not Tom Jones", (first) => {
    const text = `Tom Jones resigned. ${first} Jones said the club was broke.`;
    expect(speakers(text)).toEqual([`${first} Jones`]);
  });
  test("before two words it is a rank", () => {
    expect(named("Duke Albert Moreau said the crown was his.")).toEqual(["person Albert Moreau"]);
  });
});

describe("another bank nearer stands in the way of “the bank”", () => {
  test.each([
    "Volton Group, a customer of a rival bank, lost money.",
    "Volton Group, a firm owned by a foreign bank, lost money.",
    "Volton Group, a client that a rival bank left, lost money.",
  ])("Northern Bank fell. %s", (between) => {
    expect(speakers(`Northern Bank fell. ${between} The bank said it would repay them.`)).toEqual([null]);
  });
  test("what is said of the name itself does not", () => {
    const text = "Northern Bank, a small bank, fell. The bank said it would repay them.";
    expect(speakers(text)).toEqual(["Northern Bank"]);
  });
});

describe("whoever holds an office is no “it”", () => {
  test("nor is the Treasury what its Secretary says", () => {
    const text = "The Treasury cut its forecast. The Treasury Secretary said the border would reopen.";
    expect(speakers(text)).toEqual([null]);
  });
  test("nor is the Bank what its Governor says", () => {
    const text = "The Bank of England cut its rate. The Bank of England Governor said prices would fall.";
    expect(speakers(text)).toEqual([null]);
  });
  test.each([
    "The British Foreign Secretary said it would reopen the border.",
    "The Treasury Secretary said it would reopen the border.",
    "The Secretary of State said it would reopen the border.",
    "The Chief Medical Officer said it would reopen the border.",
  ])("%s", (text) => {
    expect(references(text)).toEqual([]);
  });
  test("but a body is", () => {
    expect(references("The Health and Safety Executive said it would reopen the border.")).toEqual(["it"]);
    expect(references("The British Foreign Office said it would reopen the border.")).toEqual(["it"]);
  });
});
