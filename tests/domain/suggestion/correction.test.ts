import { describe, expect, it } from "vitest";
import type { Selector } from "@/domain/claim";
import type { AttributionSnapshot } from "@/domain/dossier/snapshot";
import { soundsLikeCorrection } from "@/domain/language/correction-words";
import {
  answersAnother,
  denialsOf,
  hasSaidSo,
  mayCorrect,
  mayDeny,
  saidInstead,
  stanceDenying,
} from "@/domain/suggestion/wording/correction";
import type { Stance } from "@/domain/vocabulary";

const excerpt = (exact: string): Selector[] => [
  { role: "excerpt", exact, prefix: "", suffix: "", start: 0, end: exact.length },
];

describe("what speaks to something that was said before", () => {
  it.each([
    ["denies", "the mayor denied it", true],
    ["disputes", "the mayor disputed it", true],
    ["retracts", "the paper withdrew it", true],
    ["declined_comment", "the mayor declined to comment", true],
    ["neither_confirms_nor_denies", "he would neither confirm nor deny it", true],
    ["corrects", "the mayor corrected it", true],
    ["asserts", "the mayor later said that it was not so", true],
    ["asserts", "the mayor said so", false],
    ["confirms", "the mayor confirmed it", false],
  ] as [Stance, string, boolean][])("%s, in “%s”, is joined first: %s", (stance, words, joins) =>
    expect(answersAnother({ stance, selectors: excerpt(words) })).toBe(joins),
  );
});

describe("whether words say a claim or deny it is asked", () => {
  const muted = "The alarms were muted “on instruction from control”.";
  it.each([
    ["asserts", "Nobody gave such an instruction.", muted, true],
    ["confirms", "Owen Hallam had been wrong to say that the alarms were muted.", muted, true],
    ["denies", "The alarms were not muted.", muted, true],
    ["asserts", "The alarms were muted.", "Nobody muted the alarms.", true],
    ["asserts", "The alarms had been muted.", muted, false],
    ["denies", "The alarms were muted.", muted, false],
    ["asserts", "Nobody gave such an instruction.", "No instruction was given.", false],
    ["declined_comment", "It would not say.", muted, false],
    ["retracts", "The figure was wrong.", muted, false],
  ] as [Stance, string, string, boolean][])("%s, “%s” into “%s”: %s", (stance, said, claim, isAsked) =>
    expect(mayDeny(stance, said, claim)).toBe(isAsked),
  );
});

describe("words that go back on what was said", () => {
  it.each([
    "it later said that the port was closing, not being sold",
    "Delta Bank said later that no buyer had been found and it wasn’t for sale",
    "the ministry clarified that the port stays open",
    "The Argus corrected its report",
    "The mayor walked back her remarks",
    "she has since said that the letter was never sent",
    "the company retracted its statement",
    "the agency said it had wrongly named the ship",
    "officials then told reporters that the ship was no longer at sea",
  ])("%s", (words) => expect(soundsLikeCorrection(words)).toBe(true));
  it.each([
    "it said that the port was being sold",
    "the mayor later said that the port was open",
    "the ministry did not say when",
    "the correct figure was ten",
    "prisoners in a correctional home said so",
    "the bank said that it would give back the money",
  ])("not %s", (words) => expect(soundsLikeCorrection(words)).toBe(false));

  it("are asked about where they would count for a claim, and only there", () => {
    const words = excerpt("it later said that the port was not being sold");
    const asked = (stance: Stance) => mayCorrect({ stance, selectors: words });
    expect(["asserts", "confirms", "corrects"].map((stance) => asked(stance as Stance))).toEqual([
      true,
      true,
      true,
    ]);
    expect(["denies", "retracts", "declined_comment"].some((stance) => asked(stance as Stance))).toBe(false);
    expect(mayCorrect({ stance: "corrects", selectors: excerpt("the port stays open") })).toBe(true);
    expect(mayCorrect({ stance: "asserts", selectors: excerpt("it said that the port is sold") })).toBe(
      false,
    );
  });
});

