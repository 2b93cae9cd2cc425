import { expect, it } from "vitest";
import { wordForms } from "@/domain/language/numbers/number-forms";
import { inFigures } from "@/domain/language/numbers/numbers-in";

it.each([
  ["Twelve hundred trams", "1200 trams"],
  ["1,200 trams", "1200 trams"],
  ["one thousand two hundred trams", "1200 trams"],
  ["Five per cent", "5%"],
  ["no number", "no number"],
])("%s is written %s", (text, figures) => expect(inFigures(text)).toBe(figures));

it.each([
  ["14", "fourteen"],
  ["Fourteen", "14"],
  ["1,200", "twelve hundred"],
  ["twelve hundred", "1,200"],
  ["41", "forty-one"],
])("who looks for %s finds %s", (asked, written) =>
  expect(wordForms(asked)).toEqual([expect.arrayContaining([written])]),
);

it("other words are looked for as they are", () => {
  expect(wordForms("14 trams, Ulvik")).toMatchObject([expect.arrayContaining(["14"]), ["trams,"], ["Ulvik"]]);
});
