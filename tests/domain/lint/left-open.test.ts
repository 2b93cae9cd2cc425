import { describe, expect, it } from "vitest";
import { lintClaim } from "@/domain/lint/lint-claim";
import { claim, on, outlet, person } from "../newsroom";

const told = { in: outlet("The Courier"), at: "2024-03-01" };
const open = (text: string) =>
  lintClaim(claim(text).said(person("Ines Okafor"), told).record(), on("2024-03-10"))
    .filter(({ rule }) => rule === "left_open")
    .map(({ span }) => text.slice(span?.start, span?.end));

describe("a word that only the article explains is asked about", () => {
  it.each([
    ["Patrick Lumbu had told him that the taps were real.", ["him"]],
    ["The charts were shredded by her staff.", ["her"]],
    ["The port was shut yesterday.", ["yesterday"]],
    ["The port was shut on Tuesday.", ["on Tuesday"]],
    ["Wexcombe council will meet next week.", ["next week"]],
    ["The port belongs to us.", ["us"]],
  ])("%s", (text, words) => expect(open(text)).toEqual(words));

  it.each([
    "Susan Hale panicked when she realised that the dose was wrong.",
    "Graham Otway has a phone in his pocket.",
    "The port was shut on Tuesday 5 March 2024.",
    "Ines Okafor said: “We will rebuild the bridge”.",
    "Walmart has pulled the product from its shelves.",
    "World War I began in 1914.",
    "Sunday’s race was called off.",
  ])("not %s", (text) => expect(open(text)).toEqual([]));
});
