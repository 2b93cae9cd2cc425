import fc from "fast-check";
import { expect, test } from "vitest";
import { begunNames } from "@/domain/timeline/begun-names";

const names = (text: string) => begunNames(text).map(({ at, name }) => `${at} ${name}`);

test("the whole text may be a name, or its last word", () => {
  expect(names("sergey nar")).toEqual(["0 sergey nar", "7 nar"]);
  expect(names("  nar ")).toEqual(["2 nar"]);
  expect(names("n")).toEqual([]);
  expect(names(" ")).toEqual([]);
});

test.each([
  ["terrorism person:nar", 10, "nar", ["person"]],
  ['Person:"Sergey Nar', 0, "Sergey Nar", ["person"]],
  ["via:da", 0, "da", ["outlet"]],
  ["status:rep", 0, "rep", ["status"]],
])("a term that is begun is a name of its kind: %s", (text, at, name, kinds) => {
  expect(begunNames(text)).toEqual([{ at, name, kinds, term: null }]);
});

test("who says it may be of any kind", () => {
  expect(begunNames("from:ros")).toEqual([
    { at: 0, name: "ros", kinds: ["person", "organization", "outlet"], term: "from" },
  ]);
});

test("without whom nothing is left, and what it was before, go on as terms", () => {
  expect(begunNames('rests:"Ros')).toEqual([
    { at: 0, name: "Ros", kinds: ["person", "organization", "outlet"], term: "rests" },
  ]);
  expect(begunNames("is:circular was:rep")).toEqual([
    { at: 12, name: "rep", kinds: ["status"], term: "was" },
  ]);
});

test("a term that is closed, or whose name is no more than a letter, is none", () => {
  expect(names("person:n")).toEqual([]);
  expect(names('from:"Rossiya-1"').every((name) => !name.startsWith("0 Rossiya"))).toBe(true);
});

test("what is left out, and what comes after an or, is none", () => {
  for (const text of ["-nar", "cia -nar", '-"nar', "cia or nar", "or ", "cia OR nar"])
    expect(names(text), text).toEqual([]);
});

test("every name stands at the end of the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      for (const { at, name } of begunNames(text)) expect(text.slice(at)).toContain(name);
    }),
  );
});
