import { expect, test } from "vitest";
import { arcsOf } from "@/domain/chart/arcs";
import { inARow } from "@/domain/chart/in-a-row";
import { type Network, networkClaims, networkOf, type Tie } from "@/domain/chart/network";
import type { ClaimRecord, EntityRef } from "@/domain/claim";
import type { PositionLine, SanctionLine } from "@/domain/pages";
import { claim, on, organization, outlet, ownReporting, person, unnamed } from "../newsroom";

const argus = outlet("The Argus");
const beacon = outlet("The Beacon");
const moe = person("Lea Moe");
const orr = person("Mayor Orr");
const board = organization("Roads Board");
const asOf = on("2024-03-20");

type Told = { record: ClaimRecord; entities: EntityRef[] };
const about = (record: ClaimRecord, ...of: { entity: EntityRef | null }[]): Told => ({
  record,
  entities: of.map(({ entity }) => entity!),
});
const drawn = (told: Told[], day = asOf, records: Partial<Parameters<typeof networkOf>[1]> = {}) =>
  networkOf(networkClaims(told, 1, day), { positions: [], sanctions: [], ...records }, day);

/** "Lea Moe says Mayor Orr". */
const words = ({ nodes, ties }: Network) => {
  const name = (id: string) => nodes.find((node) => node.id === id)!.name;
  return ties.map(({ from, kind, to }) => `${name(from)} ${kind} ${name(to)}`).toSorted();
};

test("who speaks is tied to whom the claim is about, and whoever passed the words on to whom they had them from", () => {
  const record = claim("Orr will close the bridge")
    .said(moe, { in: argus, via: [beacon], at: "2024-03-01" })
    .record();
  expect(words(drawn([about(record, orr)]))).toEqual([
    "Lea Moe says Mayor Orr",
    "The Argus passes_on The Beacon",
    "The Beacon passes_on Lea Moe",
  ]);
});

test("a source without a name is nobody: what it said hangs on the outlet that heard it", () => {
  const network = drawn([
    about(claim("A").said(unnamed("an aide of Moe"), { in: argus, at: "2024-03-01" }).record(), orr),
  ]);
  expect(words(network)).toEqual(["The Argus hides Mayor Orr"]);
  expect(network.nodes.map(({ name }) => name).toSorted()).toEqual(["Mayor Orr", "The Argus"]);
  expect(network.ties[0]!.line).toBe("alleged");
});

test("an outlet that hides its origin passes it on, and one that reports of its own says so", () => {
  const hedge = { text: "reportedly", kind: "hidden_source" as const };
  const hidden = claim("A").said(ownReporting(argus), { in: argus, at: "2024-03-01", hedge }).record();
  const own = claim("B").said(ownReporting(beacon), { in: beacon, at: "2024-03-01" }).record();
  expect(words(drawn([about(hidden, orr), about(own, orr)]))).toEqual([
    "The Argus hides Mayor Orr",
    "The Beacon says Mayor Orr",
  ]);
});

test("nobody is tied across a hop that nobody knows", () => {
  const record = claim("A")
    .said(moe, { in: argus, via: [null], at: "2024-03-01" })
    .record();
  expect(words(drawn([about(record, orr)]))).toEqual(["Lea Moe says Mayor Orr"]);
});

test("a denial is no assertion and a refusal no denial, each with its own line", () => {
  const record = claim("A")
    .said(moe, { in: argus, at: "2024-03-01" })
    .denied(orr, { in: argus, at: "2024-03-02", standing: "participant" })
    .denied(person("Kai Ask"), { in: argus, at: "2024-03-02" })
    .declined(board, { in: argus, at: "2024-03-02" })
    .record();
  const { ties, nodes } = drawn([about(record, person("Nils Vik"))]);
  const lines = ties.map(({ from, kind, line }) => [nodes.find(({ id }) => id === from)!.name, kind, line]);
  expect(lines).toContainEqual(["Mayor Orr", "denies", "disputed"]);
  // One who has no standing moves nothing by it, and the line is hollow.
  expect(lines).toContainEqual(["Kai Ask", "denies", "none"]);
  expect(lines).toContainEqual(["Roads Board", "silent", "none"]);
  expect(lines).toContainEqual(["Lea Moe", "says", "reported"]);
  // The refusal was not passed on as words.
  expect(words({ ties, nodes })).not.toContain("The Argus passes_on Roads Board");
});

