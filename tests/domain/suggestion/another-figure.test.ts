import { describe, expect, it } from "vitest";
import { certainOffer } from "@/domain/suggestion/form/join-offers";
import { anotherFigure } from "@/domain/suggestion/wording/another-figure";

describe("what is said of the same matter with another figure or date is set against the claim", () => {
  it.each([
    ["16 people were injured.", "14 people were injured.", "16", "14"],
    ["Sixteen were injured.", "Fourteen people were injured.", "Sixteen", "Fourteen"],
    ["The bridge cost 1.2 million euros.", "The bridge cost 900,000 euros.", "1.2 million", "900,000"],
    ["In two trains 16 people were injured.", "On three buses 14 people were injured.", "16", "14"],
    ["The pool opened on 4 May.", "The pool opened 3 May.", "4 May", "3 May"],
    ["The pool opened on May 4, 2018.", "The pool opened on 3 May 2018.", "May 4", "3 May"],
    ["The pool opened on the 4th of May.", "The pool opened on 3 May.", "4th of May", "3 May"],
    ["The pool opened in June.", "The pool opened in May.", "June", "May"],
    ["The pool opened in 2019.", "The pool opened in 2018.", "2019", "2018"],
    ["The pool opened on Tuesday.", "The pool opened on Monday.", "Tuesday", "Monday"],
    ["The pool opened at 4 p.m.", "The pool opened at 3 p.m.", "4 p.m", "3 p.m"],
    ["It ran from 3 May to 7 May.", "It ran from 3 May to 6 May.", "7 May", "6 May"],
  ])("%s against %s", (said, claim, ours, theirs) => {
    expect(anotherFigure(said, claim)).toMatchObject({ said: ours, claimed: theirs });
    expect(anotherFigure(claim, said)).toMatchObject({ said: theirs, claimed: ours });
  });

  it.each([
    ["14 people were injured.", "Fourteen people were injured."],
    ["People were injured.", "14 people were injured."],
    ["14 people were injured on 3 May.", "14 people were injured on Tuesday."],
    ["14 people were injured on two trains.", "14 people were injured."],
    ["Sixteen people on two trains were injured by 3 doors.", "The fine is 900 euros and 40 cents."],
    ["The pool opened on 3 May.", "The pool opened in May 2018."],
    ["The pool opened on May 3.", "The pool opened on 3 May 2018."],
    ["Theresa May opened the pool in June.", "The pool was opened in June."],
    ["Nine trams were withdrawn, not 14.", "14 trams were withdrawn."],
    ["", "14 people were injured."],
  ])("%s, not against %s", (said, claim) => {
    expect(anotherFigure(said, claim)).toBeNull();
  });
});

it("a claim with another figure is never taken by Enter alone, however near it is in letters", () => {
  const offer = { claimId: "c-14", text: "14 people were injured.", note: null, similarity: 0.9 };
  const plain = { stance: "asserts" as const, selectors: [] };
  expect(certainOffer([offer], plain)).toBe("c-14");
  expect(
    certainOffer([{ ...offer, another: anotherFigure("16 people were injured.", offer.text) }], plain),
  ).toBeNull();
});
