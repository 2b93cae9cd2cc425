import { expect, test } from "vitest";
import { type Carried, outletChart, outletsAsked, outletsOffered } from "@/domain/chart/outlet-chart";
import type { ClaimRecord } from "@/domain/claim";
import { claim, on, organization, outlet, ownReporting, person, unnamed } from "../newsroom";

const argus = outlet("The Argus");
const beacon = outlet("The Beacon");
const wire = outlet("Coast Wire");
const moe = person("Lea Moe");

const compared = (claims: ClaimRecord[], day = "2024-03-20") => outletChart(claims, [argus, beacon], on(day));
const words = (carried: readonly Carried[]) =>
  carried.map(({ words, who, heard }) => [words, who, heard].join(" | "));

const closes = () =>
  claim("The bridge will close")
    .said(moe, { in: argus, at: "2024-03-02" })
    .denied(person("Mayor Orr"), { in: beacon, at: "2024-03-05" })
    .record();

test("each outlet has who did what, and the first to tell of it in its own article is told", () => {
  const { rows } = compared([closes()]);
  expect(rows.map(({ carried }) => carried.map(words))).toEqual([
    [["Says so | Lea Moe | "], ["Denies | Mayor Orr | "]],
  ]);
  expect(rows[0]!.earlier).toBe(0);
});

test("before the other told of it there is neither a first nor a word of it", () => {
  const { rows, counts } = compared([closes()], "2024-03-03");
  expect(rows[0]!.carried[1]).toEqual([]);
  expect(rows[0]!.earlier).toBeNull();
  expect(counts).toEqual({ both: 0, only: [1, 0], neither: 0 });
});

test("on its way through an outlet a word is that outlet's too, as the article that we hold tells it", () => {
  const record = claim("The bridge will close")
    .said(moe, {
      in: argus,
      via: [wire, beacon],
      at: "2024-03-02",
      hedge: { text: "reportedly", kind: "hidden_source" },
    })
    .record();
  const [row] = compared([record]).rows;
  expect(words(row!.carried[0])).toEqual([
    "Says so | Lea Moe | through Coast Wire and The Beacon, “reportedly”",
  ]);
  expect(words(row!.carried[1])).toEqual([
    "Says so | Lea Moe | through Coast Wire, as The Argus tells it, “reportedly”",
  ]);
  // When The Beacon told of it nobody here has read.
  expect(row!.earlier).toBeNull();
});

test("what an outlet found itself is its own reporting, and a hidden source is not", () => {
  const own = claim("A").said(ownReporting(argus), { in: argus, at: "2024-03-01" }).record();
  const told = claim("C").said(organization("The Argus"), { in: argus, at: "2024-03-01" }).record();
  const hedge = { text: "reportedly", kind: "hidden_source" as const };
  const hidden = claim("B").said(ownReporting(argus), { in: argus, at: "2024-03-01", hedge }).record();
  const who = compared([own, told, hidden]).rows.map(({ carried: [mine] }) => mine.map((one) => one.who));
  expect(who).toEqual([["its own reporting"], ["itself"], ["a source that The Argus does not name"]]);
});

test("a source without a name stays so, and what was taken back is told with who took it back", () => {
  const record = claim("A")
    .said(unnamed("an official"), { in: beacon, at: "2024-03-01" })
    .said(moe, { in: argus, at: "2024-03-01" })
    .withdrew(moe, { in: argus, at: "2024-03-05" })
    .record();
  const [{ carried }] = compared([record]).rows as [ReturnType<typeof compared>["rows"][number]];
  expect(carried[1].map(({ who }) => who)).toEqual(["an official (to The Beacon)"]);
  expect(carried[0].map(({ words, because }) => [words, because])).toEqual([
    ["Says so", "Taken back by Lea Moe."],
    ["Takes it back", null],
  ]);
});

test("claims that neither carries are counted and not shown", () => {
  const elsewhere = claim("C").said(moe, { in: wire, at: "2024-03-01" }).record();
  const alone = claim("D").said(moe, { in: beacon, at: "2024-03-01" }).record();
  const { rows, counts } = compared([closes(), elsewhere, alone]);
  expect(rows).toHaveLength(2);
  expect(counts).toEqual({ both: 1, only: [0, 1], neither: 1 });
});

test("the two asked for are compared, and in the place of one that is not, who carries most", () => {
  const outlets = [wire, argus, beacon].map((each, at) => ({ outlet: each, claims: 9 - at }));
  const named = (a?: string, b?: string) => outletsAsked(outlets, [a, b])?.map(({ name }) => name);
  expect(named()).toEqual(["Coast Wire", "The Argus"]);
  expect(named(undefined, wire.slug)).toEqual(["The Argus", "Coast Wire"]);
  expect(named(beacon.slug)).toEqual(["The Beacon", "Coast Wire"]);
  expect(named(beacon.slug, beacon.slug)).toBeUndefined();
  expect(named("nobody", beacon.slug)).toBeUndefined();
  expect(outletsAsked(outlets.slice(0, 1), [undefined, undefined])).toBeNull();
});

test("the two lists begin with those asked for, and never both with the same where there are two", () => {
  const outlets = [wire, argus, beacon].map((each, at) => ({ outlet: each, claims: 9 - at }));
  const [one, two, three] = [wire.slug, argus.slug, beacon.slug];
  expect(outletsOffered(outlets, [undefined, undefined])).toEqual([one, two]);
  expect(outletsOffered(outlets, ["nobody", undefined])).toEqual([one, two]);
  expect(outletsOffered(outlets, [undefined, "nobody"])).toEqual([one, two]);
  expect(outletsOffered(outlets, ["nobody", "nobody else"])).toEqual([one, two]);
  expect(outletsOffered(outlets, ["nobody", one])).toEqual([two, one]);
  expect(outletsOffered(outlets, [two, "nobody"])).toEqual([two, one]);
  expect(outletsOffered(outlets, [three, three])).toEqual([three, one]);
  expect(outletsOffered(outlets.slice(0, 1), ["nobody", undefined])).toEqual([one, undefined]);
});
