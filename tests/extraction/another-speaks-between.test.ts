import { expect, it } from "vitest";
import { extract } from "@/extraction/extract";

/** Who says what in a text, each by the article's words; of several contents all. */
function sayings(text: string) {
  const words = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
  return extract(text).attributions.map(({ source, content }) => `${words(source)}: ${words(content)}`);
}

const first = "“We lost the whole crop in two days,” Ada Osei said.";

it.each([
  ["Her brother Bo said the council had been warned.", "Her brother Bo"],
  ["The mayor, Ines Okafor, claimed help was on its way.", "The mayor, Ines Okafor"],
  ["Reyes insisted the dam had held.", "Reyes"],
  ["A neighbour said the road was shut.", "A neighbour"],
  ["Farmer Luis Andrade warned that prices would rise.", "Farmer Luis Andrade"],
])("a quotation that stands alone is no more of whoever spoke before another: %s", (between, source) => {
  const [osei, other, ...more] = sayings(`${first} ${between} “Nobody came to see us all week.”`);
  expect(osei).toBe("Ada Osei: “We lost the whole crop in two days,”");
  expect(other).toMatch(new RegExp(`^${source}: .*Nobody came to see us all week`));
  expect(more).toEqual([]);
});

it.each([["She said the council had been warned."], ["A report said the council had been warned."]])(
  "it goes on where no other person speaks: %s",
  (between) => {
    const [osei] = sayings(`${first} ${between} “Nobody came to see us all week.”`);
    expect(osei).toContain("Nobody came to see us all week");
  },
);
