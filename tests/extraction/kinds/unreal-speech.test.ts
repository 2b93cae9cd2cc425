import { describe, expect, test } from "vitest";
import { extract } from "@/extraction/extract";
import { unspokenSentences } from "./unreal-generated";
import { unspoken } from "./unreal-sentences";

const credited = (text: string) =>
  extract(text).attributions.filter(({ stance, openQuestion }) => stance === "asserts" && !openQuestion);

for (const [fact, sentences] of Object.entries(unspoken)) {
  describe(fact, () => {
    for (const text of sentences)
      test(text, () => expect(credited(text).map(({ content }) => content)).toEqual([]));
  });
}

describe("what was said stays said", () => {
  const spoken: Array<[text: string, source: string]> = [
    ["If the dam breaks, Ms. Okoro said, the valley has twenty minutes.", "Ms. Okoro"],
    ["If the port is shut, Ms. Okoro said, ships will wait.", "Ms. Okoro"],
    ["“Nobody said the port was shut,” Ms. Okoro said.", "Ms. Okoro"],
    ["Ms. Okoro said that nobody had asked her.", "Ms. Okoro"],
    ["Ms. Okoro said she would not resign.", "Ms. Okoro"],
    ["The minister not only said that rates would rise but named the day.", "The minister"],
    ["Ms. Okoro would later say that the port was shut.", "Ms. Okoro"],
    ["Ms. Okoro went on to say that the port was shut.", "Ms. Okoro"],
    ["The company had to admit that the pump failed.", "The company"],
    ["“Is the port shut?” Ms. Okoro asked.", "Ms. Okoro"],
    ["The Gazette can reveal that the port was shut.", "The Gazette"],
    [
      "British Prime Minister Theresa May said that the talks had failed.",
      "British Prime Minister Theresa May",
    ],
    ["Until then, the coach said, nobody will play.", "the coach"],
  ];
  for (const [text, source] of spoken)
    test(text, () => {
      const sources = extract(text).attributions.map((one) =>
        one.source.map(({ start, end }) => text.slice(start, end)).join(" "),
      );
      expect(sources).toContain(source);
    });
});

test("of four hundred sentences in which nobody speaks none is strongly credited to anybody", () => {
  const sentences = [...unspokenSentences(400, 20_260_601), ...Object.values(unspoken).flat()];
  expect(new Set(sentences).size).toBeGreaterThanOrEqual(400);
  const strong = sentences.filter((text) => credited(text).some(({ confidence }) => confidence === "strong"));
  expect(strong).toEqual([]);
});

test("of these four hundred not even a weak suggestion credits anybody", () => {
  expect(unspokenSentences(400, 20_260_602).filter((text) => credited(text).length > 0)).toEqual([]);
});
