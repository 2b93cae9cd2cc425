import { expect, test } from "vitest";
import { TermTable } from "@/queries/search/term-table";

const terms = [
  { id: 1000, facet: "status", value: "reported" },
  { id: 1001, facet: "status", value: "confirmed" },
  { id: 1002, facet: "month", value: "2018-01" },
  { id: 1003, facet: "month", value: "2018-02" },
  { id: 1004, facet: "person", value: "p1" },
  { id: 1005, facet: "source", value: "p1" },
];

function tableOf(rows: string): TermTable {
  const table = new TermTable(1);
  table.name(terms);
  table.put(rows);
  return table;
}

const ordinals = (...numbers: number[]) => {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [at, number] of numbers.entries()) bytes.writeInt32BE(number, at * 4);
  return new Uint8Array(bytes);
};

const whole = "0 1000 1002 1004 1005,1 1001 1003,20000 1001 1002 1004,-1 1000 1002 1004";

test("rows are counted by their ordinals, those that are past too", () => {
  const table = tableOf(whole);
  const tally = table.tallyOf(ordinals(0, 20_000, -1));
  expect([tally.total, ...[1000, 1001, 1004].map((term) => table.countOf(tally, term))]).toEqual([
    3, 2, 1, 3,
  ]);
  expect(table.stylesByMonth(tally)).toEqual([
    { day: "2018-01", style: "reported", count: 2 },
    { day: "2018-01", style: "confirmed", count: 1 },
  ]);
});

test("bits say the same as ordinals, the first bit of a block being its first row", () => {
  const table = tableOf(whole);
  const bits = (...places: number[]) => {
    const bytes = new Uint8Array(4 + 15_360 / 8);
    for (const place of places) bytes[4 + (place >> 3)]! |= 128 >> (place & 7);
    return bytes;
  };
  const blocks = [
    { block: 0, bits: bits(0, 1) },
    { block: 1, bits: bits(20_000 - 15_360) },
    { block: -1, bits: bits(0) },
  ];
  expect(table.tallyBits(blocks)).toEqual(table.tallyOf(ordinals(0, 1, 20_000, -1)));
});

test("what stands is counted while rows come, change and go", () => {
  const table = tableOf(whole);
  expect(table.countOf(table.tallyAll(), 1004)).toBe(2);
  table.put("20000,0 1001 1003");
  const all = table.tallyAll();
  expect([all.total, table.countOf(all, 1004), table.countOf(all, 1001)]).toEqual([2, 0, 2]);
  expect(table.stylesByMonth(all)).toEqual([{ day: "2018-02", style: "confirmed", count: 2 }]);
});

test("a term that two bring at the same time is one", () => {
  const table = tableOf(whole);
  const more = [{ id: 1006, facet: "person", value: "p2" }];
  table.name(more);
  table.name([...more, { id: 1007, facet: "person", value: "p3" }]);
  expect(table.termsOf("person")).toEqual([1004, 1006, 1007]);
});

test("a row with a term that nobody has named yet counts for nothing until it comes again", () => {
  const table = tableOf("0 1000 1002 1009");
  expect(table.tallyAll().total).toBe(0);
  table.name([{ id: 1009, facet: "person", value: "p9" }]);
  table.put("0 1000 1002 1009");
  expect([table.tallyAll().total, table.countOf(table.tallyAll(), 1009)]).toEqual([1, 1]);
});
