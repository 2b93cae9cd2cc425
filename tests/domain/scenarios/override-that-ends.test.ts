import { describe, expect, it } from "vitest";
import { statusAsOf } from "@/domain/status/status";
import { statusSpans } from "@/domain/status/status-history";
import { claim, on, outlet, ownReporting } from "../newsroom";

const paper = outlet("The Argus");
const reported = () => claim("The mine is safe").said(ownReporting(paper), { in: paper, at: "2024-03-01" });

describe("decisions in time", () => {
  it("a decision ends on its day and the rules speak again", () => {
    const story = reported()
      .decided("disputed", {
        by: "R. Osei",
        because: "Under review.",
        from: "2024-03-02",
        until: "2024-03-04",
      })
      .record();
    expect(statusSpans(story).map((span) => span.status)).toEqual(["reported", "disputed", "reported"]);
    expect(statusSpans(story)[2]?.because).toBe("The decision of R. Osei ended. The Argus says so.");
    expect(statusAsOf(story, on("2024-03-03T23:59:59Z")).status).toBe("disputed");
    expect(statusAsOf(story, on("2024-03-04")).status).toBe("reported");
  });

  it("the latest decision in force wins, and an earlier one that still runs comes back when it ends", () => {
    const story = reported()
      .decided("alleged", { by: "R. Osei", because: "The paper withholds its source.", from: "2024-03-02" })
      .decided("disputed", {
        by: "M. Keller",
        because: "Under review.",
        from: "2024-03-03",
        until: "2024-03-05",
      })
      .record();
    expect(statusSpans(story).map((span) => span.status)).toEqual([
      "reported",
      "alleged",
      "disputed",
      "alleged",
    ]);
  });

  it("a decision is not in force before it takes effect", () => {
    const story = reported()
      .decided("confirmed", { by: "R. Osei", because: "Seen.", from: "2024-03-09" })
      .record();
    expect(statusAsOf(story, on("2024-03-08")).decided).toBeNull();
  });
});
