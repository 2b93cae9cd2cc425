import { expect, test } from "vitest";
import { lintClaim } from "@/domain/lint/lint-claim";
import { claim, on, outlet, person } from "../newsroom";

/** What is asked of a claim whose one speaker was marked in these words. */
function asked(text: string, words: string): string[] {
  const record = claim(text)
    .said(person("Ines Okafor"), { in: outlet("The Courier"), at: "2024-03-01" })
    .record();
  const place = { prefix: "", suffix: "", start: 0, end: words.length };
  const attributions = record.attributions.map((said) => ({
    ...said,
    selectors: [{ role: "content" as const, exact: words, ...place }],
  }));
  return lintClaim({ ...record, attributions }, on("2024-03-10"))
    .filter(({ rule }) => rule === "number_differs")
    .map(({ span }) => text.slice(span?.start, span?.end));
}

test("a number that the marked words have otherwise is asked about, whether it is written out or not", () => {
  expect(asked("The blast injured four workers.", "14 workers were hurt in the blast")).toEqual(["four"]);
  expect(asked("The blast injured 41 workers.", "The blast injured 14 workers")).toEqual(["41"]);
  expect(asked("The port paid 2,000 crowns.", "The port paid 20,000 crowns")).toEqual(["2,000"]);
  expect(asked("The port paid £1.2bn.", "The port paid £1.5bn")).toEqual(["1.2bn"]);
  expect(asked("One worker died.", "two workers died")).toEqual(["One"]);
  expect(asked("A third of them left.", "half of them left")).toEqual(["A third"]);
});

test("a number that is written out in several words is one number", () => {
  expect(asked("Forty-seven people were on board.", "Forty-one people were on board")).toEqual([
    "Forty-seven",
  ]);
  expect(asked("47 people were on board.", "Forty-one people were on board")).toEqual(["47"]);
  expect(asked("Two hundred and five died.", "two hundred and fifty died")).toEqual(["Two hundred and five"]);
  expect(asked("It cost 3 million crowns.", "It cost 30 million crowns")).toEqual(["3 million"]);
  expect(asked("Thirty were hurt.", "13 were hurt")).toEqual(["Thirty"]);
  expect(asked("Forty-one people were on board.", "41 people were on board")).toEqual([]);
  expect(asked("1.2 million saw it.", "1,200,000 saw it")).toEqual([]);
  expect(asked("Twelve were saved.", "A dozen were saved")).toEqual([]);
  expect(asked("Three thousand four hundred left.", "3,400 left")).toEqual([]);
});

test("the same number, one that only one of them has, and a day are not", () => {
  expect(asked("The blast injured 14 workers.", "Fourteen workers were injured")).toEqual([]);
  expect(asked("The blast injured workers.", "14 workers were hurt")).toEqual([]);
  expect(
    asked("The blast on 12 March 2019 injured 14 workers.", "14 workers were hurt on Tuesday at 3 p.m."),
  ).toEqual([]);
  expect(asked("Two of 14 workers died on 30 January.", "two of the 14 workers died")).toEqual([]);
});
