import { describe, expect, it } from "vitest";
import { independenceOf } from "@/domain/sourcing/independence";
import { statusAsOf } from "@/domain/status/status";
import { claim, on, organization, outlet, ownReporting, person } from "../newsroom";

const rossiya1 = outlet("Rossiya-1");
const dailyBeast = outlet("The Daily Beast");
const bbc = outlet("BBC");
const antonov = person("Anatoly Antonov");
const at = "2018-01-30T14:10:00Z";
const asOf = on("2018-01-30T18:00:00Z");

const visit = claim("Sergey Naryshkin, director of the SVR, visited the United States")
  .confirmed(antonov, { in: dailyBeast, via: [rossiya1], at, standing: "authority_over_record" })
  .record();

const meeting = claim("Sergey Naryshkin met Mike Pompeo, the CIA director")
  .said(ownReporting(rossiya1, "a reporter for the network"), { in: dailyBeast, via: [rossiya1], at })
  .declined(organization("CIA"), { in: dailyBeast, at })
  .declined(organization("ODNI"), { in: dailyBeast, at })
  .record();

describe("the worked story on 30 January 2018", () => {
  it("confirms the visit by the ambassador's word on record", () => {
    const report = statusAsOf(visit, asOf);
    expect(report.status).toBe("confirmed");
    expect(report.independence).toMatchObject({ min: 1, max: 1, cut: [{ name: "Anatoly Antonov" }] });
  });

  it("leaves the meeting reported: one origin, the network itself", () => {
    const report = statusAsOf(meeting, asOf);
    expect(report.status).toBe("reported");
    expect(report.independence).toEqual({ min: 1, max: 1, cut: [{ id: "e-rossiya-1", name: "Rossiya-1" }] });
    expect(report.wouldChange).toContain(
      "One more independent origin would make it reported by independent sources.",
    );
    // Nobody said how the CIA, which declined to comment, would know: it is not held up as one whose word would settle it.
    expect(report.wouldChange.join(" ")).not.toContain("CIA");
  });

  it("leaves the topic of the talks reported: the ambassador is not shown to have taken part", () => {
    const topic = claim("The talks dealt with the joint fight against terrorism")
      .said(antonov, { in: dailyBeast, via: [rossiya1], at })
      .record();
    expect(statusAsOf(topic, asOf).status).toBe("reported");
  });

  it("confirms the sanctions by the Treasury's designation", () => {
    const sanctions = claim("The US Treasury has had Naryshkin under sanctions since 2014, over Ukraine")
      .said(ownReporting(dailyBeast), { in: dailyBeast, at })
      .shown("Treasury designation, 20 March 2014", {
        at: "2014-03-20",
        authority: true,
        kind: "official_list",
      })
      .record();
    expect(statusAsOf(sanctions, asOf).status).toBe("confirmed");
    expect(statusAsOf(sanctions, on("2014-03-19")).status).toBe("unsourced");
  });

  it("confirms that Pompeo said what he told the BBC", () => {
    const said = claim("Pompeo told the BBC that he expects Moscow to go on trying to interfere")
      .said(person("Mike Pompeo"), { in: dailyBeast, via: [bbc], at, standing: "participant" })
      .record();
    expect(statusAsOf(said, asOf).status).toBe("confirmed");
    expect(independenceOf(said, asOf).min).toBe(1);
  });

  it("leaves the appointment reported on the outlet's own word", () => {
    const post = claim("Naryshkin was appointed head of the SVR in September 2016")
      .said(ownReporting(dailyBeast), { in: dailyBeast, at })
      .record();
    expect(statusAsOf(post, asOf).status).toBe("reported");
  });
});
