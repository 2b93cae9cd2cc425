import { describe, expect, test } from "vitest";
import type { SuggestionForm } from "@/domain/suggestion/form/form";
import { type FormContext, speaksNobody } from "@/domain/suggestion/form/form-record";
import { formFromSelection, meantSpan, withWords } from "@/domain/suggestion/form/hand-form";
import { standingsTo, statusOfForm } from "@/domain/suggestion/form/status-of-form";

const text = "  Osk told Radio Varland that “Velden was here”, and left.";
const at = new Date("2019-02-12T00:00:00Z");
const context: FormContext = {
  article: {
    id: "a-1",
    title: "Envoy",
    url: null,
    outlet: { id: "e-1", kind: "organization", slug: "gazette", name: "The Gazette" },
    publishedAt: at,
  },
  entity: (id) => ({ id, kind: "person", slug: id, name: id }),
};
const start = text.indexOf("Velden");
const hand = formFromSelection(text, { start, end: start + "Velden was here".length });

function said(change: Partial<SuggestionForm["attribution"]>): SuggestionForm {
  return { ...hand, attribution: { ...hand.attribution, ...change } };
}

const osk = said({ identity: "named_person", source: { id: "p-osk" } });
const nobody = said({ identity: "unnamed_person", sourceDescription: "an official" });

test("words that an editor selects are nobody's until the editor says whose", () => {
  expect(hand.attribution).toMatchObject({ source: null, sourceDescription: null });
  expect(speaksNobody(hand)).toBe(true);
});

describe("the status of a form is what the rules give to the claim that it makes", () => {
  test("a named source makes it reported, one that nobody names alleged", () => {
    expect(statusOfForm(osk, context, at)).toBe("reported");
    expect(statusOfForm(nobody, context, at)).toBe("alleged");
  });

  test("each kind of standing would make a named source's words confirmed; none would an unnamed one's", () => {
    expect(standingsTo("confirmed", osk, context, at)).toEqual([
      "participant",
      "eyewitness",
      "authority_over_record",
    ]);
    expect(standingsTo("confirmed", nobody, context, at)).toEqual([]);
  });

  test("a decision is what readers see, whatever the rules say", () => {
    const decided = {
      id: crypto.randomUUID(),
      status: "disputed" as const,
      reason: "…",
      at: at.toISOString(),
    };
    expect(statusOfForm({ ...osk, claim: { ...osk.claim, decided } }, context, at)).toBe("disputed");
  });

  test("a document with authority makes it confirmed", () => {
    const evidence: SuggestionForm["claim"]["evidence"] = [
      {
        id: crypto.randomUUID(),
        kind: "official_list",
        title: "The list",
        bearing: "supports",
        authoritative: true,
        note: null,
        quote: null,
        place: null,
        publisher: { create: { kind: "organization", name: "Treasury" } },
        url: null,
        publishedAt: at.toISOString(),
      },
    ];
    expect(statusOfForm({ ...nobody, claim: { ...nobody.claim, evidence } }, context, at)).toBe("confirmed");
  });
});

describe("an attribution made by hand", () => {
  test("begins with the selected words as a sentence", () => {
    expect(hand.claim.text).toBe("Velden was here.");
  });

  test("words added for the source make the excerpt reach over both", () => {
    const span = meantSpan(text, { start: 0, end: 6 })!;
    expect(text.slice(span.start, span.end)).toBe("Osk");
    const { selectors } = withWords(hand, text, span, "source").attribution;
    expect(selectors.find(({ role }) => role === "excerpt")?.exact).toBe(
      "Osk told Radio Varland that “Velden was here",
    );
    expect(selectors.filter(({ role }) => role === "source")).toHaveLength(1);
  });

  test.each([
    ["ld Radio Varl", "told Radio Varland"],
    ["Radio Varland", "Radio Varland"],
    [" Radio ", "Radio"],
    ["sk", "Osk"],
    ["“Vel", "“Velden"],
  ])("a hand that cut a word in two meant the whole of it (%s)", (cut, meant) => {
    const start = text.indexOf(cut);
    const span = meantSpan(text, { start, end: start + cut.length })!;
    expect(text.slice(span.start, span.end)).toBe(meant);
  });

  test("in a language without blanks a word is no sentence", () => {
    const chinese = "大使说他访问了美国";
    const span = meantSpan(chinese, { start: 0, end: 2 })!;
    expect(chinese.slice(span.start, span.end)).toBe("大使");
  });

  test("blanks alone are no words", () => {
    expect(meantSpan(text, { start: 0, end: 2 })).toBeNull();
  });
});
