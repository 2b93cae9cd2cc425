import { describe, expect, test } from "vitest";
import { placed, readGold } from "../../tools/gold-article";
import { inventedArticle } from "./invented-article";

const article = (text: string, attribution: object) => ({
  ...inventedArticle,
  text,
  attributions: [
    {
      cue: "said",
      content: [],
      speaker: null,
      source: "he",
      relays: [],
      stance: "asserts",
      claim: null,
      ...attribution,
    },
  ],
});
const text = 'With it, he said. "It holds," he said, "it holds."';

describe("a gold article", () => {
  test("places all parts of a split quotation, and the cue and source that are nearest to them", () => {
    const one = placed(article(text, { content: ["It holds", { exact: "it holds", nth: 1 }] }));
    const { content, cue, source } = one.attributions[0]!.spans;
    expect(content.map(({ start, end }) => text.slice(start, end))).toEqual(["It holds", "it holds"]);
    expect(cue).toEqual([{ start: 33, end: 37 }]);
    expect(source).toEqual([{ start: 30, end: 32 }]);
  });

  test("counts whole words alone: “it” is not in “With”", () => {
    const spans = placed(article(text, { content: [{ exact: "it", nth: 1 }] })).attributions[0]!.spans;
    expect(spans.content).toEqual([{ start: 5, end: 7 }]);
  });

  test.each([
    ["words that are not in the text", { content: ["it breaks"] }],
    ["words that stand more than once, without which of them is meant", { content: ["it"] }],
    ["a cue that is not in the text", { cue: "wrote" }],
    ["an unknown field", { speakers: [] }],
  ])("refuses %s", (_, attribution) => {
    expect(() => placed(article(text, attribution))).toThrow();
  });

  test("all that are kept can be read, and a third of them lies apart", () => {
    const read = readGold("tools/gold/read");
    const unread = readGold("tools/gold/unread");
    expect(read.length).toBeGreaterThan(20);
    expect(unread.length / (read.length + unread.length)).toBeGreaterThan(0.3);
    const ids = [...read, ...unread].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const attributions = [...read, ...unread].flatMap((each) => each.attributions);
    expect(attributions.filter(({ optional }) => !optional).length).toBeGreaterThan(400);
  });
});
