import { expect, test } from "vitest";
import { type ListedThrough, proposedSanctions } from "@/domain/lists/proposed-sanctions";

const spell = (since: string, until: string | null, programmes: string[], isFirst = false) => ({
  ...{ since, until, isFirst },
  sanctions: programmes.map((programme) => ({ programme })),
});
const through = (...spells: ListedThrough["spells"]): ListedThrough => ({ authority: "OFAC", spells });
const named = (words: string) => `x-${words.slice(1)}`;
const held = (key: string, to: string | null = null) => ({
  ...{ id: `id ${key}`, key, authorityId: "o-1", from: "2014-03-20", to },
  ...{ programme: null, reason: null, url: null },
});
const told = (of: ReturnType<typeof proposedSanctions>) => ({
  begins: of.begins.map(({ key, from }) => `${key} ${from}`),
  ends: of.ends.map(({ key, on }) => `${key} ${on}`),
});

test("since when is what the list says, else the day it came onto it, and unknown where it was there from the first", () => {
  const listed = through(
    spell("2026-11-01", "2026-11-08", ["A"], true),
    spell("2026-11-08", null, ["A", "B"]),
  );
  expect(told(proposedSanctions([], listed, named))).toEqual({
    begins: ["x-A null", "x-B 2026-11-08"],
    ends: [],
  });
  listed.spells[1]!.sanctions[0] = { programme: "A", from: "2014-03-20" };
  expect(told(proposedSanctions([], listed, named)).begins[0]).toBe("x-A 2014-03-20");
});

test("a programme that is gone ends on the day of the first publication without it, and so does whoever is off the list", () => {
  const listed = through(
    spell("2026-11-01", "2026-11-08", ["A", "B"], true),
    spell("2026-11-08", "2026-11-15", ["A"]),
  );
  expect(told(proposedSanctions([held("x-A"), held("x-B")], listed, named))).toEqual({
    begins: [],
    ends: ["x-A 2026-11-15", "x-B 2026-11-08"],
  });
});

test("an end that an editor wrote stands, what is no longer listed is not begun, and what is back is begun anew", () => {
  const gone = through(spell("2026-11-01", "2026-11-08", ["A"], true));
  expect(told(proposedSanctions([held("x-A", "2026-11-05")], gone, named))).toEqual({ begins: [], ends: [] });
  expect(told(proposedSanctions([], gone, named))).toEqual({ begins: [], ends: [] });
  const back = through(...gone.spells, spell("2026-11-22", null, ["A"]));
  expect(told(proposedSanctions([held("x-A")], back, named))).toEqual({
    begins: ["x-A|2 2026-11-22"],
    ends: ["x-A 2026-11-08"],
  });
});

test("of two of one programme the end of one is not that of the other", () => {
  const [old, standing] = [
    { programme: "KARSK", from: "2010" },
    { programme: "KARSK", from: "2015" },
  ];
  const through = (...last: (typeof old)[]) => ({
    authority: "Council",
    spells: [
      { since: "2026-01-01", isFirst: true, until: "2026-02-01", sanctions: [old, standing] },
      { since: "2026-02-01", isFirst: false, until: null, sanctions: last },
    ],
  });
  const named = (words: string) => words;
  const { begins } = proposedSanctions([], through(old, standing), named);
  const held = begins.map(({ authority: _, from, ...one }) => ({
    ...one,
    id: one.key,
    authorityId: "c",
    from: from!,
  }));
  expect(held.map(({ from }) => from)).toEqual(["2010", "2015"]);
  const { begins: more, ends } = proposedSanctions(held, through(standing), named);
  expect(more).toEqual([]);
  expect(ends).toEqual([{ key: held[0]!.key, on: "2026-02-01" }]);
});
