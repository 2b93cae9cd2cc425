import { expect, test } from "vitest";
import type { SuggestionForm } from "@/domain/suggestion/form/form";
import { type Judged, scoreSuggestions } from "@/domain/suggestion/propose/suggestion-score";
import type { Reading } from "@/domain/suggestion/suggestion";

const petrova = { create: { kind: "person", name: "Milena Petrova" } } as const;
const form: SuggestionForm = {
  claim: {
    ...{ text: "The gate was shut.", scope: null, happened: null, about: [petrova] },
    ...{ evidence: [], decided: null },
  },
  attribution: {
    ...{ stance: "asserts", identity: "named_person", source: petrova, sourceDescription: null, relays: [] },
    ...{ directness: "paraphrase", groundRules: "unknown", anonymityReason: null, proximity: "unknown" },
    ...{ proximityNote: null, cue: null, hedge: null, selectors: [], spokenLanguage: null, saidAt: null },
    ...{ atLeast: null, part: null },
  },
};
const reading: Reading = {
  ...{
    source: [],
    cue: [],
    content: [],
    relays: [],
    stance: "asserts",
    directness: "paraphrase",
    hedge: null,
  },
  ...{ identity: "named_person", status: "reported", openQuestion: false, confidence: "strong", score: 0.9 },
};

function judged(outcome: Judged["outcome"], fields: Partial<Judged> = {}): Judged {
  const reason = outcome === "dismissed" ? "not_news" : null;
  return { origin: "extraction", reading, model: null, proposal: form, form, outcome, reason, ...fields };
}

const score = (suggestions: Judged[], names: Record<string, string[]> = {}) =>
  scoreSuggestions(suggestions, (id) => names[id] ?? []);
const changedIn = (suggestions: Judged[], names?: Record<string, string[]>) =>
  score(suggestions, names)
    .fields.filter(({ changed }) => changed > 0)
    .map(({ field }) => field);

test("what is open is not measured, and what was dismissed is not kept", () => {
  const outcomes = ["accepted", "changed", "merged", "split", "dismissed", "open"] as const;
  const found = score(outcomes.map((outcome) => judged(outcome)));
  expect(found.precision).toEqual({ of: 4, from: 5 });
  expect(found.asItWas).toEqual({ of: 1, from: 5 });
  expect(found.dismissed).toMatchObject({ not_news: 1, other: 0 });
});

test("what was made by hand is what the reading missed", () => {
  const byHand = [judged("accepted"), judged("merged"), judged("open"), judged("dismissed")].map((each) => ({
    ...each,
    origin: "hand" as const,
    reading: null,
  }));
  const found = score([judged("accepted"), judged("changed"), judged("dismissed"), ...byHand]);
  expect(found).toMatchObject({ byHand: 2, recall: { of: 2, from: 4 }, precision: { of: 2, from: 3 } });
});

test("each grade of confidence is measured by itself", () => {
  const weak = judged("dismissed", { reading: { ...reading, confidence: "weak" } });
  const { confidence } = score([judged("accepted"), weak]);
  expect(confidence.map(({ grade, outcomes }) => [grade, outcomes.accepted, outcomes.dismissed])).toEqual([
    ["strong", 1, 0],
    ["fair", 0, 0],
    ["weak", 0, 1],
  ]);
});

test("the fields that editors change most often come first", () => {
  const text = { ...form, claim: { ...form.claim, text: "The gate was welded shut." } };
  const both = { ...text, attribution: { ...form.attribution, proximity: "eyewitness" as const } };
  const { fields } = score([
    judged("changed", { form: text }),
    judged("changed", { form: both }),
    judged("accepted"),
  ]);
  expect(fields.slice(0, 3)).toEqual([
    { field: "claim.text", changed: 2, from: 3 },
    { field: "attribution.proximity", changed: 1, from: 3 },
    expect.objectContaining({ changed: 0 }),
  ]);
});

test("of a merged suggestion the claim was another's: only its attribution is compared", () => {
  const other = { ...form, claim: { ...form.claim, text: "Other." } };
  expect(changedIn([judged("merged", { form: other })])).toEqual([]);
  expect(score([judged("merged")]).fields.some(({ field }) => field.startsWith("claim."))).toBe(false);
});

test("somebody chosen by an id is whom the proposal named, and somebody else is a change", () => {
  const chosen = {
    claim: { ...form.claim, about: [{ id: "p-1" }] },
    attribution: { ...form.attribution, source: { id: "p-1" } },
  };
  expect(
    changedIn([judged("changed", { form: chosen })], { "p-1": ["M. Petrova", "Milena PETROVA"] }),
  ).toEqual([]);
  expect(changedIn([judged("changed", { form: chosen })], { "p-1": ["Lev Orlov"] })).toEqual([
    "attribution.source",
    "claim.about",
  ]);
});

test("a relay is compared by whom it names and in its place", () => {
  const relay = (id: string) => ({ entity: { id }, description: null });
  const through = (...ids: string[]) => ({
    ...form,
    attribution: { ...form.attribution, relays: ids.map(relay) },
  });
  const same = { proposal: through("o-1", "o-2"), form: through("o-1", "o-2") };
  expect(changedIn([judged("accepted", same)])).toEqual([]);
  expect(changedIn([judged("changed", { ...same, form: through("o-2", "o-1") })])).toEqual([
    "attribution.relays",
  ]);
  expect(changedIn([judged("changed", { ...same, form: through("o-1") })])).toEqual(["attribution.relays"]);
});

test("nothing decided says nothing", () => {
  expect(score([])).toMatchObject({ precision: { of: 0, from: 0 }, recall: { of: 0, from: 0 }, fields: [] });
});
