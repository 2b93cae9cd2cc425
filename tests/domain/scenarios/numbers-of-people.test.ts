import { describe, expect, test } from "vitest";
import type { ClaimRecord } from "@/domain/claim";
import { creditIn } from "@/domain/sourcing/credit";
import { hasTwoOrigins, independenceOf } from "@/domain/sourcing/independence";
import { publicRecordAsOf } from "@/domain/sourcing/public-record";
import { voicesAsOf } from "@/domain/sourcing/voices";
import { weigh } from "@/domain/sourcing/weighed";
import { statusAsOf } from "@/domain/status/status";
import { statusSteps } from "@/domain/status/status-history";
import { besideSentence } from "@/domain/timeline/beside";
import { entryOfClaim } from "@/domain/timeline/entry-of";
import { claim, on, outlet, person, unnamed, unnamedGroup } from "../newsroom";

const [post, gazette, wire] = [outlet("The Post"), outlet("The Gazette"), outlet("Wire")];
const at = "2021-03-01";
const day = on("2021-03-02");
const officials = unnamedGroup("two officials");
const range = (record: ClaimRecord) => {
  const { min, max } = independenceOf(record, day);
  return [min, max];
};

describe("an unnamed group that says how many it is", () => {
  test("counts for as many, at both ends of the range", () => {
    const record = claim("It broke.").said(officials, { in: post, at, atLeast: 2 }).record();
    expect(range(record)).toEqual([2, 2]);
    expect(hasTwoOrigins(publicRecordAsOf(record, day))).toBe(true);
    expect(independenceOf(record, day).cut).toEqual([
      expect.objectContaining({ name: "two officials (to The Post)" }),
    ]);
  });

  test("counts for one where it does not", () => {
    expect(range(claim("It broke.").said(unnamedGroup("officials"), { in: post, at }).record())).toEqual([
      1, 1,
    ]);
  });

  test("may have among it whoever speaks without a name elsewhere", () => {
    const record = claim("It broke.")
      .said(officials, { in: post, at, atLeast: 2 })
      .said(unnamed("an official"), { in: gazette, at })
      .record();
    expect(range(record)).toEqual([2, 3]);
  });

  test("may have among it both who speak by name", () => {
    const record = claim("It broke.")
      .said(officials, { in: post, at, atLeast: 2 })
      .said(person("Ann Lee"), { in: gazette, at })
      .said(person("Bob Ray"), { in: wire, at })
      .record();
    expect(range(record)).toEqual([2, 4]);
  });

  test("has one left where only one speaks by name", () => {
    const record = claim("It broke.")
      .said(unnamedGroup("three aides"), { in: post, at, atLeast: 3 })
      .said(person("Ann Lee"), { in: gazette, at })
      .record();
    expect(range(record)).toEqual([3, 4]);
  });

  test("is behind one paper for whoever repeats that paper", () => {
    const record = claim("It broke.")
      .said(officials, { in: gazette, at, via: [post], atLeast: 2 })
      .record();
    expect(range(record)).toEqual([1, 1]);
  });

  test("of a thousand is counted without looking for each", () => {
    const record = claim("It broke.").said(unnamedGroup("a thousand"), { in: post, at, atLeast: 1_000 });
    for (let number = 0; number < 40; number += 1) record.said(person(`Name ${number}`), { in: wire, at });
    expect(range(record.record())).toEqual([1_000, 1_040]);
  });
});

describe("two mentions of the very same unnamed source", () => {
  const twice = (note: { sameAs?: string }) =>
    claim("It broke.")
      .said(unnamed("an official"), { in: post, at, id: "first" })
      .said(unnamed("a person briefed on it"), { in: gazette, at, ...note })
      .record();

  test("are one origin, and up to two where nobody says so", () => {
    expect(range(twice({}))).toEqual([1, 2]);
    expect(range(twice({ sameAs: "first" }))).toEqual([1, 1]);
  });

  test("are one, also where the mention that both point at is not public yet", () => {
    const record = claim("It broke.")
      .said(unnamed("an official"), { in: post, at: "2021-04-01", id: "first" })
      .said(unnamed("a source"), { in: gazette, at, sameAs: "first" })
      .said(unnamed("somebody"), { in: wire, at, sameAs: "first" })
      .record();
    expect(range(record)).toEqual([1, 1]);
  });

  test("that point at each other in a ring are one", () => {
    const record = claim("It broke.")
      .said(unnamed("a source"), { in: gazette, at, id: "one", sameAs: "two" })
      .said(unnamed("somebody"), { in: wire, at, id: "two", sameAs: "one" })
      .record();
    expect(range(record)).toEqual([1, 1]);
  });

  test("are never made one with somebody who has a name", () => {
    const record = claim("It broke.")
      .said(person("Ann Lee"), { in: post, at, id: "ann" })
      .said(unnamed("a source"), { in: gazette, at, sameAs: "ann" })
      .record();
    expect(range(record)).toEqual([1, 2]);
  });
});

describe("who says a part of it", () => {
  const record = claim("He came and met the director.")
    .said(person("Ann Lee"), { in: post, at, standing: "participant", part: "that he came", id: "ann" })
    .said(unnamed("an official"), { in: gazette, at })
    .record();

  test("confirms nothing of the whole, and is no origin of it", () => {
    const report = statusAsOf(record, day);
    expect(report.status).toBe("alleged");
    expect(report.independence).toMatchObject({ min: 1, max: 1 });
    expect(report.credit.says.map(({ id }) => id)).not.toContain("ann");
  });

  test("stands beside it, in part, and in no other place", () => {
    const { beside, chain } = entryOfClaim(record, [], statusAsOf(record, day), on(at));
    expect(beside.map(besideSentence)).toEqual(["Said in part by Ann Lee."]);
    expect(chain.map(({ name }) => name)).not.toContain("Ann Lee");
  });

  test("is told why it does not count", () => {
    const voice = voicesAsOf(record, day).find(({ attribution }) => attribution === "ann");
    expect(voice).toMatchObject({ role: "noted", because: expect.stringContaining("that he came") });
    expect(
      statusSteps(record)
        .map(({ because }) => because)
        .join(" "),
    ).not.toMatch(/Ann Lee says so/);
  });

  test("denies a part of it, and disputes nothing of the rest", () => {
    const denied = claim("He came and met the director.")
      .said(person("Bob Ray"), { in: post, at })
      .denied(person("Ann Lee"), { in: post, at, standing: "participant", part: "that they met" })
      .record();
    expect(statusAsOf(denied, day).status).toBe("reported");
    const { denies, inPart } = creditIn(weigh(publicRecordAsOf(denied, day)));
    expect([denies.length, inPart.length]).toEqual([0, 1]);
  });

  test("does so alone: nobody says it, whole", () => {
    const alone = claim("He came and met the director.")
      .said(person("Ann Lee"), { in: post, at, standing: "participant", part: "that he came" })
      .record();
    expect(statusAsOf(alone, day).status).toBe("unsourced");
  });
});
