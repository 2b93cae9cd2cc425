import { describe, expect, it } from "vitest";
import { certainOffer, type JoinOffer, rankedOffers } from "@/domain/suggestion/form/join-offers";
import type { Stance } from "@/domain/vocabulary";

const offer = (text: string, similarity: number | null = null): JoinOffer => ({
  ...{ claimId: text, text, similarity },
  note: null,
});
const said = (text: string, stance: Stance = "denies", speaker = "Tom Osk") => ({
  ...{ text, speaker },
  attribution: { stance, selectors: [] },
});
const firstOf = (offers: readonly string[], ...what: Parameters<typeof said>) =>
  rankedOffers(
    offers.map((text) => offer(text)),
    said(...what),
  )[0]?.text;

describe("what a denial denies is offered before what bears the same names", () => {
  const accusation = "Mayor Ada Lind accused the harbour master Tom Osk of taking bribes from the builder.";
  const met = "The harbour master met the builder in June.";
  it.each([
    ["Tom Osk met the builder in June.", met],
    ["Tom Osk took bribes.", "Tom Osk took bribes in May."],
    ["The pumps were stolen.", "Somebody had stolen the pumps of the harbour."],
    ["There was a leak at the quay.", "The quay leaks."],
  ])("%s", (text, denied) => {
    expect(firstOf([accusation, denied, "The quay is to be sold."], text)).toBe(denied);
    expect(firstOf(["The quay is to be sold.", denied, accusation], text)).toBe(denied);
  });

  it("a refusal goes by what is refused, not by its own verb", () => {
    const offers = ["The mayor said that she would not comment.", "The harbour board leased the quay."];
    expect(
      firstOf(offers, "The mayor declined to comment on the lease of the quay", "declined_comment", ""),
    ).toBe(offers[1]);
  });

  it.each([
    ["Nine trams were withdrawn, not 14.", "Fourteen trams have been taken out of service."],
    ["The line cost 1,200 crowns less.", "Twelve hundred crowns were saved on the line."],
    ["It was five per cent.", "The fare rose 5% in May."],
  ])("a number is the same in words and in figures: %s", (text, denied) => {
    expect(
      firstOf(["Nine people complained of the trams.", "Two trams stopped on the line.", denied], text),
    ).toBe(denied);
  });

  it("the report by somebody is what they are the source of, whoever says it", () => {
    const told = { ...offer("The city is to sue."), spokenBy: ["Radio Meridian"] };
    const offers = [offer("The report was read."), told];
    for (const stance of ["asserts", "denies"] as const)
      expect(rankedOffers(offers, said("The report by Radio Meridian was wrong.", stance))[0]).toBe(told);
    expect(rankedOffers(offers, said("Radio Meridian was founded in May.", "asserts"))[0]).toBe(offers[0]);
  });

  it("keeps the order in which they came where no word is shared", () => {
    const offers = ["A.", "B.", "C."].map((text) => offer(`${text} is so`));
    expect(rankedOffers(offers, said("“the allegation”"))).toEqual(offers);
  });

  it("what says a thing itself goes by likeness as it came, and the claim from whose page one came before all", () => {
    const offers = [offer("The quay is to be sold.", 0.9), offer("The pumps were stolen.", 0.2)];
    expect(rankedOffers(offers, said("The pumps were stolen.", "asserts"))).toEqual(offers);
    const asked = { ...offer("The ferry sank."), isAskedFor: true };
    expect(rankedOffers([...offers, asked], said("The pumps were stolen."))[0]).toEqual(asked);
  });
});

describe("Enter alone takes no guess", () => {
  const certain = (offers: JoinOffer[], stance: Stance = "asserts") =>
    certainOffer(offers, { stance, selectors: [] });

  it.each(["denies", "disputes", "retracts", "corrects", "declined_comment", "no_response"] as Stance[])(
    "of what speaks to another claim (%s), however alike",
    (stance) => expect(certain([offer("The pumps were stolen.", 1)], stance)).toBeNull(),
  );
  it("of two that are as near, or one that is far", () => {
    expect(certain([offer("one", 0.8), offer("two", 0.7)])).toBeNull();
    expect(certain([offer("one", 0.5)])).toBeNull();
    expect(certain([offer("one")])).toBeNull();
    expect(certain([])).toBeNull();
  });
  it("but one that says nearly the same, with none as near, and the one from whose page the editor came", () => {
    expect(certain([offer("one", 0.9), offer("two", 0.5)])).toBe("one");
    expect(certain([offer("two", 0.5), offer("one", 0.9)])).toBe("one");
    expect(certain([{ ...offer("asked"), isAskedFor: true }, offer("one", 0.9)], "denies")).toBe("asked");
  });
});
