import { describe, expect, it } from "vitest";
import { independenceOf } from "@/domain/sourcing/independence";
import { statusAsOf } from "@/domain/status/status";
import { claim, document, on, outlet, ownReporting, person, unnamed } from "../newsroom";

const argus = outlet("The Argus");
const beacon = outlet("The Beacon");
const asOf = on("2024-03-05");
const at = "2024-03-02";

describe("an unnamed source", () => {
  it("may be the very person who speaks by name elsewhere: one for certain, two at most", () => {
    const leak = claim("The list was leaked")
      .said(person("Ada Vik"), { in: argus, at })
      .said(unnamed("a member of staff"), { in: beacon, at })
      .record();
    expect(independenceOf(leak, asOf)).toEqual({
      min: 1,
      max: 2,
      cut: [{ id: "e-ada-vik", name: "Ada Vik" }],
    });
    const report = statusAsOf(leak, asOf);
    expect(report.status).toBe("reported");
    expect(report.wouldChange).toContain(
      "So would learning that the sources nobody names are different people, or which way the words came.",
    );
  });

  it("cannot be a document, or an outlet that saw it for itself", () => {
    for (const other of [document("The minutes"), ownReporting(argus)]) {
      const leak = claim("The list was leaked")
        .said(other, { in: argus, at })
        .said(unnamed("a member of staff"), { in: beacon, at })
        .record();
      expect(independenceOf(leak, asOf)).toMatchObject({ min: 2, max: 2 });
    }
  });

  it("may be the same person as another unnamed source", () => {
    const leak = claim("The list was leaked")
      .said(unnamed("a clerk"), { in: argus, at })
      .said(unnamed("a member of staff"), { in: beacon, at })
      .record();
    expect(independenceOf(leak, asOf)).toMatchObject({ min: 1, max: 2 });
    expect(statusAsOf(leak, asOf).status).toBe("alleged");
  });

  it("cannot be a named one who is heard only through somebody else's bottleneck", () => {
    // Both named voices reach us through one broadcaster, so one of them may well be the source of the other paper.
    const radio = outlet("Radio One");
    const leak = claim("The list was leaked")
      .said(person("Ada Vik"), { in: argus, via: [radio], at })
      .said(person("Bo Lund"), { in: argus, via: [radio], at })
      .said(unnamed("a clerk"), { in: beacon, at })
      .record();
    expect(independenceOf(leak, asOf)).toMatchObject({ min: 2, max: 2 });
  });
});
