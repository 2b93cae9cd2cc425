import { describe, expect, it } from "vitest";
import { creditJson } from "@/domain/api/credit-json";
import type { ClaimRecord, EntityRef } from "@/domain/claim";
import { statusAsOf } from "@/domain/status/status";
import { statusSteps } from "@/domain/status/status-history";
import { actOf } from "@/domain/timeline/act-of";
import { besideSentence } from "@/domain/timeline/beside";
import { entryOfClaim } from "@/domain/timeline/entry-of";
import { standfirstLine } from "@/domain/timeline/standfirst-line";
import {
  claim,
  document,
  on,
  organization,
  outlet,
  ownReporting,
  person,
  reportedly,
  unnamed,
} from "./newsroom";

const post = outlet("The Post");
const gazette = outlet("The Gazette");
const agency = organization("Alert Agency");
const command = organization("Pacific Command");
const [iraq, britain] = [organization("Iraq"), organization("British government")];
const sure = { in: post, standing: "participant" } as const;

/** What a timeline has beside a claim: whom it credits, and who stands on which side. */
function told(record: ClaimRecord, day: string) {
  const report = statusAsOf(record, on(day));
  const { chain, beside, origins, marks } = entryOfClaim(record, [], report, on("2018-01-01"));
  const { source, against } = standfirstLine(record, report);
  const who = chain.map(({ name }) => name);
  return { status: report.status, who, beside: beside.map(besideSentence), origins, marks, source, against };
}

/** An alert that was confirmed, denied, withdrawn, and shown to be false. */
function alert() {
  return claim("A missile was inbound.")
    .said(agency, { in: post, at: "2018-01-13T18:07Z", standing: "authority_over_record", id: "alert" })
    .denied(command, { in: gazette, at: "2018-01-13T18:30Z", standing: "authority_over_record" })
    .withdrew(agency, { in: post, at: "2018-01-13T18:45Z", answers: "alert" })
    .shown("FCC report", { at: "2018-01-30", authority: true, against: true })
    .record();
}

describe("a claim is credited to who says it", () => {
  it("a disputed claim to who says it, and who denies it stands beside", () => {
    expect(told(alert(), "2018-01-13T18:30Z")).toMatchObject({
      status: "disputed",
      who: ["Alert Agency", "The Post"],
      beside: ["Denied by Pacific Command."],
      origins: "1 independent origin",
      source: "Alert Agency, via The Post",
      against: ["Denied by Pacific Command."],
    });
  });

  it("a withdrawn claim to who said it once", () => {
    expect(told(alert(), "2018-01-14")).toMatchObject({
      status: "retracted",
      who: ["Alert Agency", "The Post"],
      beside: ["Withdrawn by Alert Agency.", "Denied by Pacific Command."],
      origins: null,
      against: ["Withdrawn by Alert Agency.", "Denied by Pacific Command."],
    });
  });

  it("a claim shown to be false to who said it, and never to the document that shows the contrary", () => {
    const { status, who, beside, origins, source } = told(alert(), "2018-02-01");
    expect(status).toBe("retracted");
    expect(who).not.toContain("FCC report");
    expect(beside).toContain("Contradicted by FCC report.");
    expect({ origins, source }).toEqual({ origins: null, source: "Alert Agency, via The Post" });
    const stands = claim("He pushed the wrong button.")
      .said(person("David Ige"), { in: post, at: "2018-01-13" })
      .shown("FCC report", { at: "2018-01-30", authority: true, against: true })
      .record();
    expect(told(stands, "2018-02-01")).toMatchObject({
      status: "refuted",
      who: ["David Ige", "The Post"],
      beside: ["Contradicted by FCC report."],
      origins: "1 independent origin",
    });
  });

  it("a claim that nobody says to nobody, however many deny it", () => {
    const record = claim("They met.")
      .denied(iraq, { ...sure, at: "2018-01-02" })
      .shown("Visitors’ book", { at: "2018-01-02", authority: true, against: true })
      .record();
    expect(told(record, "2018-01-03")).toMatchObject({
      who: [],
      beside: ["Denied by Iraq.", "Contradicted by Visitors’ book."],
      origins: null,
      source: "",
      against: ["Denied by Iraq.", "Contradicted by Visitors’ book."],
    });
  });

  it("a denial without standing and a contest stand beside too, each voice once", () => {
    const record = claim("It sought uranium.")
      .said(britain, { in: post, at: "2018-01-01" })
      .denied(iraq, { in: post, at: "2018-01-02" })
      .denied(iraq, { in: gazette, at: "2018-01-03" })
      .contested(person("Joseph Wilson"), { in: gazette, at: "2018-01-03" })
      .record();
    expect(told(record, "2018-01-04")).toMatchObject({
      status: "reported",
      who: ["British government", "The Post"],
      beside: ["Denied by Iraq.", "Contested by Joseph Wilson."],
    });
  });

  it("what is said later is not told on an earlier day, on no side", () => {
    const record = claim("They met.")
      .denied(iraq, { ...sure, at: "2018-01-02" })
      .said(britain, { in: post, at: "2018-01-05" })
      .record();
    expect(told(record, "2018-01-03")).toMatchObject({ who: [], beside: ["Denied by Iraq."], source: "" });
  });

  it("whoever denied it and has since said that it is so stands with those who say it", () => {
    const record = claim("They met.")
      .denied(iraq, { in: post, at: "2018-01-02" })
      .said(iraq, { in: gazette, at: "2018-01-05" })
      .record();
    expect(told(record, "2018-01-06")).toMatchObject({ who: ["Iraq", "The Gazette"], beside: [] });
  });

  it("a denier’s cue is not marked in the words of the claim", () => {
    const record = claim("They reportedly met.")
      .denied(iraq, { ...sure, at: "2018-01-01", hedge: { text: "apparently", kind: "epistemic" } })
      .said(britain, { in: post, at: "2018-01-02", hedge: reportedly })
      .record();
    expect(told(record, "2018-01-03").marks).toEqual(["reportedly"]);
  });
});

