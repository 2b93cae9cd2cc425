import { describe, expect, it } from "vitest";
import { statusAsOf } from "@/domain/status/status";
import { claim, on, outlet, ownReporting, person } from "../newsroom";

const paper = outlet("The Argus");
const asOf = on("2024-03-05");
const captain = person("Captain Hay");
const pilot = person("The pilot");
const there = { in: paper, at: "2024-03-02", standing: "participant" } as const;

describe("“that is not how it happened”, without a denial", () => {
  it("keeps one participant's word from settling the matter", () => {
    const crash = claim("The engine failed first").said(pilot, there).contested(captain, there).record();
    const report = statusAsOf(crash, asOf);
    expect(report.status).toBe("disputed");
    expect(report.rules.find((rule) => rule.rule === "disputed")?.because).toBe(
      "Captain Hay contests it on record, with standing; The pilot says that it is so.",
    );
  });

  it("leaves a claim that nobody has confirmed where it is", () => {
    const crash = claim("The engine failed first")
      .said(ownReporting(paper), { in: paper, at: "2024-03-01" })
      .contested(captain, there);
    expect(statusAsOf(crash.record(), asOf).status).toBe("reported");
  });

  it("does not outweigh a document with authority", () => {
    const crash = claim("The engine failed first")
      .said(pilot, there)
      .shown("The flight recorder", { at: "2024-03-03", authority: true })
      .contested(captain, there);
    expect(statusAsOf(crash.record(), asOf).status).toBe("confirmed");
  });

  it("weighs nothing from somebody who was not there", () => {
    const crash = claim("The engine failed first")
      .said(pilot, there)
      .contested(captain, { ...there, standing: "second_hand" });
    expect(statusAsOf(crash.record(), asOf).status).toBe("confirmed");
  });
});
