import { describe, expect, it } from "vitest";
import { proposals } from "@/domain/suggestion/propose/proposals";
import { extract } from "@/extraction/extract";

/** Who speaks, as what, and the claim of each suggestion. */
function told(text: string) {
  const { attributions, mentions } = extract(text);
  const article = { outletId: null, publishedAt: "2026-11-13T09:00:00Z" };
  return proposals({ text, article, mentions, entities: [], readings: attributions }).map(
    ({ form: { claim, attribution } }) => {
      const { source, sourceDescription, identity } = attribution;
      const who = source !== null && "create" in source ? source.create.name : sourceDescription;
      return [who, identity, claim.text] as const;
    },
  );
}

describe("whoever is told of between commas speaks, and not the clause about them", () => {
  it.each([
    [
      "Councillor Priya Nandakumar, who chairs the council’s environment committee, said that the plant was shut.",
      "Priya Nandakumar",
      "The plant was shut.",
    ],
    [
      "The Air Quality Inspectorate, which licenses the plant, declined to comment.",
      "Air Quality Inspectorate",
      "Air Quality Inspectorate declined to comment.",
    ],
    [
      "The Harbour Board, which charters the ferries, said the pier was safe.",
      "Harbour Board",
      "The pier was safe.",
    ],
    ["Ada Lind, who coaches the team, told reporters the pitch was wet.", "Ada Lind", "The pitch was wet."],
    ["Karl Reed, who farms the land, denied the mill was shut.", "Karl Reed", "The mill was shut."],
    [
      "Tarrant Civil, which services the lifts, did not respond.",
      "Tarrant Civil",
      "Tarrant Civil did not respond.",
    ],
  ])("%s", (text, who, claim) =>
    expect(told(text).map(([speaker, , words]) => [speaker, words])).toEqual([[who, claim]]),
  );
});

describe("a paper speaks as a document, whatever is told of it between commas", () => {
  it.each([
    [
      "The log, a 12-page record kept by shift supervisors, says the alarms were muted.",
      "The log, a 12-page record kept by shift supervisors",
    ],
    [
      "The ledger, a notebook kept by the bursar, shows that the fees were paid.",
      "The ledger, a notebook kept by the bursar",
    ],
    [
      "The memo, a two-page note written by the harbour master, says the pier was unsafe.",
      "The memo, a two-page note written by the harbour master",
    ],
    ["The diary, kept by a guard, says the gate was open.", "The diary, kept by a guard"],
    ["The register, a list of visitors, shows that Ada Lind signed in.", "The register, a list of visitors"],
    ["The contract, signed in May, says the port must be dredged.", "The contract, signed in May"],
  ])("%s", (text, words) =>
    expect(told(text).map(([who, identity]) => [who, identity])).toEqual([[words, "document"]]),
  );

  it("and a patient who was seen by a doctor is somebody", () =>
    expect(told("A patient, seen by a doctor in May, said the ward was full.")[0]?.[1]).toBe(
      "unnamed_person",
    ));
});
