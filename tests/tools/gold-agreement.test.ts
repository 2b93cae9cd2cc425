import { describe, expect, test } from "vitest";
import { agreement } from "../../tools/gold-agreement";
import { placed } from "../../tools/gold-article";
import { inventedArticle } from "./invented-article";

const text = "The dam would hold, Ana Okafor said. Miles Brandt denied that it had cracked.";
const okafor = {
  cue: "said",
  content: ["The dam would hold"],
  speaker: "Ana Okafor",
  source: "Ana Okafor",
  relays: [],
  stance: "asserts",
  claim: ["The dam would hold."],
};
const brandt = {
  cue: "denied",
  content: ["it had cracked"],
  speaker: "Miles Brandt",
  source: "Miles Brandt",
  relays: [],
  stance: "denies",
  claim: ["The dam had cracked."],
};
const read = (...attributions: object[]) => placed({ ...inventedArticle, text, attributions });

describe("two readers of one text", () => {
  test("agree wholly with themselves", () => {
    expect(agreement(read(okafor, brandt), read(brandt, okafor))).toEqual({
      both: 2,
      onlyFirst: 0,
      onlySecond: 0,
      speaker: 0,
      content: 0,
      stance: 0,
      claim: 0,
      optional: 0,
      lines: [],
    });
  });

  test.each([
    ["speaker", { speaker: null }],
    ["content", { content: ["dam would hold, Ana Okafor said"] }],
    ["stance", { stance: "confirms" }],
    ["claim", { claim: null }],
    ["optional", { optional: true }],
  ] as const)("differ in the %s", (kind, change) => {
    const found = agreement(read(okafor, brandt), read({ ...okafor, ...change }, brandt));
    expect(found.lines.map(([name]) => name)).toEqual([kind]);
    expect(found[kind]).toBe(1);
  });

  test("differ where one of them found more", () => {
    expect(agreement(read(okafor, brandt), read(okafor))).toMatchObject({
      both: 1,
      onlyFirst: 1,
      onlySecond: 0,
    });
    expect(agreement(read(okafor), read(okafor, brandt))).toMatchObject({ onlyFirst: 0, onlySecond: 1 });
  });

  test("do not differ in what may be found or left, nor where one allows both", () => {
    expect(agreement(read(okafor, { ...brandt, optional: true }), read(okafor)).lines).toEqual([]);
    const either = { ...okafor, alsoSpeaker: [null], alsoStance: ["confirms"] };
    expect(agreement(read(either), read({ ...okafor, speaker: null, stance: "confirms" })).lines).toEqual([]);
  });

  test("must have had the same text", () => {
    const other = placed({ ...inventedArticle, text: `${text} So.`, attributions: [] });
    expect(() => agreement(read(okafor), other)).toThrow("different texts");
  });
});
