import { describe, expect, it } from "vitest";
import { statusAsOf } from "@/domain/status/status";
import { propose } from "@/domain/suggestion/propose/propose";
import { mentionBefore, toldBefore } from "@/domain/suggestion/propose/same-source";
import { extract } from "@/extraction/extract";
import { claim, document, organization, outlet, unnamed } from "../newsroom";

function forms(text: string) {
  const { attributions, ...found } = extract(text);
  const article = { outletId: "argus", publishedAt: "2024-03-06T09:00:00Z" };
  return attributions.map(
    (attribution) => propose({ text, article, entities: [], ...found, attribution })!.attribution,
  );
}

describe("one person under two descriptions", () => {
  const [employee, she, sameOne, technician, the, another, works] = forms(
    "A former employee said the filter broke. She said managers knew. The former employee said it was old. " +
      "A technician at the plant said the log was right. The technician said 40 tonnes were lost. " +
      "Another employee said the pumps stood still. Halm Works said nothing was lost.",
  );
  const told = (said: typeof she, ...before: (typeof she)[]) =>
    toldBefore(
      said!,
      before.map((one) => one!),
    ).map(({ sourceDescription }) => sourceDescription);

  it("is offered as the one that is kept, those of the same words first", () => {
    expect(told(sameOne, employee, technician)).toEqual(["A former employee", "A technician at the plant"]);
    expect(told(the, employee, technician, employee)).toEqual([
      "A technician at the plant",
      "A former employee",
    ]);
    expect(told({ ...she!, sourceDescription: null }, employee)).toEqual(["A former employee"]);
    // "She" that is read as her is no other.
    expect(told(she, employee)).toEqual([]);
  });

  it("is offered for nobody who is told of anew, or by name", () => {
    expect(told(another, employee, technician)).toEqual([]);
    expect(told(technician, employee)).toEqual([]);
    expect(told(works, employee)).toEqual([]);
    expect(told(the, works)).toEqual([]);
  });

  it("counts for one at the lower end, and once it is said to be the same, for one at all", () => {
    const argus = outlet("The Argus");
    const count = (...mentions: [id: string, words: string, sameAs?: string][]) => {
      const record = mentions.reduce(
        (made, [id, words, sameAs]) =>
          made.said(unnamed(words), { in: argus, at: "2024-03-01", id, ...(sameAs ? { sameAs } : {}) }),
        claim("The filter broke."),
      );
      const { independence } = statusAsOf(record.record(), new Date("2024-04-01"));
      return [independence.min, independence.max];
    };
    expect(count(["a", "a former employee"], ["b", "the former employee"], ["c", "she"])).toEqual([1, 3]);
    const mention = (id: string, said: typeof she) => ({
      ...said!,
      ...{ id, sourceId: null, sourceDescription: "A former employee", versionId: "v", sameAsId: null },
    });
    const first = mention("a", employee);
    const [again, herself] = [mention("b", sameOne), mention("c", she)];
    expect(mentionBefore(again, [first])).toBe("a");
    expect(mentionBefore(herself, [first, { ...again, sameAsId: "a" as never }])).toBe("a");
    expect(mentionBefore({ ...again, versionId: "another" }, [first])).toBeNull();
    expect(mentionBefore({ ...again, sourceDescription: "the former employee" }, [first])).toBeNull();
    // Two who are told of anew are two.
    expect(mentionBefore(mention("b", employee), [first])).toBeNull();
    expect(count(["a", "a former employee"], ["b", "a former employee", "a"])).toEqual([1, 1]);
    expect(count(["a", "a former employee"], ["b", "a former employee"])).toEqual([1, 2]);
  });
});

describe("one document under two descriptions", () => {
  const [inspection, tarrant, official] = forms(
    "The gates were corroded, the inspection report said. The gates leak, according to a 40-page report by Tarrant. " +
      "The gates are old, Ada Lind said.",
  );

  it("is offered as the one that was told of before, in the words of that place", () => {
    expect(toldBefore(tarrant!, [inspection!, official!, inspection!])).toEqual([
      { identity: "document", source: null, sourceDescription: inspection!.sourceDescription },
    ]);
  });

  it("is offered for no person, and not as itself", () => {
    expect(toldBefore(official!, [inspection!])).toEqual([]);
    expect(toldBefore(inspection!, [inspection!, official!])).toEqual([]);
    expect(toldBefore(tarrant!, [])).toEqual([]);
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
