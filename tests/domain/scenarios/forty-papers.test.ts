import { describe, expect, it } from "vitest";
import type { Source } from "@/domain/claim";
import { circularAsOf } from "@/domain/sourcing/circular";
import { independenceOf } from "@/domain/sourcing/independence";
import { statusAsOf } from "@/domain/status/status";
import { claim, on, outlet, ownReporting, unnamed } from "../newsroom";

const agency = outlet("The Agency");
const asOf = on("2024-03-05");

function printedByForty(source: Source) {
  const story = claim("The factory will close").said(source, { in: agency, at: "2024-03-01" });
  for (let nth = 1; nth <= 40; nth++) {
    story.said(source, { in: outlet(`Paper ${nth}`), via: [agency], at: "2024-03-02" });
  }
  return story.record();
}

describe("an agency story that forty papers print", () => {
  it("is one report", () => {
    const story = printedByForty(ownReporting(agency));
    expect(statusAsOf(story, asOf).status).toBe("reported");
    expect(independenceOf(story, asOf)).toMatchObject({ min: 1, max: 1, cut: [{ name: "The Agency" }] });
  });

  it("is one unnamed official, not forty", () => {
    const story = printedByForty(unnamed("an official"));
    expect(statusAsOf(story, asOf).status).toBe("alleged");
    expect(independenceOf(story, asOf)).toMatchObject({ min: 1, max: 1 });
  });

  it("is flagged as many outlets over one origin, the agency among them", () => {
    const [flag] = circularAsOf(printedByForty(ownReporting(agency)), asOf);
    expect(flag).toMatchObject({ kind: "one_origin", origin: { name: "The Agency" } });
    expect(flag?.outlets).toHaveLength(41);
  });

  it("is corroborated by the first paper that finds somebody of its own", () => {
    const story = printedByForty(ownReporting(agency));
    const more = claim("The factory will close").said(unnamed("a foreman"), {
      in: outlet("Paper 7"),
      at: "2024-03-03",
    });
    const both = {
      ...story,
      attributions: [
        ...story.attributions,
        ...more.record().attributions.map((each) => ({ ...each, id: "foreman" })),
      ],
    };
    expect(statusAsOf(both, asOf).status).toBe("corroborated");
  });
});
