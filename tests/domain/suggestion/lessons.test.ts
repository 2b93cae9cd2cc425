import { expect, test } from "vitest";
import { selectorAt } from "@/domain/anchor";
import type { EntityChoice, SuggestionForm } from "@/domain/suggestion/form/form";
import { formFromSelection } from "@/domain/suggestion/form/hand-form";
import { correctionsIn, type Lesson, linkedByLessons, withTaughtNames } from "@/domain/suggestion/lessons";
import { correctionsOf } from "@/domain/suggestion/wording/correction-kinds";

const text = "The mayor said that it was shut on Monday by the guard.";
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

/** A form about these words of the text. */
function form(source: EntityChoice | null, words = "it was shut", who = "The mayor"): SuggestionForm {
  const made = formFromSelection(text, at(words));
  const selectors = [...made.attribution.selectors, selectorAt(text, at(who), "source")];
  return { ...made, attribution: { ...made.attribution, source, selectors } };
}
const worded = (claim: string): SuggestionForm => {
  const made = form(null);
  return { ...made, claim: { ...made.claim, text: claim } };
};
const person = (name: string): EntityChoice => ({ create: { kind: "person", name } });
const kinds = (before: SuggestionForm, after: SuggestionForm) =>
  correctionsOf(before, after, (one, other) => JSON.stringify(one) === JSON.stringify(other), {
    withClaim: true,
  });

test("what an editor changed is told by its kind", () => {
  const hedged = form(null);
  const softer = { ...hedged, attribution: { ...hedged.attribution, hedge: { kind: "explicit" as const } } };
  const denied = { ...hedged, attribution: { ...hedged.attribution, stance: "denies" as const } };
  expect(kinds(form(null), form(null))).toEqual([]);
  expect(kinds(form(null), form({ id: "p" }))).toEqual(["speaker_added"]);
  expect(kinds(form(person("A")), form({ id: "p" }))).toEqual(["speaker_other"]);
  expect(kinds(form(person("A")), form(null))).toEqual(["speaker_taken_away"]);
  expect(kinds(form(null), denied)).toEqual(["stance"]);
  expect(kinds(form(null), softer)).toEqual(["hedge"]);
  const longer = form(null, "it was shut on Monday");
  const same = (one: SuggestionForm) => ({ ...one, claim: form(null).claim });
  expect(kinds(form(null), same(longer))).toEqual(["words_longer"]);
  expect(kinds(same(longer), form(null))).toEqual(["words_shorter"]);
  expect(kinds(form(null), same(form(null, "the guard")))).toEqual(["words_elsewhere"]);
});

test.each([
  ["It was shut.", "It was shut", undefined],
  ["It was shut.", "The Vell bridge was shut.", "claim_name_for_pronoun"],
  ["It was shut on Monday by a guard.", "It was shut by a guard.", "claim_shorter"],
  ["The bridge was shut.", "The bridge was shut by a guard.", "claim_longer"],
  ["The bridge was shut.", "Guards closed the bridge.", "claim_reworded"],
])("a claim reworded: “%s” → “%s” is %s", (before, after, kind) => {
  expect(kinds(worded(before), worded(after))[0]).toBe(kind);
});

test("who is chosen for words of the article teaches them; he, an aide and a lawyer teach nothing", () => {
  expect(correctionsIn(form(null), form({ id: "p" }))).toEqual([{ words: "The mayor", choice: { id: "p" } }]);
  expect(correctionsIn(null, form({ id: "p" }))).toHaveLength(1);
  expect(correctionsIn(form({ id: "p" }), form({ id: "p" }))).toEqual([]);
  expect(correctionsIn(form({ id: "p" }), form(null))).toEqual([]);
  expect(correctionsIn(form(null), form({ id: "p" }, "it was shut", "it"))).toEqual([]);
  for (const words of [
    "He",
    "a spokesman",
    "An aide to Osei",
    "two officials",
    "officials",
    "Osei’s lawyer",
  ]) {
    const after = form({ id: "p" });
    const selectors = after.attribution.selectors.map((one) =>
      one.role === "source" ? { ...one, exact: words } : one,
    );
    expect(correctionsIn(form(null), { ...after, attribution: { ...after.attribution, selectors } })).toEqual(
      [],
    );
  }
});

