import { describe, expect, it } from "vitest";
import { statusAsOf } from "@/domain/status/status";
import { claim, on, organization, outlet, ownReporting } from "../newsroom";

const paper = outlet("The Daily Beast");
const cia = organization("CIA");
const asOf = on("2018-01-31");
const reported = () => claim("They met").said(ownReporting(paper), { in: paper, at: "2018-01-30" });
const note = { in: paper, at: "2018-01-30", standing: "authority_over_record" } as const;

describe("silence", () => {
  it("declining to comment is not a denial", () => {
    const report = statusAsOf(reported().declined(cia, note).record(), asOf);
    expect(report.status).toBe("reported");
    expect(report.rules.find((rule) => rule.rule === "disputed")?.because).toBe(
      "No denial is on record. Silence is not treated as a denial.",
    );
  });

  it("not answering and neither confirming nor denying are not denials either, nor confirmations", () => {
    expect(statusAsOf(reported().neverAnswered(cia, note).record(), asOf).status).toBe("reported");
    expect(statusAsOf(reported().neitherConfirmedNorDenied(cia, note).record(), asOf).status).toBe(
      "reported",
    );
  });

  it("nobody's comment alone is no source", () => {
    expect(statusAsOf(claim("They met").declined(cia, note).record(), asOf).status).toBe("unsourced");
  });

  it("those who were asked are named as the ones who could settle it", () => {
    const report = statusAsOf(reported().declined(cia, note).record(), asOf);
    expect(report.wouldChange).toContain(
      "A statement on record by someone with standing, such as CIA (declined to comment), would make it confirmed; so would a document with authority.",
    );
  });

  it("nobody without standing is named as one whose word would confirm it", () => {
    const report = statusAsOf(reported().declined(cia, { in: paper, at: "2018-01-30" }).record(), asOf);
    expect(report.wouldChange).toContain(
      "A statement on record by someone with standing would make it confirmed; so would a document with authority.",
    );
  });
});
