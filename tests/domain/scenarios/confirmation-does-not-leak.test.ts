import { expect, it } from "vitest";
import { statusAsOf } from "@/domain/status/status";
import { claim, on, outlet, ownReporting, person } from "../newsroom";

const rossiya1 = outlet("Rossiya-1");
const dailyBeast = outlet("The Daily Beast");
const antonov = person("Anatoly Antonov");
const at = "2018-01-30";

it("a confirmation of the visit does not confirm the meeting that the same interview hints at", () => {
  const visit = claim("Naryshkin visited the United States").confirmed(antonov, {
    in: dailyBeast,
    via: [rossiya1],
    at,
    standing: "authority_over_record",
  });
  // The ambassador spoke of "colleagues" and named nobody: over this proposition he has no standing.
  const meeting = claim("Naryshkin met Pompeo")
    .said(ownReporting(rossiya1, "a reporter for the network"), { in: dailyBeast, via: [rossiya1], at })
    .said(antonov, { in: dailyBeast, via: [rossiya1], at, standing: "unknown" });

  expect(statusAsOf(visit.record(), on(at)).status).toBe("confirmed");
  const report = statusAsOf(meeting.record(), on(at));
  expect(report.status).toBe("reported");
  expect(report.rules.find((rule) => rule.rule === "confirmed")).toMatchObject({ met: false, by: [] });
  expect(report.independence).toMatchObject({ min: 1, max: 1, cut: [{ name: "Rossiya-1" }] });
});
