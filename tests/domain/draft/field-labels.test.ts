import { expect, test } from "vitest";
import { AttributionSnapshot, ClaimSnapshot, EvidenceSnapshot } from "@/domain/dossier/snapshot";
import { fieldLabels, pathWords } from "@/domain/draft/field-labels";
import { AttributionForm } from "@/domain/suggestion/form/form";

test("every field that the record keeps of a claim has a name for editors", () => {
  const unnamed = (kind: keyof typeof fieldLabels, shape: { shape: object }) =>
    Object.keys(shape.shape).filter(
      (field) => !(field in fieldLabels[kind]) && !["id", "key", "dossier"].includes(field),
    );
  expect(unnamed("claim", ClaimSnapshot)).toEqual([]);
  expect(unnamed("attribution", AttributionSnapshot)).toEqual([]);
  expect(unnamed("evidence", EvidenceSnapshot)).toEqual([]);
  // The form names its source, since that may be somebody who is not on record yet, and what a take-back answers by itself.
  expect(unnamed("attribution", AttributionForm)).toEqual(["source", "answers"]);
});

test("a field of a suggestion and of the claim that it became are called alike", () => {
  expect(pathWords("suggestion", "attribution.groundRules")).toBe("Terms");
  expect(pathWords("claim", "attributions.t-1.groundRules", { attributions: [{ id: "t-1" }] })).toBe(
    "Attribution 1, terms",
  );
  expect(pathWords("suggestion", "claim.about")).toBe("Whom and what it is about");
  expect(pathWords("suggestion", "attribution.source")).toBe("Source");
});

test("where a path leads is told by the place in its list, and without a number where that is not known", () => {
  const claim = { attributions: [{ id: "t-9" }, { id: "t-1", relays: [{}] }] };
  expect(pathWords("claim", "attributions.t-1.relays", claim)).toBe("Attribution 2, through whom");
  expect(pathWords("claim", "attributions.t-1.relays")).toBe("Attribution, through whom");
  expect(pathWords("claim", "attributions.t-5.stance", claim)).toBe("Attribution, what they do");
});
