import { expect, test } from "vitest";
import { rowWords } from "@/app/desk/tagging/queue-row";
import { formFromSelection } from "@/domain/suggestion/form/hand-form";
import type { Stance } from "@/domain/vocabulary";

const said = "The pumps failed at dawn.";
const texts = new Map([
  ["c-1", "The pumps stood still from dawn."],
  ["c-2", "The pumps were old."],
]);
const words = (stance: Stance, ...claims: string[]) => {
  const form = formFromSelection(said, { start: 0, end: said.length });
  const became = claims.map((claimId) => ({ claimId, attributionId: "a" }));
  return rowWords({ form: { ...form, attribution: { ...form.attribution, stance } }, became }, (id) =>
    texts.get(id),
  );
};

test.each<[string, string, string]>([
  ["nothing was decided yet", words("asserts"), "The pumps failed at dawn"],
  ["joined to a claim it has the claim’s words", words("asserts", "c-1"), "The pumps stood still from dawn"],
  ["twice of one claim too", words("confirms", "c-1", "c-1"), "The pumps stood still from dawn"],
  ["split in two it keeps its own", words("asserts", "c-1", "c-2"), "The pumps failed at dawn"],
  ["a denial keeps its own", words("denies", "c-1"), "The pumps failed at dawn"],
  ["a refusal keeps its own", words("declined_comment", "c-1"), "The pumps failed at dawn"],
  ["of a claim that is not on the page its own", words("asserts", "c-9"), "The pumps failed at dawn"],
])("%s", (_, shown, expected) => {
  expect(shown).toBe(expected);
});