describe("who else says so", () => {
  it("both origins of independent reports are named", () => {
    const record = claim("They met.")
      .said(ownReporting(post), { in: post, at: "2018-01-01" })
      .said(ownReporting(gazette), { in: gazette, at: "2018-01-02" })
      .record();
    expect(told(record, "2018-01-03")).toMatchObject({
      status: "corroborated",
      source: "The Post; The Gazette",
      beside: ["Also said by The Gazette."],
      origins: "2 independent origins",
    });
  });

  it("of many some are named and the others counted", () => {
    const notes = claim("They met.");
    for (const name of ["Ann", "Bo", "Cy", "Di", "Ed"])
      notes.said(person(name), { in: post, at: "2018-01-01" });
    const { beside, source } = told(notes.record(), "2018-01-02");
    expect(beside).toEqual(["Also said by Bo, Cy, Di and one more."]);
    expect(source).toBe("Ann, via The Post; Bo, via The Post; Cy, via The Post; and 2 more");
  });

  it("a document that shows it is named before those who say so", () => {
    const record = claim("He was listed.")
      .said(britain, { in: post, at: "2018-01-01" })
      .shown("Official list", { at: "2018-01-01", authority: true })
      .record();
    expect(told(record, "2018-01-02")).toMatchObject({
      who: ["Official list"],
      beside: ["Also said by British government."],
      origins: "A document shows it",
    });
  });
});

describe("under what name", () => {
  it("a paper that passes on what somebody unnamed says is not credited with it", () => {
    const record = claim("They met.")
      .said(ownReporting(post), { in: post, at: "2018-01-01", hedge: reportedly })
      .record();
    expect(told(record, "2018-01-02").who).toEqual(["Source not named", "The Post"]);
  });

  it("a person goes by the name and not by the description", () => {
    const source = { ...person("Anatoly Antonov"), description: "the ambassador" };
    const record = claim("He came.").said(source, { in: post, at: "2018-01-01" }).record();
    expect(told(record, "2018-01-02").who).toEqual(["Anatoly Antonov", "The Post"]);
  });

  it("an official who is not to be named is not, also where the desk knows who it is", () => {
    const source = { ...unnamed("an official"), entity: person("Ada Vik").entity };
    const record = claim("He came.").said(source, { in: post, at: "2018-01-01" }).record();
    expect(told(record, "2018-01-02").who).toEqual(["an official", "The Post"]);
    expect(JSON.stringify(told(record, "2018-01-02"))).not.toContain("Ada Vik");
  });

  it("a report that a publisher brought out is the publisher’s word", () => {
    const record = claim("So it was.")
      .said(document("the report", gazette), { in: post, at: "2018-01-01" })
      .record();
    expect(told(record, "2018-01-02").who).toEqual(["The Gazette", "The Post"]);
  });
});

