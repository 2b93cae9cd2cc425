import { describe, expect, it } from "vitest";
import { independenceOf } from "@/domain/sourcing/independence";
import { statusAsOf } from "@/domain/status/status";
import { statusSpans } from "@/domain/status/status-history";
import { claim, crowdedClaim, on, outlet, ownReporting, person } from "./newsroom";

const asOf = on("2025-01-01");

/** The best of several runs: the machine may be busy with other things, the work is the same. */
function quickest(work: () => unknown): number {
  const times = Array.from({ length: 10 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe("a claim with 2,000 attributions", { timeout: 60_000 }, () => {
  const crowded = crowdedClaim(2000);

  it("has its origins counted in less than a tenth of a second", () => {
    const { min, max, cut } = independenceOf(crowded, asOf);
    expect(min).toBeGreaterThan(1);
    expect(max).toBeGreaterThan(min);
    expect(cut).toHaveLength(min);
    expect(quickest(() => independenceOf(crowded, asOf))).toBeLessThan(100);
  });

  it("has its status and its history in well under a second", () => {
    expect(quickest(() => statusAsOf(crowded, asOf))).toBeLessThan(300);
    expect(quickest(() => statusSpans(crowded))).toBeLessThan(500);
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
