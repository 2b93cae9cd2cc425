import { describe, expect, it } from "vitest";
import { extract } from "@/extraction/extract";
import { blankClockTimes } from "@/extraction/text/clock-times";

/** The first attribution of a text, by the article's words for whoever speaks and by what is said. */
function first(text: string) {
  const [attribution] = extract(text).attributions;
  const words = (spans: { start: number; end: number }[] = []) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
  return [words(attribution?.source), words(attribution?.content)];
}

describe("the time at the front of a live blog's entry is nobody's and nothing said", () => {
  it.each([
    ["14:05 Harbour staff say the quay is shut.", "Harbour staff", "the quay is shut"],
    ["2.15pm A union official says talks have failed.", "A union official", "talks have failed"],
    ["11 a.m. The mayor, Bo Ek, says the bridge is shut.", "The mayor, Bo Ek", "the bridge is shut"],
    ["8.40am “We lost it,” says Ada Lind.", "Ada Lind", "“We lost it,”"],
    ["19:02 GMT: Police say two people were hurt.", "Police", "two people were hurt"],
    ["16h40 – Lind's brother, Bo, says the shop will close.", "Lind's brother, Bo", "the shop will close"],
  ])("%s", (text, source, content) => {
    expect(first(text)).toEqual([source, content]);
    expect(first(`Live: the vote\n09.15 Good morning.\n${text}`)).toEqual([source, content]);
  });
});

it("what is measured, said or wrapped by hand keeps its number", () => {
  for (const text of [
    "10.30 is too late, said Ada Lind.",
    "10.50 Euros is too much, said Ada Lind.",
    "At 10.30 Ada Lind said it was late.",
    "The last of the trains to the coast was said to have left at\n09.48 Monday, said Ada Lind.",
    "24.75 Ada",
  ])
    expect(blankClockTimes(text)).toBe(text);
});

it("places stay where they were", () => {
  const text = "09.48 Ada Lind spoke.\n\n2:15 pm: Bo Ek left.\n";
  expect(blankClockTimes(text)).toBe("      Ada Lind spoke.\n\n         Bo Ek left.\n");
  expect(blankClockTimes(text)).toHaveLength(text.length);
});
