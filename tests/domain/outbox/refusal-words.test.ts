import { expect, test } from "vitest";
import { refusals } from "@/domain/api/refusals";
import { heardOf } from "@/domain/outbox/received";
import { refusalWords } from "@/domain/outbox/refusal-words";
import { idOfDigest } from "@/domain/stable-id";

test("a fault is named after its field, and one that is a sentence stands alone", () => {
  const faults = [
    { path: "note", message: "is missing" },
    { path: "body", message: "The article is too long." },
  ];
  expect(refusalWords("save-edit", { ok: false, reason: "invalid", faults })).toBe(
    "The note is missing. The article is too long.",
  );
  expect(refusalWords("save-edit", { ok: false, reason: "invalid", faults: [] })).toBe("It cannot be read.");
});

test("a fault is told without the names of fields and formats, and without ids", () => {
  const told = (path: string, message: string) =>
    refusalWords("save-edit", { ok: false, reason: "invalid", faults: [{ path, message }] });
  expect(told("into", "is known to nobody yet")).toBe("The one that it goes into is known to nobody yet.");
  expect(told("leadsTo", "is no page that readers see")).toBe(
    "The page that it leads to is no page that readers see.",
  );
  expect(told(idOfDigest("person", 1n), "is not on record, or no longer")).toBe(
    "Something that is not here any more is not on record, or no longer.",
  );
  expect(told(idOfDigest("claim", 99n), "is not on record, or no longer")).not.toMatch(/c-/);
  expect(told("attributions[0].proximityNote", "is too long")).toBe("Why that is so is too long.");
  expect(told("decision.form.claim.happened", "not an EDTF date: “soon”")).toBe(
    "When it happened is not a date that can be read: “soon”.",
  );
  expect(told("whatever", "is wrong")).toBe("Something in it is wrong.");
});

test("what no longer waits is told with what became of it", () => {
  expect(refusalWords("decide-publication", { ok: false, reason: "not-waiting", state: "withdrawn" })).toBe(
    "It no longer waits: it was withdrawn. Load the page again to see what stands.",
  );
});

test("a reason that means something else for one command is worded for that one", () => {
  const moved = { ok: false, reason: "plan-moved-on" } as const;
  expect(refusalWords("publish", moved)).toBe(refusals["plan-moved-on"].message);
  expect(refusalWords("decide-publication", moved)).toMatch(/author has to ask anew/);
});

test("no over the wire is read as an answer with its reason, its words and all that was told beside", () => {
  const body = {
    error: { code: "not-waiting", message: "It no longer waits.", details: { state: "refused" } },
  };
  expect(heardOf("publish", body)?.answer).toEqual({
    ok: false,
    reason: "not-waiting",
    message: "It no longer waits.",
    state: "refused",
  });
  for (const other of [null, [], "no", {}, { ok: false }, { ok: "yes" }, { error: "no" }, "<html>"])
    expect(heardOf("publish", other), JSON.stringify(other)).toBeNull();
});
