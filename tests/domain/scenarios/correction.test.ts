import { describe, expect, it } from "vitest";
import { attributionGraphAsOf } from "@/domain/sourcing/attribution-graph";
import { statusAsOf } from "@/domain/status/status";
import { claim, on, outlet, person, unnamed } from "../newsroom";

const argus = outlet("The Argus");
const beacon = outlet("The Beacon");
const minister = person("Minister Dahl");
const asOf = on("2024-03-05");

describe("a correction", () => {
  it("replaces the paper's own earlier attribution: it was an aide, not the minister", () => {
    const budget = claim("The budget is cut by a tenth")
      .said(minister, { in: argus, at: "2024-03-01", standing: "authority_over_record", id: "as-printed" })
      .corrected(unnamed("an aide to the minister"), { in: argus, at: "2024-03-02", answers: "as-printed" })
      .record();
    expect(statusAsOf(budget, on("2024-03-01")).status).toBe("confirmed");
    const report = statusAsOf(budget, asOf);
    expect(report.status).toBe("alleged");
    expect(report.independence.cut.map((node) => node.name)).toEqual([
      "an aide to the minister (to The Argus)",
    ]);
  });

  it("leaves alone what the same source told another paper", () => {
    const budget = claim("The budget is cut by a tenth")
      .said(minister, { in: argus, at: "2024-03-01", id: "as-printed" })
      .said(minister, { in: beacon, at: "2024-03-01", id: "to-the-beacon" })
      .corrected(minister, { in: argus, at: "2024-03-02", answers: "as-printed", id: "as-corrected" })
      .record();
    const { edges, takenBack } = attributionGraphAsOf(budget, asOf);
    const drawn = edges.flatMap((edge) => edge.attributions).toSorted();
    expect(drawn.filter((id) => !takenBack.has(id))).toEqual(["as-corrected", "to-the-beacon"]);
  });

  it("by somebody else is a rival account: it asserts its own figure and erases nobody's", () => {
    const dead = claim("Fourteen people died")
      .said(person("Dr Sand"), { in: argus, at: "2024-03-01", id: "as-printed" })
      .corrected(minister, { in: beacon, at: "2024-03-02", answers: "as-printed" })
      .record();
    const report = statusAsOf(dead, asOf);
    expect(report.status).toBe("corroborated");
    expect(report.independence.min).toBe(2);
  });

  it("asserts the corrected proposition, and with standing on record it confirms that one", () => {
    const fourteen = claim("Fourteen people died, not forty")
      .corrected(person("The coroner"), { in: argus, at: "2024-03-02", standing: "authority_over_record" })
      .record();
    expect(statusAsOf(fourteen, asOf).status).toBe("confirmed");
  });
});
