import { describe, expect, it } from "vitest";
import { statusAsOf } from "@/domain/status/status";
import { statusSteps } from "@/domain/status/status-history";
import { claim, on, organization, outlet, unnamed } from "../newsroom";

const paper = outlet("The Argus");
const story = claim("The talks collapsed")
  .said(unnamed("a negotiator"), { in: paper, at: "2024-03-01" })
  .decided("confirmed", {
    by: "M. Keller",
    because: "We have seen the minutes.",
    from: "2024-03-02",
    id: "ruling",
  })
  .confirmed(organization("The foreign ministry"), { in: paper, at: "2024-03-05", standing: "participant" })
  .record();

describe("an editor's decision", () => {
  it("stands beside what the rules say, and readers see both", () => {
    const report = statusAsOf(story, on("2024-03-03"));
    expect(report.status).toBe("confirmed");
    expect(report.byRules).toBe("alleged");
    expect(report.decided).toEqual({
      id: "ruling",
      status: "confirmed",
      reason: "We have seen the minutes.",
      by: "M. Keller",
      at: on("2024-03-02"),
    });
    expect(report.wouldChange[0]).toBe(
      "While the decision of M. Keller stands, readers see “Confirmed”; the rules say “Alleged”.",
    );
  });

  it("is caught up with by the rules when the ministry speaks", () => {
    const report = statusAsOf(story, on("2024-03-05"));
    expect(report).toMatchObject({ status: "confirmed", byRules: "confirmed" });
    expect(report.wouldChange.join(" ")).not.toContain("M. Keller");
  });

  it("is a step of the history with its reason", () => {
    expect(statusSteps(story).map((step) => [step.before, step.after, step.because])).toEqual([
      [null, "alleged", "Everything rests on sources that nobody names: a negotiator (to The Argus)."],
      ["alleged", "confirmed", "M. Keller decided: We have seen the minutes."],
      [
        "confirmed",
        "confirmed",
        "The foreign ministry says so, as carried by The Argus. It stays confirmed.",
      ],
    ]);
  });
});
