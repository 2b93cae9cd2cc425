import { describe, expect, it } from "vitest";
import { statusAsOf } from "@/domain/status/status";
import { claim, document, on, outlet, person } from "../newsroom";

const paper = outlet("The Argus");
const asOf = on("2024-03-05");

describe("documents", () => {
  it("a document with authority confirms on its own", () => {
    const sold = claim("The house was sold")
      .shown("The land register", { at: "2024-03-01", authority: true })
      .record();
    const report = statusAsOf(sold, asOf);
    expect(report.status).toBe("confirmed");
    expect(report.independence).toEqual({ min: 0, max: 0, cut: [] });
  });

  it("a denial by the owner, on record, disputes even that", () => {
    const sold = claim("The house was sold")
      .shown("The land register", { at: "2024-03-01", authority: true })
      .denied(person("The owner"), { in: paper, at: "2024-03-02", standing: "participant" })
      .record();
    expect(statusAsOf(sold, asOf).status).toBe("disputed");
  });

  it("a document that we can show, without authority, reports", () => {
    const sold = claim("The house was sold").shown("An unsigned draft", { at: "2024-03-01" }).record();
    expect(statusAsOf(sold, asOf).status).toBe("reported");
  });

  it("a document that a paper quotes is a named origin", () => {
    const sold = claim("The house was sold")
      .said(document("The deed"), { in: paper, at: "2024-03-01" })
      .record();
    expect(statusAsOf(sold, asOf).status).toBe("reported");
  });

  it("keeps a claim alive when everybody who said so has withdrawn: paper does not take itself back", () => {
    const agent = person("The agent");
    const sold = claim("The house was sold")
      .said(agent, { in: paper, at: "2024-03-01" })
      .withdrew(agent, { in: paper, at: "2024-03-02" });
    expect(statusAsOf(sold.record(), asOf).status).toBe("retracted");
    sold.shown("The land register", { at: "2024-03-03", authority: true });
    expect(statusAsOf(sold.record(), asOf).status).toBe("confirmed");
  });
});
