import { describe, expect, it } from "vitest";
import { statusAsOf } from "@/domain/status/status";
import { claim, on, organization, outlet, ownReporting, person } from "../newsroom";

const paper = outlet("The Argus");
const asOf = on("2024-03-05");

describe("an unsourced claim", () => {
  it("is one of which the record holds nothing, and it says what would help", () => {
    const report = statusAsOf(claim("The king is ill").record(), asOf);
    expect(report.status).toBe("unsourced");
    expect(report.rules.filter((rule) => rule.met).map((rule) => rule.rule)).toEqual(["unsourced"]);
    expect(report.wouldChange[0]).toBe(
      "An unnamed source would make it alleged; a named source, or an outlet’s own reporting, would make it reported.",
    );
  });

  it("is one that nobody has said yet", () => {
    const tomorrow = claim("The king is ill")
      .said(ownReporting(paper), { in: paper, at: "2024-03-06" })
      .record();
    expect(statusAsOf(tomorrow, asOf).status).toBe("unsourced");
    expect(statusAsOf(tomorrow, on("2024-03-06")).status).toBe("reported");
  });

  it("is one that is only denied, contested or left without comment", () => {
    const court = { in: paper, at: "2024-03-02", standing: "authority_over_record" } as const;
    const palace = organization("The palace");
    expect(statusAsOf(claim("x").denied(palace, court).record(), asOf).status).toBe("unsourced");
    expect(statusAsOf(claim("x").contested(palace, court).record(), asOf).status).toBe("unsourced");
    expect(statusAsOf(claim("x").declined(palace, court).record(), asOf).status).toBe("unsourced");
  });

  it("is not one of which we hold only the retraction: that was said, and withdrawn", () => {
    const gone = claim("The king is ill")
      .withdrew(person("Dr Lunde"), { in: paper, at: "2024-03-02" })
      .record();
    expect(statusAsOf(gone, asOf).status).toBe("retracted");
  });
});
