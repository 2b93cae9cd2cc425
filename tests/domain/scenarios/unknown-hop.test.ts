import { describe, expect, it } from "vitest";
import { attributionGraphAsOf } from "@/domain/sourcing/attribution-graph";
import { independenceOf } from "@/domain/sourcing/independence";
import { statusAsOf } from "@/domain/status/status";
import { claim, on, outlet, ownReporting, person, reportedly, somebody } from "../newsroom";

const rossiya1 = outlet("Rossiya-1");
const argus = outlet("The Argus");
const beacon = outlet("The Beacon");
const asOf = on("2024-03-05");
const at = "2024-03-02";

describe("a way with an unknown hop", () => {
  it("adds nothing for certain: it may have come through the outlet that is counted already", () => {
    const story = claim("They met")
      .said(ownReporting(rossiya1), { in: argus, via: [rossiya1], at })
      .said(person("Ada Vik"), { in: beacon, via: [somebody], at })
      .record();
    expect(independenceOf(story, asOf)).toEqual({
      min: 1,
      max: 2,
      cut: [{ id: "e-rossiya-1", name: "Rossiya-1" }],
    });
    expect(statusAsOf(story, asOf).status).toBe("reported");
  });

  it("is one origin where there is nothing else, however many such ways there are", () => {
    const story = claim("They met")
      .said(person("Ada Vik"), { in: argus, via: [somebody], at })
      .said(person("Bo Lund"), { in: beacon, via: [somebody], at })
      .record();
    expect(independenceOf(story, asOf)).toEqual({
      min: 1,
      max: 2,
      cut: [{ id: "unknown hops, together", name: "an unnamed go-between" }],
    });
  });

  it("is drawn, so that readers see the gap", () => {
    const story = claim("They met")
      .said(person("Ada Vik"), { in: argus, via: [somebody], at })
      .record();
    const { nodes, edges } = attributionGraphAsOf(story, asOf);
    expect(nodes.map((node) => [node.name, node.kind, node.roles])).toEqual([
      ["Ada Vik", "known", ["origin"]],
      ["an unnamed go-between", "unknown_hop", ["relay"]],
      ["The Argus", "known", ["outlet"]],
    ]);
    expect(edges).toHaveLength(2);
  });

  it("hides in “Vik reportedly told friends”: somebody heard it, and it was not the paper", () => {
    const story = claim("They met")
      .said(ownReporting(rossiya1), { in: argus, via: [rossiya1], at })
      .said(person("Ada Vik"), { in: beacon, at, hedge: reportedly })
      .record();
    expect(independenceOf(story, asOf)).toMatchObject({ min: 1, max: 2 });
  });
});
