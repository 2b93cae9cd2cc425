import { describe, expect, it } from "vitest";
import { independenceOf } from "@/domain/sourcing/independence";
import { statusAsOf } from "@/domain/status/status";
import { claim, on, outlet, person } from "../newsroom";

const argus = outlet("The Argus");
const beacon = outlet("The Beacon");
const guard = person("Tomas Lind");

describe("a source that takes back what it said", () => {
  const alarm = claim("The alarm was switched off")
    .said(guard, { in: argus, at: "2024-03-01", standing: "eyewitness" })
    .said(guard, { in: beacon, at: "2024-03-02", standing: "eyewitness" })
    .withdrew(guard, { in: argus, at: "2024-03-04", id: "took-it-back" });

  it("leaves the claim withdrawn, wherever the words were printed", () => {
    const report = statusAsOf(alarm.record(), on("2024-03-04"));
    expect(report.status).toBe("retracted");
    expect(report.rules[0]).toMatchObject({ rule: "retracted", met: true, by: ["took-it-back"] });
    expect(report.independence).toEqual({ min: 0, max: 0, cut: [] });
  });

  it("does not change what readers saw the day before", () => {
    expect(statusAsOf(alarm.record(), on("2024-03-03")).status).toBe("confirmed");
    expect(independenceOf(alarm.record(), on("2024-03-03")).min).toBe(1);
  });

  it("leaves the others who say so where they stand", () => {
    const second = claim("The alarm was switched off")
      .said(guard, { in: argus, at: "2024-03-01" })
      .said(person("Mia Holm"), { in: beacon, at: "2024-03-02" })
      .withdrew(guard, { in: argus, at: "2024-03-04" })
      .record();
    const report = statusAsOf(second, on("2024-03-04"));
    expect(report.status).toBe("reported");
    expect(report.rules[0]?.because).toBe(
      "Tomas Lind withdrew what had been said, but Mia Holm still stands.",
    );
    expect(statusAsOf(second, on("2024-03-03")).status).toBe("corroborated");
  });
});
