import { describe, expect, it } from "vitest";
import type { ClaimRecord } from "@/domain/claim";
import { attributionGraphAsOf } from "@/domain/sourcing/attribution-graph";
import { statusAsOf } from "@/domain/status/status";
import { downward } from "@/ui/graph/downward";
import { graphWords, originsWords } from "@/ui/graph/graph-words";
import { groupNodes } from "@/ui/graph/group-nodes";
import { across } from "@/ui/graph/layouts";
import { sceneOf } from "@/ui/graph/scene";
import { claim, document, on, organization, outlet, ownReporting, person, unnamed } from "../domain/newsroom";

const agency = outlet("Island Alerts");
const post = outlet("The Post");
const network = outlet("Network One");
const gazette = outlet("The Gazette");
const ministry = outlet("Island Ministry");
const service = { ...outlet("Coast Service"), publishes: false };

function drawn(record: ClaimRecord, day: string, layout = across) {
  const graph = attributionGraphAsOf(record, on(day));
  const attributions = record.attributions.filter((one) => one.publishedAt <= on(day));
  const { independence } = statusAsOf(record, on(day));
  const scene = sceneOf({ graph, attributions }, layout);
  return {
    scene,
    box: (name: string) => scene.boxes.find((box) => box.name === name),
    count: originsWords(graph, independence),
    words: graphWords(graph, attributions, independence),
  };
}

/** An alarm of the agency that it took back an hour later, and that an inquiry found to be false. */
const alarm = () =>
  claim("A wave is coming in.")
    .said(organization("Island Alerts"), {
      in: agency,
      at: "2018-01-13T18:07:00Z",
      standing: "authority_over_record",
      id: "alarm",
    })
    .denied(person("Ana Reyes"), { in: post, at: "2018-01-13T18:19:00Z" })
    .withdrew(organization("Island Alerts"), {
      in: agency,
      at: "2018-01-13T18:45:00Z",
      answers: "alarm",
    });

/** The governor to a network, which a paper repeats; the paper has another voice of its own. */
const button = () =>
  claim("A clerk pressed the wrong button.")
    .said(person("The Governor"), { in: network, at: "2018-01-13T21:00:00Z" })
    .said(person("The Governor"), { in: post, via: [network], at: "2018-01-14" })
    .said(person("The Director"), { in: post, at: "2018-01-14", standing: "authority_over_record" });

/** A ministry's paper of which a minister speaks in an address; his office takes it back. */
const ore = () =>
  claim("They tried to buy ore.")
    .said(document("A paper of the ministry", ministry), { in: ministry, at: "2002-09-24" })
    .said(organization("Island Ministry"), {
      in: gazette,
      via: [{ ...person("The Minister").entity!, publishes: false }],
      at: "2003-01-28",
      id: "address",
    })
    .withdrew(organization("The Gazette"), { in: post, at: "2003-07-08", answers: "address" });

describe("each box bears the date of its own article", () => {
  it("where a later one repeats it", () => {
    const { box } = drawn(button().record(), "2018-02-01");
    expect(box("Network One")?.what).toBe("13 Jan 2018");
    expect(box("The Post")?.what).toBe("14 Jan 2018");
  });
  it("where others had cited the outlet before", () => {
    const record = claim("The bridge will close.")
      .said(organization("The Gazette"), { in: post, at: "2020-05-01" })
      .said(ownReporting(gazette), { in: gazette, at: "2020-05-03" })
      .record();
    const { box } = drawn(record, "2020-06-01");
    expect(box("The Gazette")?.what).toBe("3 May 2020");
    expect(box("The Post")?.what).toBe("1 May 2020");
  });
  it("and of each, where it wrote of it twice", () => {
    const record = claim("The bridge will close.")
      .said(person("Lea Moe"), { in: post, at: "2020-05-01" })
      .said(person("Ben Orr"), { in: post, at: "2020-05-04" })
      .record();
    expect(drawn(record, "2020-06-01").box("The Post")?.what).toBe("1 May 2020 and 4 May 2020");
    expect(drawn(record, "2020-05-02").box("The Post")?.what).toBe("1 May 2020");
  });
  it("and none where what we hold of it is another matter, such as a denial", () => {
    const record = claim("The bridge will close.")
      .said(person("Lea Moe"), { in: post, via: [network], at: "2020-05-01" })
      .denied(person("Ben Orr"), { in: network, at: "2020-05-02" })
      .record();
    expect(drawn(record, "2020-06-01").box("Network One")).toMatchObject({
      what: "Passed it on",
      how: "Not seen by us",
    });
  });
});

