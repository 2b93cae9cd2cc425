import { describe, expect, it } from "vitest";
import type { ClaimRecord, EntityRef, Source } from "@/domain/claim";
import { independenceOf } from "@/domain/sourcing/independence";
import { statusAsOf } from "@/domain/status/status";
import {
  claim,
  document,
  on,
  organization,
  outlet,
  ownReporting,
  person,
  unnamed,
  unnamedGroup,
} from "../newsroom";

const [argus, beacon] = [outlet("The Argus"), outlet("The Beacon")];
const [radio, television] = [outlet("Radio One"), outlet("Channel Two")];
const ministry = organization("Ministry of the Sea");
const at = "2024-03-02";
const asOf = on("2024-03-05");
/** An organization that the article names by a word alone, and that nobody has looked up. */
const described = (description: string) => ({
  identity: "named_organization" as const,
  entity: null,
  description,
});

function entityOf({ entity }: Source): EntityRef {
  if (entity === null) throw new Error("without a record");
  return entity;
}

function range(record: ClaimRecord) {
  const { min, max } = independenceOf(record, asOf);
  return [min, max, statusAsOf(record, asOf).status];
}

describe("documents that are only told of", () => {
  const seen = (...told: [string, ReturnType<typeof outlet>][]) => {
    const record = claim("The alarms were muted.");
    for (const [words, paper] of told) record.said(document(words), { in: paper, at });
    return record;
  };

  it("may be one, also where two papers were shown them", () => {
    const told = seen(["The log, kept by supervisors", argus], ["The shift log", beacon]);
    expect(range(told.record())).toEqual([1, 2, "reported"]);
    const third = seen(["The log", argus], ["The shift log", beacon], ["A 12-page document", radio]);
    expect(range(third.record())).toEqual([1, 3, "reported"]);
  });

  it("are two once an editor has found a record for one, and count beside somebody of another article", () => {
    const record = claim("The alarms were muted.")
      .said(document("The log", entityOf(ministry)), { in: argus, at })
      .said(document("The shift log"), { in: beacon, at });
    expect(range(record.record())).toEqual([2, 2, "corroborated"]);
    const beside = seen(["The log", argus]).said(person("Ada Orr"), { in: beacon, at });
    expect(range(beside.record())).toEqual([2, 2, "corroborated"]);
  });
});

describe("one voice in one article", () => {
  it("is a ministry and its tweet, its staff, its spokesman", () => {
    for (const again of [
      document("its tweet"),
      described("the ministry"),
      unnamed("a spokesman for the ministry"),
      unnamedGroup("its staff"),
      { identity: "named_person" as const, entity: null, description: "its harbour master" },
    ]) {
      const record = claim("The port is shut")
        .said(ministry, { in: argus, at })
        .said(again, { in: argus, at });
      expect(range(record.record())).toEqual([1, 2, "reported"]);
    }
  });

  it("is a broadcaster and “the network”, “one of its reporters”", () => {
    for (const again of [described("the network"), unnamed("one of its reporters")]) {
      const record = claim("The port is shut")
        .said(ownReporting(radio), { in: argus, at })
        .said(again, { in: argus, at });
      expect(range(record.record())).toEqual([1, 2, "reported"]);
    }
  });

  it("is one joint statement under two descriptions", () => {
    const joint = claim("The port is shut")
      .said(described("the two unions"), { in: argus, at })
      .said(document("a joint statement"), { in: argus, at });
    expect(range(joint.record())).toEqual([1, 2, "reported"]);
  });

  it("is a person and the letter that they may have written", () => {
    const letter = claim("The port is shut")
      .said(person("Ada Vik"), { in: argus, at })
      .said(document("a letter"), { in: argus, at });
    expect(range(letter.record())).toEqual([1, 2, "reported"]);
  });

  it("is however many officials beside the ministry that they may speak for", () => {
    const officials = claim("The port is shut")
      .said(ministry, { in: argus, at })
      .said(unnamedGroup("two officials"), { in: argus, at, atLeast: 2 });
    expect(range(officials.record())).toEqual([1, 3, "reported"]);
  });

  it("is said to need more, in words", () => {
    const record = claim("The port is shut")
      .said(ministry, { in: argus, at })
      .said(document("its tweet"), { in: argus, at })
      .record();
    expect(statusAsOf(record, asOf).wouldChange).toContain(
      "So would learning that who is only described, or read in another outlet alone, is a voice of its own.",
    );
  });
});

