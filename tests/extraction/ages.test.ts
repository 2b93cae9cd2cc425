import { expect, it } from "vitest";
import { extract } from "@/extraction/extract";

/** The article's words for the speakers of a text, in order. */
function sources(text: string) {
  return extract(text).attributions.map(({ source }) =>
    source.map(({ start, end }) => text.slice(start, end)).join(" "),
  );
}

it.each([
  ["Yesterday grumpy Nev, 38, claimed he never got the letter.", "grumpy Nev, 38"],
  ["On Sunday tearful Kelly, 29, admitted she took the ring.", "tearful Kelly, 29"],
  ["Earlier lovable Baz, aged 62, denied it was a stunt.", "lovable Baz, aged 62"],
  ["This week humble Ossie, 33, revealed the shop would close.", "humble Ossie, 33"],
  ["On Monday Kelly Moss, 29, from Hull, said the shop would close.", "Kelly Moss, 29, from Hull"],
  ["Last Tuesday proud Priya, 7, said the cake was hers.", "proud Priya, 7"],
])("an age between commas is no source: %s", (text, source) => expect(sources(text)).toEqual([source]));

it("a number that speaks for people is one still", () =>
  expect(sources("In May, 51 said the shop would close.")).toEqual(["51"]));
