import { describe, expect, it } from "vitest";
import type { Source } from "@/domain/claim";
import { statusAsOf } from "@/domain/status/status";
import { claim, on, outlet, ownReporting, person, reportedly, unnamed } from "../newsroom";

const paper = outlet("The Courier");
const cousin = person("The mayor’s cousin");
const asOf = on("2024-05-03");
const reported = () =>
  claim("The mayor took the money").said(ownReporting(paper), { in: paper, at: "2024-05-01" });

it("a denial by somebody who was not there does not dispute a claim", () => {
  const report = statusAsOf(
    reported().denied(cousin, { in: paper, at: "2024-05-02", standing: "second_hand" }).record(),
    asOf,
  );
  expect(report.status).toBe("reported");
  expect(report.rules.find((rule) => rule.rule === "disputed")?.because).toContain("without standing");
});

it("a denial on background does not dispute a claim, close as the speaker may be", () => {
  const claimed = reported().denied(cousin, {
    in: paper,
    at: "2024-05-02",
    standing: "participant",
    terms: "background",
  });
  expect(statusAsOf(claimed.record(), asOf).status).toBe("reported");
});

it("a denial by somebody unnamed, or one that was only reportedly made, does not dispute a claim", () => {
  const byNobody = reported().denied(unnamed("an aide"), {
    in: paper,
    at: "2024-05-02",
    standing: "participant",
  });
  expect(statusAsOf(byNobody.record(), asOf).status).toBe("reported");
  const hearsay = reported().denied(cousin, {
    in: paper,
    at: "2024-05-02",
    standing: "participant",
    hedge: reportedly,
  });
  expect(statusAsOf(hearsay.record(), asOf).status).toBe("reported");
});

describe("what a denial lacks is said of that denial, and nothing else", () => {
  const told = (...denials: [Source, Partial<Parameters<ReturnType<typeof reported>["denied"]>[1]>][]) => {
    const notes = reported();
    for (const [source, note] of denials) notes.denied(source, { in: paper, at: "2024-05-02", ...note });
    return statusAsOf(notes.record(), asOf).wouldChange.find((each) => each.includes("A denial on record"));
  };
  const needed = "A denial on record by someone with standing would make it disputed.";

  it("standing, where a named person has none recorded", () => {
    expect(told([cousin, {}])).toBe(
      `${needed} What The mayor’s cousin said does not: it lacks standing (nothing says that they took part, saw it or keep the record of it).`,
    );
  });

  it("standing again, where they know of it from others or pass it on", () => {
    expect(told([cousin, { standing: "second_hand" }])).toContain(
      "it lacks standing (they know of it from others).",
    );
    expect(told([cousin, { standing: "relay" }])).toContain(
      "it lacks standing (they pass on what others said).",
    );
  });

  it("the record, a name or plain words, where that is what is missing", () => {
    const there = { standing: "participant" } as const;
    expect(told([cousin, { ...there, terms: "background" }])).toContain(
      "it lacks the record (it was not said on record).",
    );
    expect(told([unnamed("an aide"), { ...there, terms: "on_record" }])).toContain("it lacks a name.");
    expect(told([cousin, { ...there, hedge: reportedly }])).toContain("it lacks plain words (“reportedly”).");
  });

  it("all of it, where more than one thing is", () => {
    expect(told([unnamed("an aide"), {}])).toContain(
      "it lacks a name, the record (it was not said on record) and standing (",
    );
  });

  it("each denial for itself, where several lack different things", () => {
    const words = told(
      [cousin, {}],
      [person("A neighbour"), { terms: "background", standing: "eyewitness" }],
    );
    expect(words).toMatch(/^A denial .* What The mayor’s cousin said does not: it lacks standing/);
    expect(words).toMatch(/\. What A neighbour said does not: it lacks the record/);
  });
});
