import { expect, test } from "vitest";
import { blockRows, RowSet } from "@/queries/search/rows/row-set";
import { RowTable } from "@/queries/search/rows/row-table";
import type { Tally } from "@/queries/search/rows/tally";

const terms = [
  { id: 1000, facet: "status", value: "reported" },
  { id: 1001, facet: "status", value: "confirmed" },
  { id: 1002, facet: "month", value: "2018-01" },
  { id: 1003, facet: "month", value: "2018-02" },
  { id: 1004, facet: "person", value: "p1" },
  { id: 1005, facet: "source", value: "p1" },
  { id: 1006, facet: "kind", value: "claim" },
];

/** Ordinal, instant and rank of sorting, public from, public to, and the terms. */
const whole = [
  "0 100 1 10 0 1000 1002 1004 1005",
  "1 200 2 20 0 1001 1003",
  "20000 100 0 30 0 1001 1002 1004",
  "-1 150 1 5 10 1000 1002 1004",
].join(",");

function tableOf(rows: string): RowTable {
  const table = new RowTable(1);
  table.name(terms);
  table.put(rows);
  return table;
}

/** How many of a tally have these terms. */
function counts(table: RowTable, tally: Tally, wanted: readonly number[]): number[] {
  const all = ["status", "person"].flatMap((facet) => {
    const found = table.countsOf(tally, facet);
    return table.termsOf(facet).map((term, at): [number, number] => [term, found[at]!]);
  });
  return wanted.map((term) => new Map(all).get(term)!);
}

/** The ordinals of a walk that has no end. */
function listed(table: RowTable, rows = table.everyRow(true), more = {}): number[] {
  return table.next(rows, {
    rising: true,
    ranksRising: true,
    from: null,
    to: null,
    publicAt: null,
    after: null,
    wanted: 100,
    ...more,
  });
}

test("rows are found by their terms, their styles and kind, those that are past too", () => {
  const table = tableOf(whole);
  expect([1004, 1005, 1001, 1006].map((term) => listed(table, table.having(term, true)))).toEqual([
    [20_000, 0, -1],
    [0],
    [20_000, 1],
    [20_000, 0, -1, 1],
  ]);
  expect(listed(table, table.having(1004, false))).toEqual([20_000, 0]);
});

test("rows that come, change and go are found as they are", () => {
  const table = tableOf(whole);
  expect(listed(table, table.having(1004, true))).toEqual([20_000, 0, -1]);
  table.put("20000,0 300 1 10 0 1000 1002,2 50 0 40 0 1000 1002 1004");
  expect(listed(table, table.having(1004, true))).toEqual([2, -1]);
  expect(listed(table)).toEqual([2, -1, 1, 0]);
});

test("sets of rows are joined as sets are", () => {
  const table = tableOf(whole);
  const reported = () => table.having(1000, true);
  const person = () => table.having(1004, true);
  expect(listed(table, reported().and(person()))).toEqual([0, -1]);
  expect(listed(table, person().without(reported()))).toEqual([20_000]);
  expect(listed(table, person().or(table.having(1001, true)))).toEqual([20_000, 0, -1, 1]);
});

test("rows are kept that are sorted within the days asked for, and were public at the instant asked for", () => {
  const table = tableOf(whole);
  const kept = (from: number, to: number, publicAt: number | null) =>
    listed(table, table.keepWithin(table.everyRow(true), { from, to, publicAt }));
  expect(kept(150, 200, null)).toEqual([-1, 1]);
  expect(kept(0, 1_000, 9)).toEqual([-1]);
  // The instant at which one ends is the first of the next.
  expect(kept(0, 1_000, 10)).toEqual([0]);
  expect(kept(0, 1_000, 30)).toEqual([20_000, 0, 1]);
});

test("whole stretches of days and all of an instant are laid as they are looked at one by one", () => {
  const table = tableOf(whole);
  expect(listed(table, table.sortedWithin(100, 150, true))).toEqual([20_000, 0, -1]);
  expect(listed(table, table.sortedWithin(101, 1_000, false))).toEqual([1]);
  expect([9, 10, 20].map((at) => listed(table, table.publicAt(at)))).toEqual([[-1], [0], [0, 1]]);
});

test("what has a status, or a kind, and stands is counted without being looked at; anything else is not", () => {
  const table = tableOf(whole);
  const confirmed = table.tallyAll([1001])!;
  expect(confirmed).toEqual(table.tally(table.having(1001, false)));
  expect(table.tallyAll([1000, 1001])).toEqual(table.tally(table.everyRow(false)));
  expect(table.tallyAll([1006])!.total).toBe(3);
  expect(table.tallyAll([1004])).toBeNull();
});

