import { describe, expect, it } from "vitest";
import { independenceOf } from "@/domain/sourcing/independence";
import { statusAsOf } from "@/domain/status/status";
import { claim, on, organization, outlet, ownReporting, person } from "../newsroom";

const agency = outlet("The Agency");
const argus = outlet("The Argus");
const beacon = outlet("The Beacon");
const envoy = person("The envoy");
const asOf = on("2024-03-05");
const at = "2024-03-02";

describe("“according to the agency”", () => {
  it("adds no origin where the agency's own story, which we hold, quotes the envoy", () => {
    const story = claim("The border is closed")
      .said(envoy, { in: agency, at })
      .said(organization("The Agency"), { in: argus, at })
      .said(organization("The Argus"), { in: beacon, at })
      .record();
    expect(independenceOf(story, asOf)).toEqual({
      min: 1,
      max: 1,
      cut: [{ id: "e-the-envoy", name: "The envoy" }],
    });
    expect(statusAsOf(story, asOf).status).toBe("reported");
  });

  it("is an origin while nothing we hold says what the agency has it from", () => {
    const story = claim("The border is closed")
      .said(envoy, { in: argus, at })
      .said(organization("The Agency"), { in: beacon, at })
      .record();
    expect(independenceOf(story, asOf)).toMatchObject({ min: 2, max: 2 });
  });

  it("may be the envoy again where the agency is known to have carried him", () => {
    const story = claim("The border is closed")
      .said(envoy, { in: argus, via: [agency], at })
      .said(envoy, { in: argus, at })
      .said(organization("The Agency"), { in: beacon, at })
      .record();
    expect(independenceOf(story, asOf)).toMatchObject({ min: 1, max: 2 });
  });

  it("is an origin of its own where the agency had a reporter at the border", () => {
    const story = claim("The border is closed")
      .said(envoy, { in: argus, at })
      .said(ownReporting(agency), { in: agency, at })
      .said(organization("The Agency"), { in: beacon, at })
      .record();
    expect(independenceOf(story, asOf)).toMatchObject({ min: 2, max: 2 });
  });
});
