import { describe, expect, it } from "vitest";
import { lintClaim } from "@/domain/lint/lint-claim";
import { workedStory } from "../../worked-story";
import { claimsOf } from "../recorded-story";

/** Findings that are right: the ODNI's report says two things of that election, and each could be asked for alone. */
const right: Record<string, string[]> = { C7: ["compound:text"] };

const claims = claimsOf(workedStory());

describe("the worked story lints clean but for what is right", () => {
  it("has eight claims", () =>
    expect([...claims.keys()]).toEqual(["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8"]));
  it.each([...claims])("%s", (key, claim) => {
    expect(lintClaim(claim, new Date("2018-02-01")).map(({ id }) => id)).toEqual(right[key] ?? []);
  });
  it("would not let the ambassador's word confirm the meeting", () => {
    const meeting = claims.get("C2")!;
    const [antonov] = claims.get("C1")!.attributions;
    const leaked = { ...meeting, attributions: [...meeting.attributions, antonov!] };
    expect(lintClaim(leaked, new Date("2018-02-01"))).toMatchObject([
      { rule: "half_covered", words: "Anatoly Antonov confirms it without a word of “Mike Pompeo”." },
    ]);
  });
});
