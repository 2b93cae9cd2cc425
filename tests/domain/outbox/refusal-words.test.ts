import { expect, test } from "vitest";
import { refusals } from "@/domain/api/refusals";
import { heardOf } from "@/domain/outbox/received";
import { refusalWords } from "@/domain/outbox/refusal-words";

test("a fault is named after its field, and one that is a sentence stands alone", () => {
  const faults = [
    { path: "note", message: "is missing" },
    { path: "body", message: "The article is too long." },
  ];
  expect(refusalWords("save-edit", { ok: false, reason: "invalid", faults })).toBe(
    "note is missing. The article is too long.",
  );
  expect(refusalWords("save-edit", { ok: false, reason: "invalid", faults: [] })).toBe("It cannot be read.");
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
