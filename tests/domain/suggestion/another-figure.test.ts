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
    [
      "Sixteen were hurt and three were killed.",
      "Fourteen people were injured and two died.",
      ...["Sixteen", "Fourteen"],
    ],
    ["16 were injured and 3 killed.", "14 people were hurt and 2 died.", "16", "14"],
    ["3 dead and 2 hurt.", "2 dead and 3 hurt.", "3", "2"],
    ["16 people on two trains were hurt by 3 doors.", "The fine is 900 euros and 40 cents.", "16", "900"],
    ["It cost £1.2bn.", "It cost £1.5bn.", "1.2bn", "1.5bn"],
    ["It cost €3m.", "It cost €3bn.", "3m", "3bn"],
    ["It cost £2000.", "It cost £900.", "2000", "900"],
    ["About 2000 people came.", "About 900 people came.", "2000", "900"],
    ["It is 14km long.", "It is 15 kilometres long.", "14km", "15"],
    ["It fell for the 3rd time.", "It fell for the 4th time.", "3rd", "4th"],
    ["The train left at 14:30.", "The train left at 15:30.", "14:30", "15:30"],
    ["The train left at 14:30.", "The train left at 3:30 p.m.", "14:30", "3:30 p.m"],
    ["The train left at noon.", "The train left at 1 p.m.", "noon", "1 p.m"],
    ["It opened on 3/5/2026.", "It opened on 5/5/2026.", "3/5/2026", "5/5/2026"],
    ["It opened on 2026-05-03.", "It opened on 2026-05-05.", "2026-05-03", "2026-05-05"],
    ["It opened on 2026-05-03.", "It opened on 5 May 2026.", "2026-05-03", "5 May"],
    ["One worker died.", "Two workers died.", "One", "Two"],
    ["One of the workers died.", "Two of the workers died.", "One", "Two"],
    ["A worker died.", "Two workers died.", "A worker", "Two"],
    ["He was shot twice.", "He was shot once.", "twice", "once"],
    ["A third of them left.", "Half of them left.", "A third", "Half"],
    ["Two-thirds of them left.", "Three quarters of them left.", "Two-thirds", "Three quarters"],
    ["Half a million left.", "A million left.", "Half a million", "million"],
    ["Ulvik won 3-1.", "Ulvik won 2-1.", "3-1", "2-1"],
    ["It closed in the 1990s.", "It closed in the 1980s.", "1990s", "1980s"],
    ["It closed in 1995.", "It closed in the 1980s.", "1995", "1980s"],
    ["It opened May 2018.", "It opened June 2018.", "May", "June"],
    ["It opened on 3 March.", "It opened in April.", "3 March", "April"],
  ])("%s against %s", (said, claim, ours, theirs) => {
    expect(anotherFigure(said, claim)).toMatchObject({ said: ours, claimed: theirs });
    expect(anotherFigure(claim, said)).toMatchObject({ said: theirs, claimed: ours });
  });

  it.each([
    ["14 people were injured.", "Fourteen people were injured."],
    ["People were injured.", "14 people were injured."],
    ["14 people were injured on 3 May.", "14 people were injured on Tuesday."],
    ["14 people were injured on two trains.", "14 people were injured."],
    ["It cost £1.2bn.", "It cost 1.2 billion pounds."],
    ["It cost 900k.", "It cost 900,000."],
    ["It is 14km long.", "It is 14 kilometres long."],
    ["The train left at 14:30.", "The train left at 2:30 p.m."],
    ["It opened on 3/5/2026.", "It opened on 3 May 2026."],
    ["It opened on 2026-05-03.", "It opened in May."],
    ["One worker died.", "A worker died."],
    ["He was shot twice.", "He was shot two times."],
    ["No one died; two were hurt.", "Two were hurt."],
    ["A third man was hurt.", "Half of them were hurt."],
    ["It closed in 1995.", "It closed in the 1990s."],
    ["Two workers died.", "Workers died."],
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
