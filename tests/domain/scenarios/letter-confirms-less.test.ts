import { expect, it } from "vitest";
import { statusAsOf } from "@/domain/status/status";
import { claim, on, outlet, ownReporting, person } from "../newsroom";

const rossiya1 = outlet("Rossiya-1");
const dailyBeast = outlet("The Daily Beast");
const agency = outlet("Reuters");
const pompeo = person("Mike Pompeo");
const letter = "Pompeo’s letter to a senator, 1 February 2018";

it("a letter that names nobody confirms meetings with counterparts, not this meeting", () => {
  const counterparts = claim("Pompeo met Russian intelligence counterparts in January 2018")
    .confirmed(pompeo, { in: agency, at: "2018-02-01", standing: "participant" })
    .shown(letter, { at: "2018-02-01", authority: true, kind: "letter" });
  const thisMeeting = claim("Naryshkin met Pompeo")
    .said(ownReporting(rossiya1), { in: dailyBeast, via: [rossiya1], at: "2018-01-30" })
    .shown(letter, { at: "2018-02-01", authority: false, kind: "letter" });

  expect(statusAsOf(counterparts.record(), on("2018-02-02")).status).toBe("confirmed");
  const report = statusAsOf(thisMeeting.record(), on("2018-02-02"));
  expect(report.status).toBe("reported");
  expect(report.rules.find((rule) => rule.rule === "confirmed")?.because).toBe(
    `“${letter}” supports it, without authority over the record of it.`,
  );
});
