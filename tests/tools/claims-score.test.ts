import { describe, expect, test } from "vitest";
import type { Proposed } from "@/domain/suggestion/propose/proposals";
import { type ClaimFault, faultsOf } from "../../tools/claim-faults";
import { figures } from "../../tools/claims-report";
import { type Judged, proposedFor, scoreClaims } from "../../tools/claims-score";
import { placed } from "../../tools/gold-article";
import { inventedArticle } from "./invented-article";

const text =
  "The River Board said the dam would hold. Its chair, Ana Okafor, denied that the spillway had cracked. " +
  '"We looked on Tuesday," she said, "and we found nothing." Miles Brandt declined to say who paid.';
const gold = {
  ...inventedArticle,
  text,
  attributions: [
    {
      cue: "said",
      content: ["the dam would hold"],
      speaker: "River Board",
      source: "The River Board",
      relays: [],
      stance: "asserts",
      claim: ["The dam would hold."],
    },
    {
      cue: "denied",
      content: ["the spillway had cracked"],
      speaker: "Ana Okafor",
      source: "Its chair, Ana Okafor",
      relays: [],
      stance: "denies",
      claim: ["The spillway had cracked."],
    },
    {
      cue: "said",
      content: ["We looked on Tuesday", "and we found nothing"],
      speaker: "Ana Okafor",
      source: "she",
      relays: [],
      stance: "asserts",
      claim: ["The River Board found nothing on 10 March 2026.", "The River Board found nothing on Tuesday."],
    },
    {
      cue: "declined to say",
      content: ["who paid"],
      speaker: "Miles Brandt",
      source: "Miles Brandt",
      relays: [],
      stance: "declined_comment",
      claim: null,
    },
  ],
};
const article = placed(gold);

type Change = {
  name?: string | null;
  claim?: string;
  stance?: Proposed["reading"]["stance"];
  parts?: number;
};

/** A suggestion that is all that the gold asks for, but for what is changed. */
function suggested(at: number, change: Change = {}): Proposed {
  const one = article.attributions[at]!;
  const name = change.name === undefined ? one.speaker : change.name;
  const stance = change.stance ?? one.stance;
  const model = proposedFor(article)[0]!;
  const claim = change.claim ?? one.claim?.[0] ?? `${one.speaker} ${one.cue} who paid.`;
  return {
    ordinal: at + 1,
    of: at,
    reading: {
      ...model.reading,
      ...one.spans,
      content: one.spans.content.slice(0, change.parts ?? 9),
      stance,
      confidence: "strong",
    },
    form: {
      claim: { ...model.form.claim, text: claim },
      attribution: {
        ...model.form.attribution,
        stance,
        source: name === null ? null : { create: { kind: "person", name } },
        sourceDescription: null,
      },
    },
  };
}

const all = [0, 1, 2, 3];
const judgedWith = (at: number, change: Change): Judged =>
  scoreClaims(article, [suggested(at, change)]).judged[0]!;

describe("scoring what an editor gets", () => {
  test("what the gold asks for is right in everything, by Enter alone", () => {
    const scored = scoreClaims(
      article,
      all.map((at) => suggested(at)),
    );
    expect(scored.missed).toEqual([]);
    expect(scored.spurious).toEqual([]);
    for (const each of scored.judged) {
      expect(each.faults, each.proposed.form.claim.text).toEqual([]);
      expect(each.enterAlone, each.proposed.form.claim.text).toBe(true);
    }
    expect(figures("gold", [scored])).toContain("Enter alone right  100.0 (4 of 4)");
    expect(figures("gold", [scored])).toContain("wrong mouth          0.0 (0 of 4)");
  });

  test("what is not found is missed, and what nobody said is spurious", () => {
    const scored = scoreClaims(article, [suggested(0), { ...suggested(0), of: 9 }]);
    expect(scored.missed.map(({ cue }) => cue)).toEqual(["denied", "said", "declined to say"]);
    expect(scored.spurious).toHaveLength(1);
    expect(scored.further).toEqual([]);
  });

  test("a second statement of the same words is told apart, and not counted", () => {
    const scored = scoreClaims(article, [suggested(0), suggested(0)]);
    expect(scored.spurious).toEqual([]);
    expect(scored.further).toHaveLength(1);
    expect(figures("gold", [scored]).join("\n")).toContain("1 second statements of the same words");
  });

  test.each([
    ["Ana Okafor", "wrong", true],
    ["The Ledger", "wrong", true],
    [null, "empty", false],
    ["Board", "inexact", false],
    ["Chairless River Board", "inexact", false],
    ["the River Board", "right", false],
  ] as const)("of the River Board's words the speaker %s is %s", (name, verdict, isWrongMouth) => {
    const { speaker, wrongMouth, enterAlone } = judgedWith(0, { name });
    expect(speaker).toBe(verdict);
    expect(wrongMouth).toBe(isWrongMouth);
    expect(enterAlone).toBe(verdict === "right");
  });

  test("a name put into the claim is a wrong mouth, although the speaker is right", () => {
    const judged = judgedWith(2, { claim: "Miles Brandt found nothing on Tuesday." });
    expect(judged.speaker).toBe("right");
    expect(judged.faults).toContain("name of another");
    expect(judged.wrongMouth).toBe(true);
  });

  test("one part of a split quotation is not the whole of it", () => {
    const { contentWhole, enterAlone } = judgedWith(2, { parts: 1 });
    expect(contentWhole).toBe(false);
    expect(enterAlone).toBe(false);
  });

  test("a denial taken for a statement is wrong in stance", () => {
    expect(judgedWith(1, { stance: "asserts" }).stance).toBe(false);
  });

  test("an attribution that may be left is neither missed nor spurious", () => {
    const lenient = placed({
      ...gold,
      attributions: gold.attributions.map((each) => ({ ...each, optional: true })),
    });
    const scored = scoreClaims(lenient, [suggested(0)]);
    expect(scored.missed).toEqual([]);
    expect(scored.spurious).toEqual([]);
    expect(scored.aside).toHaveLength(1);
  });
});

