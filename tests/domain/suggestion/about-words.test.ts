import { describe, expect, it } from "vitest";
import { aboutAfter, aboutOfPart, type NamesOfChoice, takenOut } from "@/domain/suggestion/form/about-words";
import type { EntityChoice } from "@/domain/suggestion/form/form";

const made = (name: string, kind: "person" | "organization" = "person"): EntityChoice => ({
  create: { kind, name },
});
const board: EntityChoice = { id: "board" };
const [osk, lind] = [made("Tom Osk"), made("Ada Lind")];
const namesOf: NamesOfChoice = (choice) => ("id" in choice ? ["Harbour Board", "HB"] : [choice.create.name]);
const proposal = { text: "Tom Osk paid the Harbour Board.", about: [osk, board] };

describe("whom a claim is about goes with its words", () => {
  const reworded = (text: string, before = proposal) => aboutAfter(before, text, proposal, namesOf);

  it("whom the suggestion put there goes with the name, and comes back with it", () => {
    expect(reworded("The builder paid the Harbour Board.")).toEqual([board]);
    expect(reworded("Osk paid the builder.")).toEqual([osk]);
    const without = { text: "The builder paid.", about: [] };
    expect(reworded("Osk paid HB.", without)).toEqual([osk, board]);
  });

  it("a key stroke on the way through a name loses nobody for good", () => {
    let claim = proposal;
    for (const text of ["Tom Os paid the Harbour Board.", "Tom O paid.", "Tom Os paid.", "Tom Osk paid HB."])
      claim = { text, about: aboutAfter(claim, text, proposal, namesOf) };
    expect(claim.about).toEqual([osk, board]);
  });

  it("whom an editor chose, or put back, stays", () => {
    const chosen = { text: proposal.text, about: [osk, lind] };
    expect(reworded("The builder paid.", chosen)).toEqual([lind]);
    const back = { text: "The builder paid.", about: [osk] };
    expect(reworded("The builder paid them.", back)).toEqual([osk]);
  });

  it("whom an editor took out does not come back while the words name them", () => {
    expect(reworded("Tom Osk paid HB in May.", { text: proposal.text, about: [board] })).toEqual([board]);
  });

  it("who goes by other words all along stays, and of words marked by hand nobody goes", () => {
    const role = { text: "The mayor paid.", about: [osk] };
    expect(aboutAfter(role, "The mayor paid them.", role, namesOf)).toEqual([osk]);
    expect(aboutAfter(proposal, "The builder paid.", null, namesOf)).toEqual(proposal.about);
  });
});

it("who went with the words can be put back, and whom an editor took out is not told of", () => {
  expect(takenOut({ text: "The builder paid HB.", about: [board] }, proposal, namesOf)).toEqual([osk]);
  expect(takenOut({ text: proposal.text, about: [board] }, proposal, namesOf)).toEqual([]);
  expect(takenOut({ text: "The builder paid.", about: [osk, board] }, proposal, namesOf)).toEqual([]);
  expect(takenOut({ text: "The builder paid.", about: [] }, null, namesOf)).toEqual([]);
});

it("a part of a claim is about whom it names, not whom the other part does", () => {
  const whole = { text: "Tom Osk paid, and Ada Lind knew.", about: [osk, lind, board] };
  expect(aboutOfPart(whole, "Tom Osk paid.", namesOf)).toEqual([osk, board]);
  expect(aboutOfPart(whole, "Ada Lind knew.", namesOf)).toEqual([lind, board]);
});
