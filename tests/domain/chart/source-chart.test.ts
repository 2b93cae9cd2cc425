import { expect, test } from "vitest";
import { type SourceRow, type SourceSort, sourceChart } from "@/domain/chart/source-chart";
import type { ClaimRecord } from "@/domain/claim";
import { claim, on, organization, outlet, ownReporting, person, unnamed } from "../newsroom";

const argus = outlet("The Argus");
const beacon = outlet("The Beacon");
const moe = person("Lea Moe");

const told = (claims: ClaimRecord[], sort: SourceSort = "most", day = "2024-03-20") =>
  sourceChart(claims, on(day), sort);
const signs = (rows: SourceRow[]) =>
  Object.fromEntries(
    rows.map(({ name, acts }) => [name, acts.map((each) => each.map(({ words }) => words))]),
  );

const closes = () =>
  claim("The bridge will close")
    .said(moe, { in: argus, at: "2024-03-01" })
    .denied(person("Mayor Orr"), { in: beacon, at: "2024-03-02" })
    .declined(organization("Roads Board"), { in: beacon, at: "2024-03-02" })
    .record();
const cracked = () =>
  claim("The deck is cracked").said(moe, { in: beacon, at: "2024-03-03", id: "b1" }).record();

test("each source has what it did about each claim, and a refusal is no denial", () => {
  expect(signs(told([closes(), cracked()]))).toEqual({
    "Lea Moe": [["Says so"], ["Says so"]],
    "Mayor Orr": [["Denies"], []],
    "Roads Board": [["Declined to comment"], []],
  });
});

test("who passes words on has said nothing, and the sign tells through whom it came", () => {
  const [row, ...more] = told([
    claim("The bridge will close")
      .said(moe, { in: argus, via: [beacon], at: "2024-03-01" })
      .record(),
  ]);
  expect(more).toEqual([]);
  expect(row!.acts[0]![0]).toMatchObject({ words: "Says so", heard: "through The Beacon, in The Argus" });
});

test("what was taken back is told with who took it back", () => {
  const record = claim("The bridge will close")
    .said(moe, { in: argus, at: "2024-03-01" })
    .withdrew(moe, { in: argus, at: "2024-03-05" })
    .record();
  const acts = told([record])[0]!.acts[0]!;
  expect(acts.map(({ words, because }) => [words, because])).toEqual([
    ["Says so", "Taken back by Lea Moe."],
    ["Takes it back", null],
  ]);
  expect(told([record], "most", "2024-03-02")[0]!.acts[0]).toMatchObject([
    { words: "Says so", because: null },
  ]);
});

test("an unnamed source of two articles is two rows, and of two claims of one article perhaps several", () => {
  const official = unnamed("an official");
  const rows = told([
    claim("A").said(official, { in: argus, at: "2024-03-01", article: "one" }).record(),
    claim("B").said(official, { in: argus, at: "2024-03-01", article: "one" }).record(),
    claim("C").said(official, { in: argus, at: "2024-03-09", article: "two" }).record(),
  ]);
  expect(rows.map(({ mayBeSeveral }) => mayBeSeveral)).toEqual([true, false]);
  expect(rows[0]!.entity).toBeNull();
});

test("an outlet that hides its origin is not the one who says so", () => {
  const hedge = { text: "reportedly", kind: "hidden_source" as const };
  const [row] = told([claim("A").said(ownReporting(argus), { in: argus, at: "2024-03-01", hedge }).record()]);
  expect(row).toMatchObject({ name: "a source that The Argus does not name", entity: null });
});

test("a document is a row after those who speak, with what it shows", () => {
  const record = claim("The bridge will close")
    .shown("Inspection report", { at: "2024-03-01", authority: true })
    .said(moe, { in: argus, at: "2024-03-02" })
    .record();
  const rows = told([record]);
  expect(rows.map(({ name, isDocument }) => [name, isDocument])).toEqual([
    ["Lea Moe", false],
    ["Inspection report", true],
  ]);
  expect(rows[1]!.acts[0]).toMatchObject([{ words: "Supports it", style: "confirmed", stance: null }]);
  expect(told([record], "most", "2024-02-01")).toEqual([]);
});

test("sources stand by how many claims they spoke to, by when they first did, or by name", () => {
  const names = (sort: SourceSort) => told([closes(), cracked()], sort).map(({ name }) => name);
  expect(names("most")).toEqual(["Lea Moe", "Mayor Orr", "Roads Board"]);
  expect(names("name")).toEqual(["Lea Moe", "Mayor Orr", "Roads Board"]);
  const early = claim("C").declined(organization("Zoo"), { in: argus, at: "2024-01-01" }).record();
  expect(told([closes(), early], "first")[0]!.name).toBe("Zoo");
  expect(told([closes(), early], "most").at(-1)!.name).toBe("Zoo");
});

test("hidden origins and bodies without a record are one voice in one article alone", () => {
  const hedge = { text: "reportedly", kind: "hidden_source" as const };
  const ministry = { identity: "named_organization" as const, entity: null, description: "the ministry" };
  const rows = told([
    claim("A")
      .said(ownReporting(argus), { in: argus, at: "2024-03-01", article: "one", hedge })
      .said(ministry, { in: argus, at: "2024-03-01", article: "one" })
      .record(),
    claim("B")
      .denied(ownReporting(argus), { in: argus, at: "2024-03-02", article: "two", hedge })
      .denied(ministry, { in: beacon, at: "2024-03-02", article: "three" })
      .record(),
  ]);
  expect(rows).toHaveLength(4);
  expect(rows.every(({ acts }) => acts.flat().length === 1)).toBe(true);
});

test("what somebody said through others and then first hand is told first hand", () => {
  const record = claim("A")
    .said(moe, { in: argus, via: [null, beacon], at: "2024-03-01" })
    .said(moe, { in: beacon, at: "2024-03-02" })
    .record();
  expect(told([record])[0]!.acts[0]).toMatchObject([{ words: "Says so", heard: "in The Beacon", hops: 0 }]);
});

test("who is said to have told somebody is told through an unnamed go-between", () => {
  const hedge = { text: "reportedly", kind: "hidden_source" as const };
  const record = claim("A").said(moe, { in: argus, at: "2024-03-01", hedge }).record();
  expect(told([record])[0]!.acts[0]![0]!.heard).toBe(
    "through an unnamed go-between, in The Argus, “reportedly”",
  );
});
