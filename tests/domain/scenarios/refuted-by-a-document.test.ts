import { describe, expect, it } from "vitest";
import { statusAsOf } from "@/domain/status/status";
import { claim, on, organization, outlet, ownReporting } from "../newsroom";

const paper = outlet("The Argus");
const asOf = on("2024-03-05");
const reported = () =>
  claim("The bridge was closed in May").said(ownReporting(paper), { in: paper, at: "2024-03-01" });

describe("a refutation", () => {
  it("takes a document with authority over that record", () => {
    const report = statusAsOf(
      reported()
        .shown("The road office’s log", { at: "2024-03-04", authority: true, against: true, id: "log" })
        .record(),
      asOf,
    );
    expect(report.status).toBe("refuted");
    expect(report.rules.find((rule) => rule.rule === "refuted")).toMatchObject({
      by: ["log"],
      because: "“The road office’s log” shows the contrary of what The Argus says.",
    });
  });

  it("does not come from a document without that authority", () => {
    const report = statusAsOf(
      reported().shown("A holiday photograph", { at: "2024-03-04", against: true }).record(),
      asOf,
    );
    expect(report.status).toBe("reported");
  });

  it("does not come from a denial, however well placed", () => {
    const denied = reported()
      .denied(organization("The road office"), {
        in: paper,
        at: "2024-03-04",
        standing: "authority_over_record",
      })
      .record();
    expect(statusAsOf(denied, asOf).status).toBe("disputed");
  });

  it("outweighs those who would confirm it", () => {
    const both = reported()
      .confirmed(organization("The police"), { in: paper, at: "2024-03-02", standing: "eyewitness" })
      .shown("The road office’s log", { at: "2024-03-04", authority: true, against: true })
      .record();
    expect(statusAsOf(both, on("2024-03-03")).status).toBe("confirmed");
    expect(statusAsOf(both, asOf).status).toBe("refuted");
  });
});
