import { describe, expect, it } from "vitest";
import type { Source } from "@/domain/claim";
import { asksFirst } from "@/domain/lint/asks-first";
import { lintClaim } from "@/domain/lint/lint-claim";
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

const courier = outlet("The Courier");
const told = { in: courier, at: "2024-03-01" };
const rulesOf = (...said: Parameters<typeof findingsOf>) => findingsOf(...said).map(({ rule }) => rule);
const findingsOf = (text: string, source: Source = person("Ines Okafor"), quoted = false) => {
  const record = claim(text).said(source, told).record();
  const attributions = record.attributions.map((each) => ({
    ...each,
    ...(quoted && {
      directness: "direct_quote" as const,
      selectors: [
        { role: "content" as const, exact: text, prefix: "", suffix: "", start: 0, end: text.length },
      ],
    }),
  }));
  return lintClaim({ ...record, attributions }, on("2024-03-10"));
};

describe("who or what is meant is asked before it is saved", () => {
  it.each([
    "If the dam breaks, the town is flooded.",
    "It was sold.",
    "The mayor said on Monday that we were late.",
  ])("%s", (text) => expect(findingsOf(text).some(asksFirst)).toBe(true));

  it("so is whom a common noun means", () =>
    expect(findingsOf("The port was closed.", unnamed("the city’s chief engineer")).some(asksFirst)).toBe(
      true,
    ));

  it.each([
    "The port was closed.",
    "The port was closed and the ferry sank.",
    "The dam breaks if the rain goes on.",
    "The port was closed last week.",
  ])("not what stands by itself, or is two claims: %s", (text) =>
    expect(findingsOf(text).some(asksFirst)).toBe(false),
  );

  it("a condition is asked about as one", () =>
    expect(findingsOf("If the dam breaks, the town is flooded.")[0]?.words).toMatch(
      /only where something else is\?$/,
    ));
});

describe("a claim that does not stand by itself is asked about", () => {
  it.each([
    "He met the envoy.",
    "It was sold.",
    "Their lawyers appealed.",
    "This was a mistake.",
    "That the port was closed.",
    "And that it was over.",
    "But nobody was hurt.",
    "Calling it a lie.",
    "Accused of fraud.",
    "Minister said that the port would stay open.",
    "Company will close two plants.",
  ])("%s", (text) => expect(rulesOf(text)).toContain("begins_midway"));

  it.each([
    "The port was closed.",
    "Flooding killed twelve people.",
    "Ines Okafor met the envoy.",
    "Police arrested two men.",
    "Italy recalled its envoy.",
    "Thatcher resigned.",
    "Andersen was cleared.",
    "Red tape delayed the bridge.",
    "Officials will meet.",
    "Sixteen people were hurt.",
  ])("not %s", (text) => expect(rulesOf(text)).not.toContain("begins_midway"));
});

describe("words of a quotation that state nothing are asked about", () => {
  it.each(["Deeply sorry.", "A disgrace.", "No comment."])("%s", (text) =>
    expect(rulesOf(text, person("Ines Okafor"), true)).toContain("quote_without_statement"),
  );
  it("also where the claim is set in quotation marks", () =>
    expect(rulesOf("“A total disgrace.”")).toContain("quote_without_statement"));
  it.each(["The dam was safe.", "Nobody was hurt."])("not %s", (text) =>
    expect(rulesOf(text, person("Ines Okafor"), true)).not.toContain("quote_without_statement"),
  );
});

describe("a source that is a common noun is asked about", () => {
  const describedOrganization = (description: string): Source => ({
    identity: "named_organization",
    entity: null,
    description,
  });
  it.each<[string, Source]>([
    ["a person on record called Minister", person("Minister")],
    ["an organization on record called Company", organization("Company")],
    ["the company, by description", describedOrganization("the company")],
    ["its tweet", document("its tweet")],
    ["its staff", unnamedGroup("its staff")],
    ["a trust, whatever it is taken for", unnamed("The trust")],
    ["a diocese, which no list has", unnamedGroup("the diocese")],
    ["a trust with one word before it", describedOrganization("the hospital trust")],
    ["a report told of before", document("the report")],
    ["the statement of somebody", document("the statement")],
  ])("%s", (_, source) => expect(rulesOf("The dam was safe.", source)).toContain("common_noun_source"));
  it.each<[string, Source]>([
    ["somebody by name", person("Ines Okafor")],
    ["a paper", organization("The Post")],
    ["an official who is not named", unnamed("an official")],
    ["a reporter for the network", ownReporting(courier, "a reporter for the network")],
    ["a letter", document("the minutes of 3 May")],
    ["police", unnamedGroup("police")],
    ["the police", unnamedGroup("the police")],
    ["one who does something", unnamed("the harbour master")],
    ["many", unnamedGroup("the scientists")],
    ["a report of a kind", document("the annual report")],
    ["a report of a day", document("the report of 12 November")],
  ])("not %s", (_, source) =>
    expect(rulesOf("The dam was safe.", source)).not.toContain("common_noun_source"),
  );
});