describe("what came on one day", () => {
  it("has its hour, and what came on another has none", () => {
    const record = alarm().shown("Inquiry", { at: "2018-01-30", against: true }).record();
    const { box } = drawn(record, "2018-02-01");
    expect(box("Island Alerts")).toMatchObject({
      what: "13 Jan 2018, 18:07 UTC",
      how: "Taken back by Island Alerts, 13 Jan 2018, 18:45 UTC",
    });
    expect(box("Ana Reyes")?.how).toBe("Denies, 13 Jan 2018, 18:19 UTC");
    expect(box("Inquiry")?.what).toBe("Document, 30 Jan 2018");
    expect(drawn(alarm().record(), "2018-01-13T18:10:00Z").box("Island Alerts")?.what).toBe("13 Jan 2018");
  });
});

describe("whoever passes words on without publishing", () => {
  const papers = claim("Papers show a sale.")
    .said(unnamed("a seller of papers"), { in: gazette, via: [service], at: "2005-10-24" })
    .record();
  it("is no outlet in the count, a service like a person", () => {
    expect(drawn(papers, "2006-01-01").count.outlets).toEqual([gazette.id]);
    expect(drawn(ore().record(), "2003-02-01").count.outlets.toSorted()).toEqual(
      [gazette.id, ministry.id].toSorted(),
    );
  });
  it("has first published nothing", () => {
    const { scene } = drawn(papers, "2006-01-01");
    expect(scene.headings.map(({ text }) => text)).toEqual(["Who says so", "Passed on by", "Carried by"]);
    expect(drawn(button().record(), "2018-02-01").scene.headings[1]?.text).toBe("First published by");
  });
});

describe("documents are drawn", () => {
  it("for it, beside those who say so", () => {
    const record = button().shown("A recording", { at: "2018-01-20", kind: "audio" }).record();
    const { box, words } = drawn(record, "2018-02-01");
    expect(box("A recording")).toMatchObject({ what: "Audio, 20 Jan 2018", line: "reported", x: 0 });
    expect(words).toContain("Supported by A recording.");
  });
  it("against it, beside those who deny", () => {
    const record = button().shown("Inquiry", { at: "2018-01-30", authority: true, against: true }).record();
    const { box, words } = drawn(record, "2018-02-01");
    expect(box("Inquiry")).toMatchObject({ how: "Contradicts it, with authority", line: "refuted" });
    expect(words).toContain("Contradicted by Inquiry.");
    expect(drawn(record, "2018-01-20").box("Inquiry")).toBeUndefined();
  });
  it("also where nobody says so at all", () => {
    const record = claim("It is on the list.")
      .shown("The list", { at: "2018-01-01", authority: true })
      .record();
    expect(drawn(record, "2018-02-01").box("The list")?.line).toBe("confirmed");
  });
});

describe("a way that was taken back", () => {
  it("is drawn, crossed, and says who took it back, and when", () => {
    const { scene, box } = drawn(ore().record(), "2003-08-01");
    const gone = { line: "retracted", how: "Taken back by The Gazette, 8 Jul 2003" };
    expect(box("The Minister")).toMatchObject(gone);
    expect(box("The Gazette")).toMatchObject(gone);
    expect(box("Island Ministry")?.line).toBe("reported");
    expect(scene.ways.map(({ line, cross }) => [line, cross !== null])).toEqual([
      ["retracted", true],
      ["retracted", true],
    ]);
  });
  it("stands uncrossed on the day before", () => {
    const { scene } = drawn(ore().record(), "2003-07-01");
    expect(scene.ways.map(({ line, cross }) => [line, cross])).toEqual([
      ["reported", null],
      ["reported", null],
    ]);
  });
  it("is crossed also where an outlet spoke for itself, and no way leads on", () => {
    const { box, words } = drawn(alarm().record(), "2018-01-20");
    expect(box("Island Alerts")?.line).toBe("retracted");
    expect(words).toContain("Said and taken back by Island Alerts.");
  });
  it("counts for nothing below, and the words say so", () => {
    expect(drawn(alarm().record(), "2018-01-20").count).toMatchObject({
      origins: "0",
      outlets: [],
      because: "All who said so have taken it back.",
    });
    const { count } = drawn(ore().record(), "2003-08-01");
    expect(count.outlets).toEqual([ministry.id]);
    expect(count.because).toContain("What was taken back is crossed and does not count.");
  });
});

it("every way to what a document shows to be false is struck", () => {
  const record = button().shown("Inquiry", { at: "2018-01-30", authority: true, against: true }).record();
  const { scene } = drawn(record, "2018-02-01");
  expect(scene.ways.every((way) => way.line === "refuted" && way.cross !== null)).toBe(true);
  expect(scene.boxes.every((box) => box.line === "refuted")).toBe(true);
  expect(drawn(record, "2018-01-20").scene.ways.every((way) => way.cross === null)).toBe(true);
});

