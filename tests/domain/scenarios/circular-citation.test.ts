import { describe, expect, it } from "vitest";
import { circularAsOf } from "@/domain/sourcing/circular";
import { independenceOf } from "@/domain/sourcing/independence";
import { statusAsOf } from "@/domain/status/status";
import { claim, on, organization, outlet, ownReporting, person } from "../newsroom";

const argus = outlet("The Argus");
const beacon = outlet("The Beacon");
const courier = outlet("The Courier");
const asOf = on("2024-03-05");
const at = "2024-03-02";

const ring = () =>
  claim("The minister will resign")
    .said(organization("The Beacon"), { in: argus, at })
    .said(organization("The Courier"), { in: beacon, at })
    .said(organization("The Argus"), { in: courier, at });

describe("three outlets that each cite the next", () => {
  it("are one origin at most, and nobody knows whose", () => {
    const { min, max, cut } = independenceOf(ring().record(), asOf);
    expect({ min, max }).toEqual({ min: 1, max: 1 });
    expect(cut.map((node) => node.name)).toEqual(["an origin that nobody names"]);
    expect(statusAsOf(ring().record(), asOf).status).toBe("reported");
  });

  it("are named as a ring", () => {
    expect(circularAsOf(ring().record(), asOf)).toEqual([
      {
        kind: "cycle",
        outlets: [
          { id: "e-the-argus", name: "The Argus" },
          { id: "e-the-beacon", name: "The Beacon" },
          { id: "e-the-courier", name: "The Courier" },
        ],
      },
    ]);
  });

  it("stay one when the ring is written as relays", () => {
    const relayed = claim("The minister will resign")
      .said(ownReporting(argus), { in: courier, via: [argus, beacon], at })
      .said(ownReporting(argus), { in: argus, via: [argus, beacon, courier], at })
      .record();
    expect(independenceOf(relayed, asOf)).toMatchObject({ min: 1, max: 1 });
    expect(circularAsOf(relayed, asOf).map((each) => each.kind)).toContain("cycle");
  });

  it("rest on one who feeds the ring, once there is one", () => {
    const fed = ring().said(person("An old friend, Lea Moe"), { in: argus, at }).record();
    const { min, max, cut } = independenceOf(fed, asOf);
    expect({ min, max }).toEqual({ min: 1, max: 1 });
    expect(cut.map((node) => node.name)).toEqual(["An old friend, Lea Moe"]);
  });
});