const lesson = (words: string, entityId: string, kind: Lesson["kind"] = "organization"): Lesson => ({
  ...{ words, entityId, kind, inStory: false },
});
const entities = ["o-1", "o-2", "p-1"].map((id) => ({
  id,
  kind: id.startsWith("p") ? ("person" as const) : ("organization" as const),
  names: [{ text: id.startsWith("p") ? "Ada Osei" : id === "o-1" ? "Vell Broadcasting" : "Vell Radio" }],
}));
const taught = (...lessons: Lesson[]) =>
  withTaughtNames(entities, lessons).flatMap(({ id, names }) =>
    names.slice(1).map(({ text: name }) => `${id} ${name}`),
  );

test("a name that one alone was chosen for is theirs; a title, a surname and a name of two are nobody's", () => {
  expect(taught(lesson("Kanal Vell", "o-1"), lesson("Kanal Vell", "o-1"))).toEqual(["o-1 Kanal Vell"]);
  expect(taught(lesson("Kanal Vell", "o-1"), lesson("KANAL VELL", "o-2"))).toEqual([]);
  expect(
    taught(lesson("The network", "o-1"), lesson("the bank", "o-1"), lesson("Minister", "p-1", "person")),
  ).toEqual([]);
  expect(taught(lesson("Osei", "p-1", "person"))).toEqual([]);
  expect(taught(lesson("Tom Reyes", "p-1", "person"), lesson("The Norden Post", "o-1"))).toEqual([]);
  expect(taught(lesson("VB", "o-1"))).toEqual(["o-1 VB"]);
  expect(taught(lesson("Ada B. Osei", "p-1", "person"))).toEqual(["p-1 Ada B. Osei"]);
});

/** Whether words that an editor chose somebody for are taken for theirs the next time. */
const links = (words: string, kind: Lesson["kind"], name: string): boolean => {
  const [entity] = withTaughtNames([{ id: "e", kind, names: [{ text: name }] }], [lesson(words, "e", kind)]);
  return entity!.names.length > 1;
};

test.each([
  ["Tom Lind", "Karin Lind"],
  ["Tom Reyes", "Tom Lind"],
  ["Karin Osei", "Karin Lind"],
  ["Lind Karin", "Karin Lind"],
  ["Mayor Lind", "Karin Lind"],
  ["Bob Lind", "Bill Lind"],
])("“%s” is not filled in as %s by one word", (words, name) => {
  expect(links(words, "person", name)).toBe(false);
});

test.each([
  ["Thomas Lind", "Tom Lind"],
  ["T. Lind", "Tom Lind"],
  ["Tom B. Lind", "Tom Lind"],
  ["Bob Hale", "Robert Hale"],
])("“%s” is %s", (words, name) => {
  expect(links(words, "person", name)).toBe(true);
});

test.each([
  ["Ministry of Health", "Ministry of Defence"],
  ["University of Vell", "Bank of Vell"],
  ["Vell University", "Vell Police"],
  ["Norden National Bank", "National Bank of Vell"],
  ["First National Bank", "National Bank"],
  ["Vell Steel Group", "Vell Energy Group"],
  ["The Norden Times", "The Vell Times"],
])("“%s” is not filled in as %s", (words, name) => {
  expect(links(words, "organization", name)).toBe(false);
});

test.each([
  ["Health Ministry", "Ministry of Health"],
  ["Vell Steel", "Vell Steel Group"],
  ["Vell Television", "Vell Broadcasting"],
  ["CST", "Central Statistics Team"],
])("but “%s” is %s", (words, name) => {
  expect(links(words, "organization", name)).toBe(true);
});

test("of words for somebody's sister, nothing is taught of the one whose sister it is", () => {
  const before = { ...form(person("Tom Lind")) };
  const after = form({ id: "p" });
  const selectors = after.attribution.selectors.map((one) =>
    one.role === "source" ? { ...one, exact: "Tom Lind’s sister" } : one,
  );
  const found = correctionsIn(before, { ...after, attribution: { ...after.attribution, selectors } });
  expect(found.map(({ words }) => words)).toEqual(["Tom Lind’s sister"]);
});

test("whom a taught name links in a text is known, and whoever bears a name on record is not among them", () => {
  const all = [lesson("Kanal Vell", "o-1"), lesson("Vell Radio", "o-2"), lesson("Minister", "p-1", "person")];
  const linked = (text: string) => [...linkedByLessons(text, entities, all)];
  expect(linked("The minister told KANAL VELL and Vell Radio.")).toEqual(["o-1"]);
  expect(linked("Kanal Velling said so.")).toEqual([]);
});
