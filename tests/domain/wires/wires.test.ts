import { expect, test } from "vitest";
import type { InfoSource } from "@/domain/wires/info-source";
import { standingVersion, versionKey } from "@/domain/wires/standing-version";
import { stopOf, type WireItem } from "@/domain/wires/wire-item";
import { handsBefore, wireSources } from "@/domain/wires/wire-source";

const source = (name: string, part: InfoSource["part"], isPerson = false): InfoSource => ({
  name,
  role: null,
  part,
  isPerson,
});
const of = (provider: string | null, ...sources: InfoSource[]) => wireSources({ provider, sources });

test("an article is of who wrote it first; who sends it and who is said to distribute it passed it on", () => {
  expect(of("TNA", source("Halm Gazette", "wrote"), source("Relay Wire", "passed-on"))).toEqual({
    outlet: { how: "wrote", name: "Halm Gazette" },
    passedOn: ["Relay Wire", "TNA"],
  });
});

test("who sends what it wrote itself has passed nothing on", () => {
  expect(of("TNA", source("tna", "wrote"), source("TNA", "passed-on"))).toEqual({
    outlet: { how: "wrote", name: "tna" },
    passedOn: [],
  });
});

test("where nobody is said to have written it, it is told as of who sends it, and of nobody where none does", () => {
  expect(of("TNA", source("Somebody", "none"), source("Tom Lind", "told")).outlet).toEqual({
    how: "sent",
    name: "TNA",
  });
  expect(of(null, source("Somebody", "unknown"))).toEqual({ outlet: { how: "nobody" }, passedOn: [] });
});

test("of several who wrote it none is chosen, and a person is no outlet", () => {
  expect(of("TNA", source("A", "wrote"), source("B", "wrote"))).toEqual({
    outlet: { how: "several", names: ["A", "B"] },
    passedOn: ["TNA"],
  });
  expect(of(null, source("Ada Kern", "wrote", true)).outlet).toEqual({ how: "nobody" });
});

test("words came to an outlet through whoever had them before it, and through nobody who had them after", () => {
  const item = (provider: string | null, ...sources: InfoSource[]) => ({ provider, sources });
  const carried = item("The Gazette", source("TNA", "passed-on"), source("The ministry", "told"));
  expect(handsBefore(carried, "the gazette")).toEqual(["TNA"]);
  const written = item("The Gazette", source("TNA", "wrote"), source("Wireline", "passed-on"));
  expect(handsBefore(written, "TNA")).toEqual([]);
  expect(handsBefore(written, "Wireline")).toEqual(["TNA"]);
  expect(handsBefore(written, "The Gazette")).toEqual(["TNA", "Wireline"]);
  expect(handsBefore(written, "The Courier")).toEqual([]);
  expect(handsBefore(item(null, source("A", "wrote"), source("B", "wrote")), "B")).toEqual([]);
});

type Version = Pick<WireItem, "version" | "versionCreated" | "status" | "signals"> & { id: string };
const version = (id: string, version: string | null, told: Partial<Version> = {}): Version => ({
  ...{ id, version, versionCreated: null, status: "usable", signals: [] },
  ...told,
});
const standing = (...came: Version[]) => standingVersion(came)?.id;

test("the version that stands is the highest, in whatever order they come", () => {
  expect(standing(version("a", "1"), version("b", "10"), version("c", "9"))).toBe("b");
  expect(
    standing(
      version("a", null, { versionCreated: "2026-11-30T08:00:00Z" }),
      version("b", null, { versionCreated: "2026-11-30T07:00:00Z" }),
    ),
  ).toBe("a");
  expect(standing(version("a", null), version("b", null))).toBe("b");
  expect(standing()).toBeUndefined();
});

test("what was killed stays so; what was withheld is given out again by a later version", () => {
  const killed = version("k", "2", { status: "canceled" });
  expect(standing(version("a", "1"), killed, version("c", "3"))).toBe("k");
  expect(standing(killed, version("a", "1"))).toBe("k");
  expect(standing(version("w", "2", { status: "withheld" }), version("c", "3"))).toBe("c");
  expect(standing(version("w", "2", { status: "withheld" }), version("a", "2"))).toBe("w");
});

test("a kill with the number of what it kills is another version; the same again is none", () => {
  expect(versionKey(version("a", "2"))).toBe(versionKey(version("b", "2")));
  expect(versionKey(version("a", "2"))).not.toBe(versionKey(version("b", "2", { signals: ["kill"] })));
  expect(stopOf({ status: "withheld", signals: ["kill"] })).toBe("killed");
});
