import { describe, expect, it } from "vitest";
import { independenceOf } from "@/domain/sourcing/independence";
import { statusAsOf } from "@/domain/status/status";
import { claim, on, outlet, person } from "../newsroom";

const argus = outlet("The Argus");
const beacon = outlet("The Beacon");
const radio = outlet("Radio One");
const asOf = on("2024-03-05");
const at = "2024-03-02";
const [ada, bo, cy, di] = ["Ada Vik", "Bo Lund", "Cy Dahl", "Di Moe"].map(person);

describe("what a paper heard itself", () => {
  it("counts each of its sources: two papers with two interviews each are four origins", () => {
    const story = claim("The dam leaks")
      .said(ada!, { in: argus, at })
      .said(bo!, { in: argus, at })
      .said(cy!, { in: beacon, at })
      .said(di!, { in: beacon, at })
      .record();
    expect(independenceOf(story, asOf)).toMatchObject({ min: 4, max: 4 });
  });

  it("makes one paper with two named sources of its own enough to corroborate", () => {
    const story = claim("The dam leaks").said(ada!, { in: argus, at }).said(bo!, { in: argus, at }).record();
    expect(statusAsOf(story, asOf).status).toBe("corroborated");
  });

  it("counts one person once, however many papers he talks to", () => {
    const story = claim("The dam leaks")
      .said(ada!, { in: argus, at })
      .said(ada!, { in: beacon, at })
      .record();
    expect(independenceOf(story, asOf)).toMatchObject({ min: 1, max: 1, cut: [{ name: "Ada Vik" }] });
  });

  it("is not what it passes on: two voices that it has from the radio are one", () => {
    const story = claim("The dam leaks")
      .said(ada!, { in: argus, via: [radio], at })
      .said(bo!, { in: argus, via: [radio], at })
      .record();
    expect(independenceOf(story, asOf)).toMatchObject({ min: 1, max: 1, cut: [{ name: "Radio One" }] });
  });

  it("is not what it passes on: a paper that digests two broadcasters is one hand for both", () => {
    const story = claim("The dam leaks")
      .said(ada!, { in: argus, via: [radio], at })
      .said(bo!, { in: argus, via: [outlet("Radio Two")], at })
      .record();
    expect(independenceOf(story, asOf)).toMatchObject({ min: 1, max: 1, cut: [{ name: "The Argus" }] });
  });
});