describe("the sentence under the drawing", () => {
  it("does not say that a voice comes through another where it comes another way", () => {
    const record = claim("They will sign.")
      .said(person("Lea Moe"), { in: post, at: "2021-03-03" })
      .said(unnamed("an aide"), { in: post, via: [null], at: "2021-03-03" })
      .record();
    expect(drawn(record, "2021-04-01").count.because).toBe(
      "It comes from Lea Moe; what else is drawn may go back to the same.",
    );
  });
  it("says so where both come through one", () => {
    const record = claim("They will sign.")
      .said(person("Lea Moe"), { in: post, via: [network], at: "2021-03-03" })
      .said(person("Ben Orr"), { in: post, via: [network], at: "2021-03-03" })
      .record();
    expect(drawn(record, "2021-04-01").count.because).toBe(
      "Both voices reach us through Network One, so they count once.",
    );
  });
});

describe("a long name", () => {
  const long = [
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzbeauftragter Müller-Lüdenscheidt",
    "Ministry of Foreign Affairs, International Cooperation and Moroccans Abroad, Department for Public Diplomacy",
    "Федеральное государственное бюджетное образовательное учреждение высшего образования",
    "صحيفة القدس العربي اليومية الدولية المستقلة الصادرة في لندن",
    "中华人民共和国工业和信息化部无线电管理局国家无线电监测中心",
  ];
  it.each(long)("goes on in a next line, and no letter of it is lost: %s", (name) => {
    const record = claim("They will sign.")
      .said(person("Lea Moe"), { in: { ...outlet("long"), name }, at: "2021-03-03" })
      .said(person("Ben Orr"), { in: { ...outlet("long"), name }, at: "2021-03-03" })
      .record();
    for (const layout of [across, downward]) {
      const { scene, box } = drawn(record, "2021-04-01", layout);
      const { lines, height } = box(name)!;
      expect(lines.name.length).toBeGreaterThan(1);
      expect(lines.name.join("").replaceAll(" ", "")).toBe(name.replaceAll(" ", ""));
      expect(height).toBe(lines.height);
      for (const other of scene.boxes.filter((each) => each.name !== name))
        expect(other.y + other.height <= box(name)!.y || other.x + other.width <= box(name)!.x).toBe(true);
    }
  });
});

describe("on a phone", () => {
  const witnesses = (count: number) => {
    const notes = claim("It fell.");
    for (let at = 1; at <= count; at++)
      notes.said(person(`Witness ${at}`), { in: outlet(`Paper ${at}`), at: "2021-03-03" });
    return notes.record();
  };
  it.each([2, 3, 5, 8])("%i independent ways never meet in one box", (count) => {
    const graph = attributionGraphAsOf(witnesses(count), on("2021-04-01"));
    const { groups } = groupNodes(graph, downward.most, downward.abreast);
    expect(groups.every((group) => group.members.length === 1)).toBe(true);
    const { scene } = drawn(witnesses(count), "2021-04-01", downward);
    expect(scene.boxes).toHaveLength(2 * count);
    expect(scene.boxes.every((box) => box.x >= 0 && box.x + box.width <= scene.width)).toBe(true);
  });
  it("those who only repeat one are drawn as one", () => {
    const notes = claim("It fell.").said(ownReporting(network), { in: network, at: "2021-03-03" });
    for (let at = 1; at <= 5; at++)
      notes.said(ownReporting(network), { in: outlet(`Paper ${at}`), at: "2021-03-04" });
    const { scene } = drawn(notes.record(), "2021-04-01", downward);
    expect(scene.boxes.map((box) => box.name)).toEqual(["Network One", "5 outlets"]);
  });
});

it("a line means in the drawing what it means of an attribution: who denies has not the line of who reports", () => {
  const clerk = person("The Clerk");
  const { box } = drawn(
    button().denied(clerk, { in: post, at: "2018-01-14", standing: "participant" }).record(),
    "2018-02-01",
  );
  expect(box("The Clerk")?.line).toBe("disputed");
  // A denial that moves no status has not the line of one that does, and none of a refusal to speak.
  const light = drawn(button().denied(clerk, { in: post, at: "2018-01-14" }).record(), "2018-02-01");
  expect(light.box("The Clerk")?.line).toBe("against");
  expect(box("The Governor")?.line).toBe("reported");
  expect(box("The Director")?.line).toBe("confirmed");
});
