import { describe, expect, test } from "vitest";
import { type KnownEntity, linkMentions } from "@/domain/language/names/link-mentions";
import { extract } from "@/extraction/extract";

const okafor: KnownEntity = { id: "okafor", kind: "person", names: ["Ines Okafor", "Инес Окафор"] };
const bbc: KnownEntity = { id: "bbc", kind: "organization", names: ["BBC"] };

const link = (text: string, known: KnownEntity[]) => {
  const { mentions } = extract(text);
  const links = linkMentions(text, mentions, known);
  return mentions.map(({ id, name }) => [name, links.get(id) ?? null]);
};

describe("linking names to the record", () => {
  test("a full name links its one bearer, and the surname goes with it", () => {
    expect(link("Ines Okafor told the BBC that the dam held. Okafor left.", [okafor, bbc])).toEqual([
      ["Ines Okafor", "okafor"],
      ["BBC", "bbc"],
    ]);
  });

  test("a surname alone links nobody", () => {
    expect(link("Okafor said the dam held.", [okafor])).toEqual([["Okafor", null]]);
  });

  test("two bearers of one name link nobody", () => {
    expect(link("Ines Okafor said the dam held.", [okafor, { ...okafor, id: "another" }])).toEqual([
      ["Ines Okafor", null],
    ]);
  });

  test("a person's name does not link an organization", () => {
    expect(link("Ines Okafor said the dam held.", [{ ...okafor, kind: "organization" }])).toEqual([
      ["Ines Okafor", null],
    ]);
  });

  test("accents and case do not part a name from itself", () => {
    expect(
      link("Zoë Müller said the dam held.", [{ id: "m", kind: "person", names: ["ZOE MULLER"] }]),
    ).toEqual([["Zoë Müller", "m"]]);
  });
});
