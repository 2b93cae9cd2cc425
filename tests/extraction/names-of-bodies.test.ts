import { describe, expect, test } from "vitest";
import { extract } from "@/extraction/extract";

const named = (text: string) => extract(text).mentions.map(({ name, kind }) => `${kind} ${name}`);
/** Who speaks last in a text, by name. */
function lastSpeaker(text: string): string | null {
  const { attributions, mentions } = extract(text);
  const speaker = attributions.at(-1)?.speaker ?? null;
  return mentions.find(({ id }) => id === speaker)?.name ?? null;
}

describe("a body is known by what the article calls it", () => {
  test.each([
    ["Doctors Across Rivers, an aid group, said its clinic was full.", "organization Doctors Across Rivers"],
    ["Nature of Texts, a software firm, said its program had failed.", "organization Nature of Texts"],
    ["Bread for Vell, a charity, said it had fed 400 people.", "organization Bread for Vell"],
    ["WestRail has shut its line. It says it does not know more.", "organization WestRail"],
  ])("%s", (text, name) => {
    expect(named(text)).toContain(name);
  });

  test.each([
    ["Ada Osei, a nurse, said the ward was full.", "person Ada Osei"],
    ["Ian McDonald said the road was shut.", "person Ian McDonald"],
    ["Anna DeVos said the road was shut.", "person Anna DeVos"],
    ["Karin Lind, a member of the group, said the ward was full.", "person Karin Lind"],
  ])("a person stays one: %s", (text, name) => {
    expect(named(text)).toContain(name);
  });

  test("what it is called leads back to it", () => {
    expect(
      lastSpeaker(
        "Nature of Texts, a software firm, said its program had failed. The firm said it was sorry.",
      ),
    ).toBe("Nature of Texts");
    expect(
      lastSpeaker(
        "WestRail has shut its line west of Carrow. It says it does not know when trains will run.",
      ),
    ).toBe("WestRail");
  });
});

test("a rank and what one is to another are no part of a name", () => {
  expect(named("Brigadier Nabil Haddad said the bridge was open.")).toEqual(["person Nabil Haddad"]);
  expect(named("Duke Albert Moreau said the crown was his.")).toEqual(["person Albert Moreau"]);
  expect(named("Rival Delta Bank said its fees were lower.")).toEqual(["organization Delta Bank"]);
});

test("the day and the agency in front of a report are no words of it", () => {
  const text = "Jan 29 (Agency) - Gas will flow again through the station by Friday, minister Ada Osei said.";
  const [said] = extract(text).attributions;
  expect(said!.content.map(({ start, end }) => text.slice(start, end))).toEqual([
    "Gas will flow again through the station by Friday",
  ]);
});

test("a surname of two halves is one name, and its first half means it", () => {
  const text = "Maria Ferrer i Camps was cleared. Ferrer said she had never copied a line.";
  expect(named(text)).toEqual(["person Maria Ferrer i Camps"]);
  expect(lastSpeaker(text)).toBe("Maria Ferrer i Camps");
});

describe("strong is kept for what is told whole", () => {
  const grade = (text: string) => extract(text).attributions.at(-1)?.confidence;

  test("a body that nobody named is not settled", () => {
    expect(grade("A flood came. The bureau said the dike at Hekou had held through the night.")).not.toBe(
      "strong",
    );
    expect(grade("Delta Bank said on Monday that the dike at Hekou had held through the night.")).toBe(
      "strong",
    );
  });

  test("what follows the cue may be said as well, or be the reporter's", () => {
    const said = "The drug did not meet its main goal in women over sixty, Brevis Therapeutics said";
    expect(grade(`${said}.`)).toBe("strong");
    expect(grade(`${said}, although it lowered blood pressure in some.`)).not.toBe("strong");
    expect(
      grade(`“The drug did not meet its main goal,” Ada Osei said, and it was the board that stopped it.`),
    ).not.toBe("strong");
  });

  test.each([
    "Lind saw the crown. An art historian, Paulien de Wit, said she examined it in 2015 and believed it to be old.",
    "Osei stood there. The governor said the hall at Vell had been too small for all of them.",
  ])("nor is what goes on, or who was told of before: %s", (text) => {
    expect(extract(text).attributions.filter(({ confidence }) => confidence === "strong")).toEqual([]);
  });

  test("a name with another's name in it is not settled", () => {
    const text =
      "University of Vell Amneh Jafari met students. Jafari said the hall was too small for all of them.";
    expect(grade(text)).not.toBe("strong");
  });
});
