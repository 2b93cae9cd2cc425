import { describe, expect, it } from "vitest";
import { statusAsOf } from "@/domain/status/status";
import { claim, on, organization, outlet, ownReporting, person, unnamed } from "../newsroom";

const paper = outlet("The Argus");
const asOf = on("2024-03-05");
const saw = { in: paper, at: "2024-03-02", standing: "eyewitness" } as const;
const fire = () => claim("The hall burned down");

describe("standing", () => {
  it("a named eyewitness on record confirms", () => {
    expect(statusAsOf(fire().said(person("Reporter Eva Lie"), saw).record(), asOf).status).toBe("confirmed");
  });

  it("an outlet's own reporting reports, even from the spot", () => {
    expect(statusAsOf(fire().said(ownReporting(paper), saw).record(), asOf).status).toBe("reported");
  });

  it("an unnamed eyewitness alleges, and could confirm on the record", () => {
    const report = statusAsOf(fire().said(unnamed("a neighbour"), saw).record(), asOf);
    expect(report.status).toBe("alleged");
    expect(report.wouldChange).toContain(
      "If a neighbour (to The Argus) said so by name and on the record, it would be confirmed.",
    );
  });

  it("a participant on background does not confirm, and the same words on record do", () => {
    const firefighter = person("Jon Eik");
    const quiet = fire().said(firefighter, { ...saw, standing: "participant", terms: "background" });
    expect(statusAsOf(quiet.record(), asOf).status).toBe("reported");
    const open = fire().said(firefighter, { ...saw, standing: "participant" });
    expect(statusAsOf(open.record(), asOf).status).toBe("confirmed");
  });

  it("standing belongs to the statement, not to the person", () => {
    const chief = organization("The fire brigade");
    const cause = claim("The fire was set on purpose")
      .said(chief, { ...saw, standing: "second_hand" })
      .record();
    expect(statusAsOf(fire().said(chief, saw).record(), asOf).status).toBe("confirmed");
    expect(statusAsOf(cause, asOf).status).toBe("reported");
  });
});
