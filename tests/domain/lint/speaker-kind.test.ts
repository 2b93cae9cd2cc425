import { expect, it } from "vitest";
import type { Source } from "@/domain/claim";
import { lintClaim } from "@/domain/lint/lint-claim";
import { identityFor } from "@/domain/suggestion/form/identity-for";
import { SourceIdentity } from "@/domain/vocabulary";
import {
  attribution,
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

const courier = outlet("The Courier");

function found(source: Source, atLeast?: number) {
  const record = claim("The dam was safe.").record();
  record.attributions.push(
    attribution("asserts", source, { in: courier, at: "2024-03-01", ...(atLeast && { atLeast }) }, "a"),
  );
  return lintClaim(record, on("2024-03-10")).filter(({ rule }) => rule === "speaker_kind");
}

it("what an import would refuse of a speaker has to be mended, in words", () => {
  const radio = { ...organization("Radio Norte"), identity: "named_person" as const };
  expect(found(radio)).toMatchObject([
    {
      level: "must",
      about: { field: "identity" },
      words: "“Radio Norte” is an organization, and is recorded as a person.",
    },
  ]);
  const chen = { ...person("Li Chen"), identity: "named_organization" as const };
  expect(found(chen)[0]!.words).toBe("“Li Chen” is a person, and is recorded as an organization.");
  for (const identity of ["named_person", "named_organization"] as const)
    expect(found({ identity, entity: null, description: "the dean" })[0]).toMatchObject({ level: "must" });
  for (const description of [null, " "])
    expect(found({ identity: "unnamed_person", entity: null, description })[0]!.words).toMatch(
      /Nobody is named/,
    );
  expect(found(person("Li Chen"), 2)[0]!.words).toMatch(/How many/);
});

it("of “the network” by name it is asked once, and has to be mended", () => {
  for (const identity of ["named_person", "named_organization"] as const) {
    const record = claim("The dam was safe.").said(
      { identity, entity: null, description: "the network" },
      { in: courier, at: "2024-03-01" },
    );
    expect(lintClaim(record.record(), on("2024-03-10"))).toMatchObject([
      { rule: "common_noun_source", level: "must" },
    ]);
  }
});

it("nothing is asked of speakers who are what they are recorded as", () => {
  for (const source of [
    person("Li Chen"),
    organization("Radio Norte"),
    unnamed("an official"),
    document("a letter"),
    ownReporting(courier),
  ])
    expect(found(source)).toEqual([]);
  expect(found(unnamedGroup("two officials"), 2)).toEqual([]);
});

it("whoever is chosen makes the kind of speaker, and nobody chosen makes one without a name", () => {
  expect(SourceIdentity.options.map((identity) => identityFor(identity, "person"))).toEqual([
    "named_person",
    "named_person",
    "named_person",
    "named_person",
    "document",
    "named_person",
  ]);
  expect(SourceIdentity.options.map((identity) => identityFor(identity, "organization"))).toEqual([
    "named_organization",
    "named_organization",
    "named_organization",
    "named_organization",
    "document",
    "outlet_observation",
  ]);
  expect(SourceIdentity.options.map((identity) => identityFor(identity, null))).toEqual([
    "unnamed_person",
    "unnamed_person",
    "unnamed_group",
    "unnamed_group",
    "document",
    "outlet_observation",
  ]);
});
