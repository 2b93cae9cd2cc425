import { describe, expect, it } from "vitest";
import type { Selector } from "@/domain/claim";
import { refusedTo, refusedToWords } from "@/domain/sourcing/speaker";
import { attribution, organization, outlet, somebody } from "./newsroom";

const argus = outlet("The Argus");
const wire = outlet("Wire");

function heard(exact: string, prefix = "", via: (typeof wire | null)[] = []): string {
  const selectors: Selector[] =
    exact === "" ? [] : [{ role: "excerpt", exact, prefix, suffix: "", start: 0, end: exact.length }];
  const said = attribution(
    "declined_comment",
    organization("Delta Bank"),
    { in: argus, at: "2024-03-01", via },
    "a",
  );
  return refusedToWords(refusedTo({ ...said, selectors }));
}

describe("who asked somebody who would not say", () => {
  it("is the paper where the words say so", () => {
    for (const [exact, prefix] of [
      ["declined comment to The Argus", ""],
      ["Mayor Ada Vik declined to tell us whether she had signed", ""],
      ["did not respond to our requests", ""],
      ["the bank declined to comment", "It was over. Asked by The Argus, "],
    ])
      expect(heard(exact!, prefix)).toBe("asked by The Argus");
  });

  it("is whoever the words went to on the way", () => {
    expect(heard("declined comment to Wire", "", [wire])).toBe("asked by Wire");
  });

  it("is told of nobody where the words do not say it", () => {
    for (const exact of [
      "neither confirmed nor denied the sale",
      "the bank declined to comment",
      "did not respond to a request for comment",
      "",
    ])
      expect(heard(exact)).toBe("as told in The Argus");
    expect(heard("the bank declined to comment", "Asked by The Argus, the mayor said no. Later ")).toBe(
      "as told in The Argus",
    );
    expect(heard("the bank declined to comment", "", [somebody])).toBe("as told in The Argus");
  });
});
