import { describe, expect, it } from "vitest";
import { statusAsOf } from "@/domain/status/status";
import { claim, on, organization, outlet, ownReporting, person, unnamed } from "../newsroom";

const wire = outlet("The Wire");
const papers = ["Argus", "Beacon", "Courier"].map(outlet);
const asOf = on("2024-03-05");

describe("an outlet that takes its story back", () => {
  it("takes the unnamed source with it, in every reprint too: nobody else can vouch for that source", () => {
    const story = claim("The bank is closing").said(unnamed("a manager"), { in: wire, at: "2024-03-01" });
    for (const paper of papers)
      story.said(unnamed("a manager"), { in: paper, via: [wire], at: "2024-03-02" });
    story.withdrew(organization("The Wire"), { in: wire, at: "2024-03-03" });
    expect(statusAsOf(story.record(), on("2024-03-02")).status).toBe("alleged");
    expect(statusAsOf(story.record(), asOf).status).toBe("retracted");
  });

  it("does not take back what a named source said: that source can still be asked", () => {
    const story = claim("The bank is closing")
      .said(person("Ola Berg"), { in: wire, at: "2024-03-01" })
      .withdrew(ownReporting(wire), { in: wire, at: "2024-03-03" })
      .record();
    expect(statusAsOf(story, asOf).status).toBe("reported");
  });

  it("unless the retraction points at those words: then what came through the outlet falls, and no more", () => {
    const story = () =>
      claim("The bank is closing")
        .said(person("Ola Berg"), { in: wire, at: "2024-03-01", id: "quote" })
        .said(person("Ola Berg"), { in: papers[0]!, via: [wire], at: "2024-03-02" });
    const retraction = { in: wire, at: "2024-03-03", answers: "quote" };
    expect(statusAsOf(story().withdrew(ownReporting(wire), retraction).record(), asOf).status).toBe(
      "retracted",
    );
    const alsoHeardElsewhere = story()
      .said(person("Ola Berg"), { in: papers[1]!, at: "2024-03-02", id: "heard-by-beacon" })
      .withdrew(ownReporting(wire), retraction)
      .record();
    const report = statusAsOf(alsoHeardElsewhere, asOf);
    expect(report.status).toBe("reported");
    expect(report.rules.find((rule) => rule.rule === "reported")?.by).toEqual(["heard-by-beacon"]);
  });
});