test("to deny a thing is to assert its contrary, and never to assert it", () => {
  const either = placed({
    ...gold,
    attributions: [
      {
        ...gold.attributions[1],
        stance: "asserts",
        alsoStance: ["denies"],
        claim: ["The spillway had not cracked."],
      },
    ],
  });
  const faults = (claim: string, stance: "asserts" | "denies") =>
    faultsOf(claim, either.attributions[0]!, either, { stance, read: "" });
  expect(faults("The spillway had not cracked.", "asserts")).toEqual([]);
  expect(faults("The spillway had cracked.", "denies")).toEqual([]);
  expect(faults("The spillway had cracked.", "asserts")).toEqual(["polarity"]);
  expect(faults("The spillway had not cracked.", "denies")).toEqual(["polarity"]);
});

test("what somebody will not speak about may be the claim, or that they will not", () => {
  const silent = placed({
    ...gold,
    attributions: [{ ...gold.attributions[3], claim: ["Miles Brandt paid."] }],
  });
  const faults = (claim: string) =>
    faultsOf(claim, silent.attributions[0]!, silent, { stance: "declined_comment", read: "" });
  expect(faults("Miles Brandt paid.")).toEqual([]);
  expect(faults("Miles Brandt declined to say who paid.")).toEqual([]);
  expect(faults("He declined to say who paid.")).not.toEqual([]);
});

test("a surname that two of the article bear does not say which of them", () => {
  const both = placed({
    ...gold,
    attributions: [
      { ...gold.attributions[1], claim: ["Ana Okafor had resigned."] },
      { ...gold.attributions[0], claim: ["Lena Okafor had resigned."] },
    ],
  });
  expect(
    faultsOf("Okafor had resigned.", both.attributions[0]!, both, { stance: "asserts", read: "" }),
  ).toEqual(["short form"]);
  expect(
    faultsOf("Ana Okafor had resigned.", both.attributions[0]!, both, { stance: "asserts", read: "" }),
  ).toEqual([]);
});

describe("what keeps a claim from being published", () => {
  const claims: [number, string, ClaimFault | null][] = [
    [1, "The spillway had cracked.", null],
    [1, "The spillway cracked.", null],
    [1, "The spillway had not cracked.", "polarity"],
    [1, "That the spillway had cracked.", "opening word"],
    [1, "Its spillway had cracked.", "pronoun"],
    [1, "The spillway had cracked yesterday.", "relative day"],
    [1, "The spillway had cracked in 2019.", "not in the article"],
    [1, "The spillway.", "fragment"],
    [1, "The spillway had cracked. The dam would hold.", "two propositions"],
    [1, "Had cracked.", "fragment"],
    [1, "Reports that the spillway had cracked.", "fragment"],
    [1, "Ana Okafor said: “The spillway had cracked”.", "not what was said"],
    [1, "", "empty"],
    [1, "The dam would hold.", "not what was said"],
    [1, "Ana Okafor's spillway had cracked and she knew.", "pronoun"],
    [2, "The River Board found nothing of its own.", null],
    [2, "The board found nothing on Tuesday.", "short form"],
    [2, "Ana Okafor found nothing on Tuesday.", "name of another"],
    [2, "The River Board found nothing on Tuesday.", "relative day"],
    [2, "The River Board found nothing on March 10, 2026.", null],
    [3, "Miles Brandt declined to say who paid.", null],
    [3, "Miles Brandt declined to say.", "fragment"],
    [3, "Who paid.", "not what was said"],
  ];
  test.each(claims)("of attribution %i “%s” has the fault: %s", (at, claim, fault) => {
    const faults = faultsOf(claim, article.attributions[at]!, article, { stance: "asserts", read: "" });
    if (fault === null) expect(faults).toEqual([]);
    else expect(faults).toContain(fault);
  });
});

test("two statements of one saying are measured by the words that each shows, where the gold has two", () => {
  const two = placed({
    ...inventedArticle,
    text: "Miles Brandt said the mill was sold in March and that the River Board had kept the dam.",
    attributions: [
      ["the mill was sold in March", "The mill was sold in March."],
      ["the River Board had kept the dam", "The River Board had kept the dam."],
    ].map(([content, claim]) => ({
      cue: "said",
      content: [content],
      speaker: "Miles Brandt",
      source: "Miles Brandt",
      relays: [],
      stance: "asserts",
      claim: [claim],
    })),
  });
  const { judged } = scoreClaims(two, proposedFor(two));
  expect(judged.map(({ contentWhole, faults }) => [contentWhole, faults])).toEqual([
    [true, []],
    [true, []],
  ]);
});
