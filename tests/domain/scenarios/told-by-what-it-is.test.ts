import { describe, expect, it } from "vitest";
import type { ClaimRecord } from "@/domain/claim";
import { lintClaim } from "@/domain/lint/lint-claim";
import { independenceOf } from "@/domain/sourcing/independence";
import { spokenForBy } from "@/domain/sourcing/told-body";
import { voicesAsOf } from "@/domain/sourcing/voices";
import { statusAsOf } from "@/domain/status/status";
import { recordOf } from "@/domain/suggestion/propose/leads-back-to";
import { claim, on, organization, outlet, person, unnamed, unnamedGroup } from "../newsroom";

const courier = outlet("Northport Courier");
const at = "2026-11-12";
const asOf = on("2026-11-14");
const authority = unnamedGroup("the port authority");
const said = (...sources: Parameters<ReturnType<typeof claim>["said"]>[0][]) =>
  sources.reduce(
    (record, source) => record.said(source, { in: courier, at }),
    claim("The span was inspected in May."),
  );
const because = (record: ClaimRecord) => statusAsOf(record, asOf).rules.find(({ met }) => met)?.because;

describe("a body without a record that is told by what it is", () => {
  it("raises no status, and is not told as a source that nobody names", () => {
    const record = said(authority).record();
    expect(statusAsOf(record, asOf).status).toBe("alleged");
    expect(because(record)).toBe(
      "All of it comes from the port authority (to Northport Courier), of which there is no record here.",
    );
    expect(JSON.stringify(statusAsOf(record, asOf))).not.toMatch(/nobody names|not named/);
  });

  it("stands apart from those whom nobody names", () => {
    const record = said(authority, unnamed("an engineer")).record();
    expect(because(record)).toBe(
      "Everything rests on sources that nobody names: an engineer (to Northport Courier), and on the port authority (to Northport Courier), of which there is no record here.",
    );
  });

  it("is no voice of its own for certain beside anybody of the same article", () => {
    for (const other of [
      person("Ada Osei"),
      unnamed("an engineer"),
      unnamedGroup("the transport ministry"),
    ]) {
      const { min, max } = independenceOf(said(authority, other).record(), asOf);
      expect([min, max]).toEqual([1, 2]);
    }
  });

  it("denies without a record, and not without a name", () => {
    const record = said(person("Ada Osei")).denied(authority, { in: courier, at }).record();
    const denial = voicesAsOf(record, asOf).find(({ role }) => role === "noted");
    expect(denial?.because).toContain("without a record here");
  });

  it("is asked about, and a record of it offered, until it has one", () => {
    const asked = (record: ClaimRecord) =>
      lintClaim(record, asOf).filter(({ rule }) => rule === "common_noun_source");
    expect(asked(said(authority).record())).toEqual([
      expect.objectContaining({ level: "answer", mend: "Choose it, or make a record of it." }),
    ]);
    expect(asked(said(organization("Port authority")).record())).toEqual([]);
    expect(asked(said(unnamedGroup("council members")).record())).toEqual([]);
    const form = {
      source: null,
      identity: "unnamed_group" as const,
      sourceDescription: "the port authority",
    };
    expect(recordOf(form)).toEqual({ create: { kind: "organization", name: "Port authority" } });
    expect(recordOf({ ...form, sourceDescription: "an engineer" })).toBeNull();
  });
});

describe("a body for which somebody without a name speaks", () => {
  it.each([
    ["A spokeswoman for the plant", "the plant"],
    ["a spokesman for Halm Works, who did not give a name", "Halm Works"],
    ["spokesmen of the ministry", null],
    ["two spokesmen for the ministry", "the ministry"],
    ["a police spokesman", "police"],
    ["the mayor’s spokesperson", "mayor"],
    ["a Harbour Board spokeswoman", "Harbour Board"],
    ["an unnamed spokesman", null],
    ["a former spokesman for the plant", null],
    ["a spokeswoman", null],
    ["an engineer for the plant", null],
  ])("%s", (words, body) => {
    const [attribution] = said(unnamed(words)).record().attributions;
    expect(spokenForBy(attribution!)).toBe(body);
  });

  it("is told as what is heard, and raises no status", () => {
    const record = said(unnamed("a spokeswoman for the plant")).record();
    expect(statusAsOf(record, asOf).status).toBe("alleged");
    expect(because(record)).toBe(
      "All of it comes from a spokeswoman for the plant (to Northport Courier), who speaks for the plant and is not named.",
    );
    expect(JSON.stringify(statusAsOf(record, asOf))).not.toMatch(/nobody names/);
    const denied = said(person("Ada Osei"))
      .denied(unnamed("a spokeswoman for the plant"), { in: courier, at })
      .record();
    const denial = voicesAsOf(denied, asOf).find(({ role }) => role === "noted");
    expect(denial?.because).toContain("through a spokesperson who is not named");
  });

  it("stands apart from those whom nobody names", () => {
    expect(because(said(unnamed("a spokeswoman for the plant"), unnamed("an engineer")).record())).toBe(
      "Everything rests on sources that nobody names: an engineer (to Northport Courier), and on a spokeswoman for the plant (to Northport Courier), who speaks for the plant and is not named.",
    );
  });

  it("is no document and nobody by name", () => {
    for (const source of [person("A spokeswoman for the plant"), organization("The plant spokesman")])
      expect(spokenForBy(said(source).record().attributions[0]!)).toBeNull();
  });
});
