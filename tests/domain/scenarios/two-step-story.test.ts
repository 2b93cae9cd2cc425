import { describe, expect, it } from "vitest";
import { independenceOf } from "@/domain/sourcing/independence";
import { statusAsOf } from "@/domain/status/status";
import { statusSpans } from "@/domain/status/status-history";
import { claim, on, outlet, ownReporting, unnamed } from "../newsroom";

const rossiya1 = outlet("Rossiya-1");
const dailyBeast = outlet("The Daily Beast");
const reuters = outlet("Reuters");

const story = claim("Naryshkin met Pompeo")
  .said(ownReporting(rossiya1), { in: dailyBeast, via: [rossiya1], at: "2018-01-30" })
  .said(unnamed("a US official"), { in: reuters, at: "2018-01-31" })
  .said(unnamed("a former US official"), { in: reuters, at: "2018-01-31" })
  .record();

describe("a story in two steps", () => {
  it("is reported on the first day, on one broadcaster's word", () => {
    expect(statusAsOf(story, on("2018-01-30")).status).toBe("reported");
  });

  it("is corroborated on the second, by officials an agency heard itself", () => {
    const report = statusAsOf(story, on("2018-01-31"));
    expect(report.status).toBe("corroborated");
    // The two officials may be one person, and may be two.
    expect(report.independence).toMatchObject({ min: 2, max: 3 });
  });

  it("names the broadcaster and the unnamed officials as all that it rests on", () => {
    expect(independenceOf(story, on("2018-01-31")).cut.map((node) => node.name)).toEqual([
      "Rossiya-1",
      "unnamed sources who may be one person",
    ]);
  });

  it("keeps the first day as it was", () => {
    expect(statusSpans(story).map(({ status, from, to }) => ({ status, from, to }))).toEqual([
      { status: "reported", from: on("2018-01-30"), to: on("2018-01-31") },
      { status: "corroborated", from: on("2018-01-31"), to: null },
    ]);
  });
});