describe("what a correction is to the claim that it corrects", () => {
  const claim = (...said: Partial<AttributionSnapshot>[]) => ({
    attributions: said.map((each) => ({
      stance: "confirms",
      sourceId: null,
      sourceDescription: null,
      ...each,
    })) as AttributionSnapshot[],
  });
  const names: Record<string, string> = { delta: "Delta Bank" };
  const nameOf = (id: string) => names[id] ?? id;
  const delta = { source: { id: "delta" }, sourceDescription: null };

  it("withdraws, from the same source", () => {
    expect(stanceDenying(claim({ sourceId: "delta" }), delta, nameOf)).toBe("retracts");
    const typed = {
      source: { create: { kind: "organization" as const, name: "DELTA bank" } },
      sourceDescription: null,
    };
    expect(stanceDenying(claim({ sourceId: "delta" }), typed, nameOf)).toBe("retracts");
    const described = { source: null, sourceDescription: "the bank" };
    expect(hasSaidSo(claim({ sourceDescription: "The bank" }), described, nameOf)).toBe(true);
  });

  it("denies it, from anybody else, and where nothing is known of the claim", () => {
    expect(stanceDenying(claim({ sourceId: "harbour" }), delta, nameOf)).toBe("denies");
    expect(stanceDenying(claim({ sourceId: "delta", stance: "denies" }), delta, nameOf)).toBe("denies");
    expect(stanceDenying(claim({}), { source: null, sourceDescription: null }, nameOf)).toBe("denies");
    expect(stanceDenying(null, delta, nameOf)).toBe("denies");
  });
});

describe("a denial that somebody may take back", () => {
  const one = (id: string, stance: Stance, more: Partial<AttributionSnapshot> = {}) =>
    ({
      id,
      stance,
      sourceId: "lind",
      sourceDescription: null,
      respondsToId: null,
      ...more,
    }) as AttributionSnapshot;
  const entityOf = (id: string) =>
    id === "lind"
      ? { name: "Ada Lind", kind: "person" as const }
      : { name: "Delta Works", kind: "organization" as const };
  const works = { source: { id: "works" } };
  it("is each that stands, the newest first, and none that was taken back already", () => {
    const attributions = [
      one("a", "asserts"),
      one("b", "denies"),
      one("c", "denies", { sourceId: null, sourceDescription: "an aide" }),
      one("d", "disputes"),
      one("e", "retracts", { respondsToId: "b" }),
    ];
    expect(denialsOf({ attributions }, works, entityOf)).toEqual([
      { id: "d", who: "Ada Lind" },
      { id: "c", who: "an aide" },
    ]);
    expect(denialsOf(null, works, entityOf)).toEqual([]);
  });

  it("is none of another person's", () => {
    const attributions = [one("a", "denies"), one("b", "denies", { sourceId: "works" })];
    const stead = { source: { create: { kind: "person" as const, name: "Owen Stead" } } };
    expect(denialsOf({ attributions }, stead, entityOf).map(({ id }) => id)).toEqual(["b"]);
    const own = { source: { id: "lind" } };
    expect(denialsOf({ attributions }, own, entityOf).map(({ id }) => id)).toEqual(["b", "a"]);
  });
});

it.each([
  ["Nine trams were withdrawn, not 14.", "Nine trams were withdrawn."],
  ["“Nine trams were withdrawn, not fourteen,”", "“Nine trams were withdrawn."],
  ["It cost 40 crowns rather than 50", "It cost 40 crowns."],
  ["The port was closing, not being sold.", null],
  ["Nine trams were withdrawn.", null],
])("what a correction says instead: %s", (text, own) => expect(saidInstead(text)).toBe(own));

it("a figure that is not so is a correction of the claim that has it", () => {
  expect(mayCorrect({ stance: "asserts", selectors: excerpt("“Nine were hurt, not 14,” she said") })).toBe(
    false,
  );
  expect(mayCorrect({ stance: "asserts", selectors: excerpt("“Nine were hurt, not 14,”") })).toBe(true);
});
