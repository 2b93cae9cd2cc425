import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Passage } from "@/domain/pages";
import type { Stance } from "@/domain/vocabulary";
import { blocksOf, segmentsOf } from "@/ui/article/segments";
import { articlePage, attribution, visit } from "./worked-story";

const { text } = articlePage.shown;
const bare = attribution({ id: "bare", source: visit.attributions[0]!.source });

function passage(start: number, end: number, style: Passage["style"] = "reported"): Passage {
  return { start, end, attribution: bare, claimId: `c-${start}-${end}`, style };
}

describe("the text that we hold", () => {
  it("is cut into paragraphs, and a mark of omission becomes a gap of its own", () => {
    const kinds = blocksOf(text).map((block) => block.kind);
    expect(kinds.slice(0, 4)).toEqual(["paragraph", "gap", "paragraph", "gap"]);
    expect(kinds.filter((kind) => kind === "gap")).toHaveLength(text.split("[…]").length - 1);
  });
  it("knows an omission within a paragraph too", () => {
    const text = "First part. […] Second part.";
    const blocks = blocksOf(text);
    expect(
      blocks.map((block) => (block.kind === "gap" ? "gap" : text.slice(block.start, block.end))),
    ).toEqual(["First part.", "gap", "Second part."]);
  });
  it("draws passages that overlap: the shortest gives the line, both give their number", () => {
    const segments = segmentsOf("abcdefghij", 0, 10, [passage(1, 9, "confirmed"), passage(4, 6, "alleged")]);
    expect(segments.map((one) => [one.text, one.line, one.passages])).toEqual([
      ["a", null, []],
      ["bcd", "confirmed", [0]],
      ["ef", "alleged", [0, 1]],
      ["ghi", "confirmed", [0]],
      ["j", null, []],
    ]);
  });
  it("tells words that say the claim from those that withdraw it or deny it", () => {
    const said = (stance: Stance, start: number): Passage => ({
      ...passage(start, start + 2, "retracted"),
      attribution: { ...bare, stance },
    });
    const segments = segmentsOf("abcdef", 0, 6, [said("asserts", 0), said("retracts", 2), said("denies", 4)]);
    expect(segments.map(({ text, says }) => [text, says])).toEqual([
      ["ab", true],
      ["cd", false],
      ["ef", false],
    ]);
  });
  it("marks the cue and the source within the worked story's passages", () => {
    const start = text.indexOf('"Sergey Yevgenievich');
    const segments = segmentsOf(text, start, text.indexOf("\n", start), articlePage.passages);
    expect(segments.filter((one) => one.mark === "cue").map((one) => one.text)).toEqual(["told"]);
    expect(segments.filter((one) => one.mark === "source").map((one) => one.text)).toEqual([
      "Russia’s ambassador to the U.S. Anatoly Antonov",
    ]);
  });
  it("loses no character, whatever passages lie over it and wherever they reach", () => {
    const span = fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 }));
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 50 }),
        fc.array(span, { maxLength: 6 }),
        (text, spans) => {
          const passages = spans.map(([a, b]) => passage(Math.min(a, b), Math.max(a, b)));
          const segments = segmentsOf(text, 0, text.length, passages);
          expect(segments.map((one) => one.text).join("")).toBe(text);
          for (const one of segments)
            for (const place of one.passages) {
              expect(passages[place]!.start).toBeLessThanOrEqual(one.start);
              expect(passages[place]!.end).toBeGreaterThanOrEqual(one.end);
            }
        },
      ),
    );
  });
});