describe("an official and her office", () => {
  const mayor = person("Ida Brandt");
  const office = organization("The mayor’s office");

  it("are one voice for certain in one article, and two at most, each with a record of its own", () => {
    for (const body of [office, ministry, document("a notice on its site", entityOf(office))]) {
      const record = claim("The port is shut").said(mayor, { in: argus, at }).said(body, { in: argus, at });
      expect(range(record.record())).toEqual([1, 2, "reported"]);
    }
  });

  it("are one also where an agency carried her words, and whatever is added that may be theirs", () => {
    const record = claim("The port is shut")
      .said(mayor, { in: argus, via: [beacon], at })
      .said(office, { in: argus, at })
      .said(document("its tweet"), { in: argus, at });
    expect(range(record.record())).toEqual([1, 3, "reported"]);
  });

  it("are two where two outlets heard them apart, and that is said in words", () => {
    const one = claim("The port is shut").said(mayor, { in: argus, at }).said(office, { in: argus, at });
    expect(statusAsOf(one.record(), asOf).wouldChange).toContain(
      "So would reading The mayor’s office in another outlet, in an article that quotes nobody who may speak for it.",
    );
    expect(range(one.said(office, { in: beacon, at }).record())).toEqual([2, 2, "corroborated"]);
  });

  it("take nothing from two bodies, from two people, or from the paper that saw it itself", () => {
    for (const [first, second] of [
      [office, ministry],
      [mayor, person("Bo Lund")],
      [mayor, ownReporting(argus)],
      [office, ownReporting(argus)],
    ] as const) {
      const record = claim("The port is shut").said(first, { in: argus, at }).said(second, { in: argus, at });
      expect(range(record.record())).toEqual([2, 2, "corroborated"]);
    }
  });

  it("leave a mayor with authority over the record what she was: she confirms it", () => {
    const record = claim("The port is shut")
      .said(mayor, { in: argus, at, standing: "authority_over_record" })
      .said(office, { in: argus, at });
    expect(range(record.record())).toEqual([1, 2, "confirmed"]);
  });
});

describe("two networks that one paper read", () => {
  const both = (article?: string) =>
    claim("The port is shut")
      .said(ownReporting(radio), { in: argus, at })
      .said(ownReporting(television), { in: argus, at, ...(article && { article }) })
      .record();

  it("are one origin for certain and two at most, in one article and in two", () => {
    for (const record of [both(), both("another")]) {
      expect(range(record)).toEqual([1, 2, "reported"]);
      expect(independenceOf(record, asOf).cut).toEqual([expect.objectContaining({ name: "The Argus" })]);
    }
  });

  it("are two where two papers read them, or where one’s own article is held", () => {
    const twoPapers = claim("The port is shut")
      .said(ownReporting(radio), { in: argus, at })
      .said(ownReporting(television), { in: beacon, at });
    expect(range(twoPapers.record())).toEqual([2, 2, "corroborated"]);
    const held = claim("The port is shut")
      .said(ownReporting(radio), { in: argus, at })
      .said(ownReporting(television), { in: television, at });
    expect(range(held.record())).toEqual([2, 2, "corroborated"]);
  });

  it("add nothing for certain beside somebody who spoke to that paper, who may have spoken to them", () => {
    const beside = claim("The port is shut")
      .said(person("Ada Vik"), { in: argus, at })
      .said(ownReporting(radio), { in: argus, at });
    expect(range(beside.record())).toEqual([1, 2, "reported"]);
    // Nor when a third paper passes on what the first one read.
    beside.said(ownReporting(radio), { in: beacon, via: [argus], at });
    expect(range(beside.record())).toEqual([1, 2, "reported"]);
  });
});

describe("two voices for certain", () => {
  it("are two people on record, in one article or in two, whatever stands beside them", () => {
    const two = (article: typeof argus) =>
      claim("The port is shut")
        .said(person("Ada Vik"), { in: argus, at })
        .said(person("Bo Lund"), { in: article, at });
    expect(range(two(argus).record())).toEqual([2, 2, "corroborated"]);
    expect(range(two(beacon).record())).toEqual([2, 2, "corroborated"]);
    expect(range(two(beacon).said(document("its tweet"), { in: beacon, at }).record())).toEqual([
      2,
      3,
      "corroborated",
    ]);
  });

  it("are a ministry in one paper and a document in another that speaks of no other source", () => {
    const apart = claim("The port is shut")
      .said(ministry, { in: argus, at })
      .said(document("the minutes"), { in: beacon, at });
    expect(range(apart.record())).toEqual([2, 2, "corroborated"]);
  });
});
