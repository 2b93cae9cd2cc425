import { describe, expect, it } from "vitest";
import { voicesAsOf } from "@/domain/sourcing/voices";
import { claim, on, organization, outlet, ownReporting, person, unnamed } from "./newsroom";

const paper = outlet("The Argus");
const asOf = on("2024-03-09");
const story = claim("The files were lost")
  .said(unnamed("an archivist"), { in: paper, at: "2024-03-01", standing: "eyewitness", id: "archivist" })
  .said(ownReporting(paper), { in: paper, at: "2024-03-01", id: "paper" })
  .declined(person("The archivist’s chief"), { in: paper, at: "2024-03-01", id: "chief" })
  .denied(organization("The ministry"), {
    in: paper,
    at: "2024-03-02",
    standing: "authority_over_record",
    id: "denial",
  })
  .denied(person("A blogger"), { in: paper, at: "2024-03-02", standing: "second_hand", id: "blogger" })
  .confirmed(organization("The ministry"), {
    in: paper,
    at: "2024-03-06",
    standing: "authority_over_record",
    id: "admission",
  })
  .said(person("Ada Vik"), { in: paper, at: "2024-03-06", id: "vik" })
  .withdrew(person("Ada Vik"), { in: paper, at: "2024-03-08", id: "vik-takes-back" })
  .record();

describe("what each voice does to the status", () => {
  it("is told for every attribution, with a reason", () => {
    const voices = new Map(voicesAsOf(story, asOf).map((voice) => [voice.attribution, voice]));
    expect(voices.get("admission")).toMatchObject({ role: "confirms", hasStanding: true, settledBy: null });
    expect(voices.get("archivist")).toMatchObject({
      role: "counts",
      hasStanding: true,
      because: "Counts as an origin and does not confirm: without being named.",
    });
    expect(voices.get("paper")?.because).toContain("an outlet’s own reporting");
    expect(voices.get("chief")?.role).toBe("noted");
    expect(voices.get("blogger")).toMatchObject({ role: "noted", hasStanding: false });
    expect(voices.get("denial")).toMatchObject({ role: "no_longer", settledBy: "admission" });
    expect(voices.get("vik")).toMatchObject({ role: "no_longer", settledBy: "vik-takes-back" });
    expect(voices.get("vik-takes-back")?.role).toBe("takes_back");
    expect(voices.size).toBe(story.attributions.length);
  });

  it("is told for the day that is asked for: the denial disputed until the admission", () => {
    const then = voicesAsOf(story, on("2024-03-03"));
    expect(then.find((voice) => voice.attribution === "denial")?.role).toBe("disputes");
    expect(then.some((voice) => voice.attribution === "admission")).toBe(false);
  });
});
