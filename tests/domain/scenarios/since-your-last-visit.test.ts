import { describe, expect, it } from "vitest";
import { compareClaim } from "@/domain/change/compare";
import { claim, on, organization, outlet, ownReporting, person } from "../newsroom";

const paper = outlet("The Argus");
const story = claim("The dam leaks")
  .said(ownReporting(paper), { in: paper, at: "2024-03-02", id: "first" })
  .declined(organization("The water board"), { in: paper, at: "2024-03-03", id: "no-comment" })
  .said(person("Ada Vik"), { in: outlet("The Beacon"), at: "2024-03-04", id: "engineer" })
  .decided("disputed", {
    by: "R. Osei",
    because: "Under review.",
    from: "2024-03-05",
    until: "2024-03-06",
    id: "ruling",
  })
  .record();

describe("what changed between two visits", () => {
  it("is nothing when nothing became public", () => {
    expect(compareClaim(story, on("2024-03-02"), on("2024-03-02T12:00:00Z"))).toBeNull();
    expect(compareClaim(story, on("2024-02-01"), on("2024-03-01"))).toBeNull();
  });

  it("is a claim that was not there before", () => {
    expect(compareClaim(story, on("2024-03-01"), on("2024-03-03"))).toEqual({
      kind: "added",
      status: "reported",
      because: "The Argus says so.",
      ids: ["first", "no-comment"],
    });
  });

  it("is a detail that moved nothing", () => {
    expect(compareClaim(story, on("2024-03-02"), on("2024-03-03"))).toMatchObject({
      kind: "details_added",
      status: "reported",
      ids: ["no-comment"],
    });
  });

  it("is a status with its reason", () => {
    expect(compareClaim(story, on("2024-03-03"), on("2024-03-04"))).toEqual({
      kind: "status_changed",
      from: "reported",
      to: "corroborated",
      because: "There are two independent origins: take away Ada Vik and The Argus and nothing remains.",
      by: ["first", "engineer"],
      ids: ["engineer"],
    });
  });

  it("is also a decision that ended", () => {
    expect(compareClaim(story, on("2024-03-05"), on("2024-03-06"))).toMatchObject({
      kind: "status_changed",
      from: "disputed",
      to: "corroborated",
      ids: ["ruling"],
    });
  });

  it("is the same whichever way round the visits are given", () => {
    expect(compareClaim(story, on("2024-03-04"), on("2024-03-03"))).toEqual(
      compareClaim(story, on("2024-03-03"), on("2024-03-04")),
    );
  });
});
