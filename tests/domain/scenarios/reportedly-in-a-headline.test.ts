import { describe, expect, it } from "vitest";
import { independenceOf } from "@/domain/sourcing/independence";
import { statusAsOf } from "@/domain/status/status";
import { claim, on, organization, outlet, ownReporting, reportedly, unnamed } from "../newsroom";

const rossiya1 = outlet("Rossiya-1");
const dailyBeast = outlet("The Daily Beast");
const argus = outlet("The Argus");
const asOf = on("2018-02-01");
const at = "2018-01-30";

describe("the word “reportedly”", () => {
  it("in an outlet's own voice hides the origin: alleged, not reported", () => {
    const story = claim("They met")
      .said(ownReporting(dailyBeast), { in: dailyBeast, at, hedge: reportedly })
      .record();
    const report = statusAsOf(story, asOf);
    expect(report.status).toBe("alleged");
    expect(report.rules.find((rule) => rule.rule === "alleged")?.because).toBe(
      "Everything rests on sources that nobody names: a source that The Daily Beast does not name.",
    );
  });

  it("over a report that is named hides nothing", () => {
    const story = claim("They met")
      .said(ownReporting(rossiya1), { in: dailyBeast, via: [rossiya1], at, hedge: reportedly })
      .record();
    expect(statusAsOf(story, asOf).status).toBe("reported");
  });

  it("beside the report that it stands for adds no origin, not even at the upper bound", () => {
    const story = claim("They met")
      .said(ownReporting(rossiya1), { in: dailyBeast, via: [rossiya1], at })
      .said(ownReporting(dailyBeast), { in: dailyBeast, at, hedge: reportedly })
      .record();
    expect(independenceOf(story, asOf)).toEqual({
      min: 1,
      max: 1,
      cut: [{ id: "e-rossiya-1", name: "Rossiya-1" }],
    });
  });
});

describe("“according to The Daily Beast”", () => {
  it("does not turn what an unnamed source told The Daily Beast into a report", () => {
    const story = claim("They met")
      .said(unnamed("an official"), { in: dailyBeast, at })
      .said(organization("The Daily Beast"), { in: argus, at: "2018-01-31" })
      .record();
    const report = statusAsOf(story, asOf);
    expect(report.status).toBe("alleged");
    expect(report.independence).toMatchObject({ min: 1, max: 1 });
  });

  it("is a report where The Daily Beast speaks for itself", () => {
    const story = claim("They met")
      .said(ownReporting(dailyBeast), { in: dailyBeast, at })
      .said(organization("The Daily Beast"), { in: argus, at: "2018-01-31" })
      .record();
    expect(statusAsOf(story, asOf).status).toBe("reported");
    expect(independenceOf(story, asOf)).toMatchObject({ min: 1, max: 1 });
  });
});
