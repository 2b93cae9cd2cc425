import { expect, test } from "vitest";
import { besideAnother } from "@/domain/suggestion/form/beside-another";
import { formFromSelection } from "@/domain/suggestion/form/hand-form";

const words = "Sixteen people were injured";
const form = formFromSelection(words, { start: 0, end: words.length });
const denying = { ...form, attribution: { ...form.attribution, stance: "denies" as const } };
const chosen = { text: form.claim.text, stance: "asserts" as const, against: "c-14" };

test("a question that holds up a claim beside another leaves what was chosen, whatever is answered of who speaks", () => {
  const answered = { ...denying, attribution: { ...denying.attribution, sourceDescription: "a surgeon" } };
  const saved = besideAnother(chosen, answered);
  expect(saved?.against).toBe("c-14");
  expect(saved?.whole.attribution).toMatchObject({ stance: "asserts", sourceDescription: "a surgeon" });
});

test("other words, and a choice that was called off, are none", () => {
  const reworded = { ...form, claim: { ...form.claim, text: "Sixteen people were hurt." } };
  expect(besideAnother(chosen, reworded)).toBeNull();
  expect(besideAnother(null, form)).toBeNull();
});