test("what was taken back carries its line no more, and a tie has the line of the most certain that still stands", () => {
  const taken = claim("A")
    .said(moe, { in: argus, at: "2024-03-01" })
    .withdrew(moe, { in: argus, at: "2024-03-05" })
    .record();
  const says = (network: Network) => network.ties.find(({ kind }) => kind === "says")!;
  expect(says(drawn([about(taken, orr)]))).toMatchObject({ line: "retracted" });
  const before = drawn([about(taken, orr)], on("2024-03-02"));
  expect(says(before)).toMatchObject({ line: "reported", acts: [{ does: "Says so", claim: 1 }] });
  const stands = claim("B").said(moe, { in: beacon, at: "2024-03-01", id: "b" }).record();
  expect(says(drawn([about(taken, orr), about(stands, orr)]))).toMatchObject({ line: "reported" });
});

test("two that one claim is about are tied by it, with its status", () => {
  const record = claim("Moe met Orr").said(ownReporting(argus), { in: argus, at: "2024-03-01" }).record();
  const { ties } = drawn([about(record, orr, moe)]);
  expect(ties.filter(({ kind }) => kind === "together")).toMatchObject([
    { line: "reported", acts: [{ claim: 1 }] },
  ]);
  expect(drawn([about(claim("Nothing of it").record(), orr, moe)]).ties).toEqual([]);
});

test("nothing of a later day ties anybody", () => {
  const record = claim("A").said(moe, { in: argus, at: "2024-03-10" }).record();
  expect(drawn([about(record, orr, board)], on("2024-03-09"))).toEqual({ nodes: [], ties: [] });
});

test("posts and sanctions tie with their dates", () => {
  const post: PositionLine = {
    ...{ id: "p", title: "Chair", person: moe.entity!, organization: board.entity! },
    ...{ from: "2020", to: null, note: null },
  };
  const listed: SanctionLine = {
    ...{ id: "s", entity: moe.entity!, authority: organization("Treasury").entity! },
    ...{ from: "2021-05-01", to: null, programme: null, reason: null, url: null },
  };
  const network = drawn([], asOf, { positions: [post], sanctions: [listed] });
  expect(words(network)).toEqual(["Lea Moe post Roads Board", "Treasury sanctions Lea Moe"]);
  expect(network.ties.flatMap(({ acts }) => acts.map(({ does }) => does))).toEqual([
    "Chair, since 2020",
    "since 1 May 2021",
  ]);
});

const tie = (from: string, to: string, line: Tie["line"] = "reported"): Tie => ({
  ...{ from, to, line, kind: "says", acts: [] },
});
const node = (id: string): EntityRef => ({ id, kind: "person", slug: id, name: id });

test("those who are tied stand near each other in the row, the same way each time", () => {
  const network = {
    nodes: ["a", "b", "c", "d", "e", "f"].map(node),
    ties: [tie("a", "f"), tie("f", "b"), tie("c", "d"), tie("d", "e"), tie("a", "b")],
  };
  const row = inARow(network, 60);
  expect(row.toSorted()).toEqual(["a", "b", "c", "d", "e", "f"]);
  const reach = network.ties.reduce(
    (sum, { from, to }) => sum + Math.abs(row.indexOf(from) - row.indexOf(to)),
    0,
  );
  expect(reach).toBeLessThanOrEqual(7);
  expect(inARow(network, 60)).toEqual(row);
  expect(inARow(network, 2)).toEqual(["a", "b"]);
});

test("two who are tied by several have an arc for each line, and whoever is not drawn has none", () => {
  const ties = [tie("a", "b"), tie("b", "a"), tie("a", "b", "disputed"), tie("a", "z"), tie("a", "c")];
  expect(arcsOf(["a", "b", "c"], ties)).toEqual([
    { from: 0, to: 2, line: "reported", beside: 0 },
    { from: 0, to: 1, line: "reported", beside: 0 },
    { from: 0, to: 1, line: "disputed", beside: 1 },
  ]);
});
