import { describe, expect, test } from "vitest";
import { statusOfWords } from "@/extraction/terms/status-words";
import {
  precisionRecall,
  type ScoredAttribution,
  scoreArticle,
  sumCounts,
} from "../../tools/attribution-score";

const text = "The dam will hold, Okafor said. Rents fell, Brandt claims. Nobody knows why.";
const at = (words: string) => {
  const start = text.indexOf(words);
  return [{ start, end: start + words.length }];
};
const one = (source: string, cue: string, content: string, core = true): ScoredAttribution => ({
  source: at(source),
  cue: at(cue),
  content: at(content),
  core,
  quote_type: "indirect",
});
const gold = [one("Okafor", "said", "The dam will hold"), one("Brandt", "claims", "Rents fell")];
const f1 = (key: string, predicted: ScoredAttribution[], of = gold) =>
  precisionRecall(scoreArticle(text, of, predicted), key).f1;

describe("scoring an extraction", () => {
  test("the gold itself is perfect", () => {
    for (const key of [
      "tok.source",
      "exact.content",
      "iou50.cue",
      "rel@0.3.all",
      "rel@0.8.all",
      "triple.all",
      "core@0.3.all",
    ]) {
      expect(f1(key, gold), key).toBe(1);
    }
  });

  test("nothing found is nothing right", () => {
    expect(f1("triple.all", [])).toBe(0);
  });

  test("a wrong source spoils the triple but not the finding", () => {
    const predicted = [one("Brandt", "said", "The dam will hold")];
    expect(precisionRecall(scoreArticle(text, gold, predicted), "rel@0.3.all").t).toBe(1);
    expect(precisionRecall(scoreArticle(text, gold, predicted), "triple.all").t).toBe(0);
  });

  test("a third of the content is enough to be found, four fifths are needed for the stricter count", () => {
    const predicted = [one("Okafor", "said", "will hold")];
    expect(precisionRecall(scoreArticle(text, gold, predicted), "rel@0.3.all").t).toBe(1);
    expect(precisionRecall(scoreArticle(text, gold, predicted), "rel@0.8.all").t).toBe(0);
  });

  test("a prediction that meets gold outside the core is neither right nor wrong", () => {
    const mixed = [gold[0]!, { ...gold[1]!, core: false }];
    const core = precisionRecall(scoreArticle(text, mixed, gold), "core@0.3.all");
    expect([core.t, core.p, core.g]).toEqual([1, 1, 1]);
  });

  test("one prediction cannot find two", () => {
    const whole = [{ source: at("Okafor"), cue: at("said"), content: [{ start: 0, end: text.length }] }];
    expect(precisionRecall(scoreArticle(text, gold, whole), "rel@0.3.all").t).toBe(1);
  });

  test("counts of articles add up", () => {
    const counts = scoreArticle(text, gold, gold);
    expect(precisionRecall(sumCounts([counts, counts]), "triple.all").g).toBe(4);
  });
});

describe("a status from words alone", () => {
  const cases: Array<[string, string, string]> = [
    ["has strongly denied", "any part in it", "denied"],
    ["did not respond to", "two letters", "declined"],
    ["acknowledged", "the debt", "confirmed"],
    ["claims", "that it was paid", "alleged"],
    ["suggesting", "he may have been followed", "alleged"],
    ["suggested", "that rates would rise", "analysis"],
    ["are challenging", "the rule", "disputed"],
    ["rejected", "that argument", "denied"],
    ["rejected", "a request for the file", "other"],
    ["said", "that rents fell", "reported"],
    ["applauded", "the band", "other"],
  ];
  for (const [cue, content, status] of cases) {
    test(`${cue} ${content}: ${status}`, () => expect(statusOfWords(cue, content)).toBe(status));
  }
});
