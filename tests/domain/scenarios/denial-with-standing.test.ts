import { describe, expect, it } from "vitest";
import { statusAsOf } from "@/domain/status/status";
import { claim, on, outlet, ownReporting, person } from "../newsroom";

const paper = outlet("The Courier");
const mayor = person("Mayor Ruiz");
const witness = person("Ines Ferrer");
const asOf = on("2024-05-03");

describe("a denial on record by one who would know", () => {
  it("makes a reported claim disputed", () => {
    const bribe = claim("The mayor took the money")
      .said(ownReporting(paper), { in: paper, at: "2024-05-01" })
      .denied(mayor, { in: paper, at: "2024-05-02", standing: "participant", id: "denial" })
      .record();
    const report = statusAsOf(bribe, asOf);
    expect(report.status).toBe("disputed");
    expect(report.rules.find((rule) => rule.rule === "disputed")?.by).toContain("denial");
    expect(report.wouldChange).toContain("If Mayor Ruiz took that back, it would be reported.");
    expect(statusAsOf(bribe, on("2024-05-01")).status).toBe("reported");
  });

  it("stands against an eyewitness on record: word against word is disputed, not confirmed", () => {
    const bribe = claim("The mayor took the money")
      .said(witness, { in: paper, at: "2024-05-01", standing: "eyewitness" })
      .denied(mayor, { in: paper, at: "2024-05-02", standing: "participant" })
      .record();
    const report = statusAsOf(bribe, asOf);
    expect(report.status).toBe("disputed");
    expect(report.rules.find((rule) => rule.rule === "confirmed")?.met).toBe(true);
    expect(report.wouldChange).toContain("If Mayor Ruiz took that back, it would be confirmed.");
  });

  it("of what nobody says disputes nothing", () => {
    const rumour = claim("The mayor took the money")
      .denied(mayor, { in: paper, at: "2024-05-02", standing: "participant" })
      .record();
    expect(statusAsOf(rumour, asOf).status).toBe("unsourced");
  });
});
