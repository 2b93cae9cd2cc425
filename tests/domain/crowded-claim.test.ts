import { describe, expect, it } from "vitest";
import { independenceOf } from "@/domain/sourcing/independence";
import { statusAsOf } from "@/domain/status/status";
import { statusSpans } from "@/domain/status/status-history";
import { claim, crowdedClaim, on, outlet, ownReporting, person } from "./newsroom";

const asOf = on("2025-01-01");

// How long it takes is measured by `npm run bench -- independence`.
describe("a claim with 2,000 attributions", { timeout: 60_000 }, () => {
  const crowded = crowdedClaim(2_000);

  it("has its origins counted, and a cut of as many", () => {
    const { min, max, cut } = independenceOf(crowded, asOf);
    expect(min).toBeGreaterThan(1);
    expect(max).toBeGreaterThan(min);
    expect(cut).toHaveLength(min);
  });

  it("has in its history the status that it has now", () => {
    expect(statusSpans(crowded).at(-1)?.status).toBe(statusAsOf(crowded, asOf).status);
  });
});

describe("a chain of citations as long as the record", () => {
  it("is followed to its end without running out of stack", () => {
    const hops = Array.from({ length: 20_000 }, (_, at) => outlet(`Blog ${at}`));
    const rumour = claim("It is over")
      .said(person("Ada Vik"), { in: outlet("The Argus"), via: hops, at: "2024-03-01" })
      .said(ownReporting(hops[0]!), { in: outlet("The Beacon"), via: hops.toReversed(), at: "2024-03-01" })
      .record();
    const report = statusAsOf(rumour, asOf);
    expect(report.independence.min).toBe(1);
    expect(report.circular.map((each) => each.kind)).toContain("cycle");
  });
});