describe("what is taken back of a claim that others make", () => {
  const told40 = () =>
    claim("Forty tonnes were lost.").said(document("the shift log"), { in: post, at: "2018-01-01" });
  it("is not told as the claim withdrawn, and of whoever never said it nothing is", () => {
    const never = told40().withdrew(iraq, { in: post, at: "2018-01-03" }).record();
    expect(told(never, "2018-01-04").beside).toEqual([]);
    const once = told40()
      .said(iraq, { in: gazette, at: "2018-01-02", id: "said" })
      .withdrew(iraq, { in: gazette, at: "2018-01-03", answers: "said" })
      .record();
    expect(told(once, "2018-01-04").beside).toEqual(["No longer said by Iraq."]);
  });

  it("leaves a claim that nobody else makes withdrawn", () => {
    const bare = claim("Forty tonnes were lost.").withdrew(iraq, { in: post, at: "2018-01-03" }).record();
    expect(told(bare, "2018-01-04").beside).toEqual(["Withdrawn by Iraq."]);
  });
});

describe("one firm in one history", () => {
  it("is not told to be without standing where it says again what it said with it", () => {
    const firm = organization("Tarvel Chemicals");
    const steps = statusSteps(
      claim("Ash was lost.")
        .said(unnamed("an engineer"), { in: post, at: "2018-01-01" })
        .denied(firm, { in: post, at: "2018-01-02", standing: "participant" })
        .denied(firm, { in: gazette, at: "2018-01-03" })
        .record(),
    );
    expect(steps.at(-1)?.because).toContain("as before on record, with standing");
    expect(steps.map(({ because }) => because).join(" ")).not.toContain("with no standing shown");
  });

  it("is told to lack standing where it never spoke with any", () => {
    const steps = statusSteps(
      claim("Ash was lost.")
        .said(unnamed("an engineer"), { in: post, at: "2018-01-01" })
        .denied(organization("Tarvel Chemicals"), { in: gazette, at: "2018-01-03" })
        .record(),
    );
    expect(steps.at(-1)?.because).toContain("with no standing shown");
  });
});

describe("a denial that was taken back", () => {
  const trust = organization("Halm Trust");
  const spokeswoman = person("Ada Lind");
  const denied = () =>
    claim("The trust had been warned.")
      .said(person("Tom Osk"), { in: post, at: "2018-01-01" })
      .denied(spokeswoman, { in: post, at: "2018-01-01", standing: "participant", id: "no" });
  const disputedSays = (record: ClaimRecord) =>
    statusAsOf(record, on("2018-01-04")).rules.find(({ rule }) => rule === "disputed")?.because;

  it("by the body in whose name it was made is told as denied by one and taken back by the other", () => {
    const record = denied().withdrew(trust, { in: post, at: "2018-01-02", answers: "no" }).record();
    expect(disputedSays(record)).toBe("Ada Lind denied it. Halm Trust took that back. No denial stands.");
    expect(told(record, "2018-01-04").beside).toEqual(["No longer denied by Ada Lind."]);
    expect(told(record, "2018-01-01").beside).toEqual(["Denied by Ada Lind."]);
    const { credit } = statusAsOf(record, on("2018-01-04"));
    const acted = (who: { entity: EntityRef | null }) => actOf(record, credit, who.entity!, on("2018-01-04"));
    expect([acted(spokeswoman), acted(trust)]).toEqual(["opposed_once", "took_back_denial"]);
    expect(creditJson(credit)).toMatchObject({
      deniedBy: [],
      deniedOnceBy: [{ name: "Ada Lind" }],
      withdrawnBy: [],
    });
  });

  it("by who made it is told in one sentence, and by an admission in its words", () => {
    const own = denied().withdrew(spokeswoman, { in: post, at: "2018-01-02" }).record();
    expect(disputedSays(own)).toBe("Ada Lind denied it, and took that back. No denial stands.");
    const admitted = denied().said(spokeswoman, { in: post, at: "2018-01-02" }).record();
    expect(disputedSays(admitted)).toBe(
      "Ada Lind denied it, and has since said that it is so. No denial stands.",
    );
  });
});
