import { describe, expect, it } from "vitest";
import { statusAsOf } from "@/domain/status/status";
import { propose } from "@/domain/suggestion/propose";
import { documentsBefore } from "@/domain/suggestion/same-document";
import { extract } from "@/extraction/extract";
import { claim, document, organization, outlet } from "../newsroom";

function forms(text: string) {
  const { attributions, ...found } = extract(text);
  const article = { outletId: "argus", publishedAt: "2024-03-06T09:00:00Z" };
  return attributions.map(
    (attribution) => propose({ text, article, entities: [], ...found, attribution })!.attribution,
  );
}

describe("one document under two descriptions", () => {
  const [inspection, tarrant, official] = forms(
    "The gates were corroded, the inspection report said. The gates leak, according to a 40-page report by Tarrant. " +
      "The gates are old, Ada Lind said.",
  );

  it("is offered as the one that was told of before, in the words of that place", () => {
    expect(documentsBefore(tarrant!, [inspection!, official!, inspection!])).toEqual([
      { source: null, sourceDescription: inspection!.sourceDescription },
    ]);
  });

  it("is offered for no person, and not as itself", () => {
    expect(documentsBefore(official!, [inspection!])).toEqual([]);
    expect(documentsBefore(inspection!, [inspection!, official!])).toEqual([]);
    expect(documentsBefore(tarrant!, [])).toEqual([]);
  });

  it("counts for one at the lower end, and once it is said to be the same, for one at all", () => {
    const argus = outlet("The Argus");
    const count = (...sources: ReturnType<typeof document>[]) => {
      const told = sources.reduce(
        (record, source) => record.said(source, { in: argus, at: "2024-03-01" }),
        claim("The gates leak."),
      );
      const { status, independence } = statusAsOf(told.record(), new Date("2024-04-01"));
      return [status, independence.min, independence.max];
    };
    const one = document("the inspection report");
    expect(count(one, document("a 40-page report by Tarrant"))).toEqual(["reported", 1, 2]);
    expect(count(one, document("a 40-page report by Tarrant", organization("Tarrant").entity!))).toEqual([
      "reported",
      1,
      2,
    ]);
    expect(count(one, one)).toEqual(["reported", 1, 1]);
  });
});