test("stretches of rows that are public at an instant, are not, or are in part", () => {
  const rows = Array.from({ length: 5_000 }, (_, at) => `${at} ${at} 0 ${at} 0 1000 1002`);
  const past = Array.from({ length: 5_000 }, (_, at) => `${-1 - at} ${at} 0 ${at} ${at + 1_500} 1000 1002`);
  const table = tableOf([...rows, ...past, "7", "-1700"].join(","));
  for (const instant of [0, 1_023, 1_024, 2_500, 4_999, 7_000])
    expect(table.publicAt(instant)).toEqual(
      table.keepWithin(table.everyRow(true), { from: 0, to: 9_999, publicAt: instant }),
    );
});

test("most of all rows are counted by the others", () => {
  const rows = Array.from(
    { length: 40 },
    (_, at) => `${at} ${at} 0 0 0 ${at % 9 === 0 ? 1000 : 1001} 1002 1004`,
  );
  const table = tableOf(rows.join(","));
  const tally = table.tally(table.having(1001, false));
  expect([tally.total, ...counts(table, tally, [1000, 1001, 1004])]).toEqual([35, 0, 35, 35]);
  expect(table.stylesByMonth(tally)).toEqual([{ day: "2018-01", style: "confirmed", count: 35 }]);
  const short = table.shortTally(table.having(1001, false), "listed");
  expect(table.stylesByMonth(short)).toEqual(table.stylesByMonth(tally));
  expect([short.total, short.listed]).toEqual([tally.total, tally.listed]);
});

test("a walk begins after a place, in either direction, and ends with all that share the last place", () => {
  const table = tableOf(
    ["0 100 1", "1 100 1", "2 100 0", "3 90 5", "4 110 2", "5 110 3"]
      .map((row) => `${row} 0 0 1000`)
      .join(","),
  );
  const walk = (rising: boolean, ranksRising: boolean, after: object | null, wanted: number) =>
    listed(table, table.everyRow(false), { rising, ranksRising, after, wanted });
  const days = { from: 95, to: 105, publicAt: null };
  expect(walk(true, true, null, 2)).toEqual([3, 2]);
  expect(walk(true, true, null, 3)).toEqual([3, 2, 0, 1]);
  expect(walk(false, true, null, 3)).toEqual([4, 5, 2]);
  expect(listed(table, table.keepWithin(table.everyRow(false), days), days)).toEqual([2, 0, 1]);
  // Of the very place after which it begins, only names tell which come after: they are told beside those wanted.
  expect(walk(false, true, { sortAt: 100, rank: 1 }, 1).sort()).toEqual([0, 1, 3]);
  expect(walk(false, false, { sortAt: 110, rank: 3 }, 1)).toEqual([5, 4]);
  expect(walk(true, false, { sortAt: 100, rank: 1 }, 1).sort()).toEqual([0, 1, 2]);
});

test("rows are counted by term, style and month", () => {
  const table = tableOf(whole);
  const tally = table.tally(table.having(1004, true));
  expect([tally.total, ...counts(table, tally, [1000, 1001, 1004])]).toEqual([3, 2, 1, 3]);
  expect(table.stylesByMonth(tally)).toEqual([
    { day: "2018-01", style: "reported", count: 2 },
    { day: "2018-01", style: "confirmed", count: 1 },
  ]);
});

test("what stands is counted while rows come, change and go", () => {
  const table = tableOf(whole);
  expect(counts(table, table.tallyAll(null)!, [1004])).toEqual([2]);
  table.put("20000,0 100 1 10 0 1001 1003");
  const all = table.tallyAll(null)!;
  expect([all.total, ...counts(table, all, [1004, 1001])]).toEqual([2, 0, 2]);
  expect(table.stylesByMonth(all)).toEqual([{ day: "2018-02", style: "confirmed", count: 2 }]);
});

test("a row has as many terms as it has", () => {
  const people = Array.from({ length: 700 }, (_, at) => ({
    id: 2000 + at,
    facet: "person",
    value: `q${at}`,
  }));
  const table = tableOf("");
  table.name(people);
  table.put(`0 1 1 1 0 1000 1002 ${people.map(({ id }) => id).join(" ")}`);
  expect(counts(table, table.tallyAll(null)!, [2699])).toEqual([1]);
  expect(listed(table, table.having(2699, false))).toEqual([0]);
});

