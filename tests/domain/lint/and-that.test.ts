import { describe, expect, it } from "vitest";
import { lintClaim } from "@/domain/lint/lint-claim";
import { splitClaim } from "@/domain/lint/split-claim";
import { claim, on, outlet, person } from "../newsroom";

describe("a claim that goes on with “and that” makes two", () => {
  it.each([
    [
      "The bridge was inspected in May, and that the city had not acted on it.",
      ["The bridge was inspected in May.", "The city had not acted on it."],
    ],
    [
      "The company said that the port was shut and that nobody was hurt.",
      ["The company said that the port was shut.", "The company said that nobody was hurt."],
    ],
    [
      "The company said the port was shut and that the crane failed.",
      ["The company said the port was shut.", "The company said that the crane failed."],
    ],
    ["The city has a plan that costs money and that nobody wants.", null],
    ["The bank was sold and that was a mistake.", null],
    ["Sales fell and that figure was wrong.", null],
  ])("%s", (text, parts) => expect(splitClaim(text)).toEqual(parts));

  it("and is asked about", () => {
    const record = claim("The bridge was inspected in May, and that the city had not acted on it.")
      .said(person("Ada Osei"), { in: outlet("The Post"), at: "2026-11-12" })
      .record();
    expect(lintClaim(record, on("2026-11-13")).map(({ rule }) => rule)).toContain("compound");
  });
});
