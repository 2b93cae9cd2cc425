import { describe, expect, it } from "vitest";
import { quoteOf } from "@/ui/claim/quote-parts";
import { attribution, selector, visit } from "./worked-story";

const said = visit.attributions[0]!;
const source = said.source;

describe("a quote in its context", () => {
  it("keeps every character of the excerpt, in order", () => {
    const whole = quoteOf(said)!
      .parts.map((part) => part.text)
      .join("");
    expect(whole).toBe(said.selectors.find((one) => one.role === "excerpt")!.exact);
  });
  it("sets what was said apart from what stands around it", () => {
    const content = quoteOf(said)!.parts.filter((part) => part.role === "content");
    expect(content.map((part) => part.text).join("")).toMatch(/^Sergey Yevgenievich.*here,$/);
  });
  it("marks the word that attributes", () => {
    expect(
      quoteOf(said)!
        .parts.filter((part) => part.mark === "cue")
        .map((part) => part.text),
    ).toEqual(["told"]);
  });
  it("marks a hedge inside of what was said, and leaves it part of it", () => {
    const text = "The spy chief had reportedly met the director, the channel said.";
    const hedged = attribution({
      id: "x",
      source,
      hedge: { text: "reportedly", kind: "hidden_source" },
      selectors: [
        selector("excerpt", text, text),
        selector("content", text, "The spy chief had reportedly met the director"),
        selector("hedge", text, "reportedly"),
      ],
    });
    const hedge = quoteOf(hedged)!.parts.find((part) => part.mark === "hedge");
    expect(hedge).toEqual({ text: "reportedly", role: "content", mark: "hedge" });
  });
  it("finds the cue by its word where no selector is held", () => {
    const text = "The minister said on Monday that he knew nothing.";
    const quote = quoteOf(
      attribution({
        id: "x",
        source,
        cue: { text: "said", lemma: "say", class: "neutral" },
        selectors: [selector("excerpt", text, text)],
      }),
    );
    expect(quote!.parts.map((part) => [part.text, part.mark])).toEqual([
      ["The minister ", null],
      ["said", "cue"],
      [" on Monday that he knew nothing.", null],
    ]);
  });
  it("counts offsets from the excerpt, so that the second of two equal words can be the cue", () => {
    const text = "They said what they said.";
    const second = { ...selector("cue", text, "said"), start: 20, end: 24 };
    const quote = quoteOf(
      attribution({ id: "x", source, selectors: [selector("excerpt", text, text), second] }),
    );
    expect(quote!.parts.find((part) => part.mark === "cue")).toBeDefined();
    expect(quote!.parts[0]!.text).toBe("They said what they ");
  });
  it("shows words that no longer stand in the article, and says that they do not", () => {
    const lost = {
      role: "excerpt" as const,
      exact: "He was there.",
      prefix: "",
      suffix: "",
      start: null,
      end: null,
    };
    expect(quoteOf(attribution({ id: "x", source, selectors: [lost] }))).toMatchObject({ orphan: true });
  });
  it("invents no words where none are held", () => {
    expect(quoteOf(attribution({ id: "x", source }))).toBeNull();
  });
});