test("there may be more values than two bytes can number", () => {
  const table = tableOf(whole);
  table.name(
    Array.from({ length: 70_000 }, (_, at) => ({ id: 2000 + at, facet: "person", value: `q${at}` })),
  );
  table.put("0 100 1 10 0 1000 1002 1004 1005 2000 71999,3 120 0 10 0 1000 1002 71999");
  const tally = table.tally(table.everyRow(false));
  expect(counts(table, tally, [1004, 2000, 71_998, 71_999])).toEqual([2, 1, 0, 2]);
  expect(tally).toEqual(table.tallyAll(null));
  expect(listed(table, table.having(71_999, false))).toEqual([0, 3]);
  expect(listed(table, table.having(1005, false))).toEqual([0]);
});

test("a term that two bring at the same time is one", () => {
  const table = tableOf(whole);
  const more = [{ id: 1010, facet: "person", value: "p2" }];
  table.name(more);
  table.name([...more, { id: 1011, facet: "person", value: "p3" }]);
  expect(table.termsOf("person")).toEqual([1004, 1010, 1011]);
});

test("a row with a term that nobody has named yet counts for nothing until it comes again", () => {
  const table = tableOf("0 1 1 1 0 1000 1002 1009");
  expect([table.tallyAll(null)!.total, listed(table)]).toEqual([0, []]);
  table.name([{ id: 1009, facet: "person", value: "p9" }]);
  table.put("0 1 1 1 0 1000 1002 1009");
  expect([table.tallyAll(null)!.total, ...counts(table, table.tallyAll(null)!, [1009])]).toEqual([1, 1]);
});

test("thousands of rows that changed are sorted in among the others, round after round", () => {
  const table = new RowTable(1);
  table.name(terms);
  const known = new Map<number, { sortAt: number; rank: number }>();
  // Another row each time, and the same ones in each run.
  let seed = 1;
  const chance = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const write = (ordinals: number[], latest = 3_000) =>
    table.put(
      ordinals
        .map((ordinal) => {
          if (chance(5) === 0) {
            known.delete(ordinal);
            return `${ordinal}`;
          }
          const [sortAt, rank] = [chance(latest), chance(3)];
          known.set(ordinal, { sortAt, rank });
          return `${ordinal} ${sortAt} ${rank} 0 10 1000 1002`;
        })
        .join(","),
    );
  write([
    ...Array.from({ length: 9_000 }, (_, at) => at),
    ...Array.from({ length: 3_000 }, (_, at) => -1 - at),
  ]);
  for (let round = 0; round < 4; round += 1) {
    // More than are looked at one by one, some of them new; then a few that are.
    for (const many of [6_000, 50]) {
      write(
        Array.from({ length: many }, () => chance(15_000) - 3_000),
        3_000 + 100 * round,
      );
      for (const rising of [true, false]) {
        const places = listed(table, table.everyRow(true), { rising, wanted: 100_000 }).map(
          (ordinal) => known.get(ordinal)!,
        );
        expect(places).toEqual(
          [...known.values()].sort((a, b) => (a.sortAt - b.sortAt) * (rising ? 1 : -1) || a.rank - b.rank),
        );
      }
      const within = [...known].filter(([, { sortAt }]) => sortAt >= 1_000 && sortAt <= 1_200);
      expect(listed(table, table.sortedWithin(1_000, 1_200, true), { wanted: 100_000 }).toSorted()).toEqual(
        within.map(([ordinal]) => ordinal).toSorted(),
      );
    }
  }
});

test("a block whose rows are all gone is laid like any other, on either side", () => {
  // The number of bits, and then as many, of which the first is set.
  const sent = new Uint8Array(4 + blockRows / 8);
  sent[4] = 128;
  for (const [block, ordinal] of [
    [1, blockRows],
    [-2, -1 - blockRows],
  ] as const) {
    const rows = RowSet.none(10, 10);
    rows.addBlock(block, sent);
    rows.add(ordinal > 0 ? 3 : -4);
    const found: number[] = [];
    rows.each((each) => found.push(each));
    expect(found).toEqual(ordinal > 0 ? [3, ordinal] : [-4, ordinal]);
    expect(
      RowSet.none(10, 10)
        .or(rows)
        .and(rows)
        .has(ordinal > 0 ? 3 : -4),
    ).toBe(true);
  }
});
