import { expect, test } from "vitest";
import { opened, sheetOf, wordsAgainst } from "./opened";

const people = "Name,Post,Organization,Since\nVera Maslo,Harbour master,Port of Karsk,2016-09\n";

test("rows are read under their header, and what they are of is found from it", async () => {
  const { opened: file, rows, faults } = await sheetOf(people);
  expect(file).toMatchObject({
    kind: "people",
    mapping: ["name", "post", "organization", "from"],
    rows: 1,
    letters: null,
  });
  expect(file.columns[1]).toEqual({ letters: "B", header: "Post", sample: "Harbour master" });
  expect(rows).toEqual([
    {
      number: 2,
      values: { name: "Vera Maslo", post: "Harbour master", organization: "Port of Karsk", from: "2016-09" },
    },
  ]);
  expect(faults).toEqual([]);
});

test.each([
  [";", "Name;Description\nVera Maslo;Harbour master, retired\n"],
  ["tab", "Name\tDescription\nVera Maslo\tHarbour master, retired\n"],
  ["comma", 'Name,Description\n"Vera Maslo","Harbour master, retired"\n'],
  ["told", "sep=;\r\nName;Description\r\nVera Maslo;Harbour master, retired\r\n"],
])("what stands between the cells is found: %s", async (_, file) => {
  const { rows } = await sheetOf(file);
  expect(rows).toEqual([
    { number: 2, values: { name: "Vera Maslo", description: "Harbour master, retired" } },
  ]);
});

const russian = "Имя;Описание\nВера Масло;начальник порта\n";
const row = { number: 2, values: { name: "Вера Масло", description: "начальник порта" } };
const utf16 = (big: boolean) => {
  const bytes = Buffer.from(`\ufeff${russian}`, "utf16le");
  return new Uint8Array(big ? bytes.swap16() : bytes);
};
/** Cyrillic in Windows-1251: А is C0, а is E0. */
const in1251 = Uint8Array.from([...russian], (sign) => {
  const code = sign.codePointAt(0)!;
  return code < 128 ? code : code - 0x0410 + 0xc0;
});

test.each([
  ["UTF-8", new TextEncoder().encode(russian)],
  ["UTF-8 with its mark", new TextEncoder().encode(`\ufeff${russian}`)],
  ["UTF-16", utf16(false)],
  ["UTF-16, the other way round", utf16(true)],
])("letters are read that say what they are: %s", async (_, bytes) => {
  const { opened: file, rows } = await sheetOf(bytes);
  expect(file.letters).toBeNull();
  expect(rows).toEqual([row]);
});

test("letters from before UTF-8 are told and asked about", async () => {
  const { opened: file, rows } = await sheetOf(in1251);
  expect(file.letters).toMatchObject({ read: "windows-1251", isGuess: true });
  expect(file.letters?.choices).toContainEqual({
    value: "windows-1251",
    label: expect.stringContaining("Имя;Описание"),
  });
  expect(rows).toEqual([row]);
  const told = await sheetOf(in1251, { letters: "windows-1251" });
  expect(told.opened.letters).toMatchObject({ read: "windows-1251", isGuess: false });
  const western = await sheetOf(
    Uint8Array.from([..."Name\nJosé Peña\n"], (sign) => sign.codePointAt(0)!),
    {
      letters: "windows-1252",
    },
  );
  expect(western.rows).toEqual([{ number: 2, values: { name: "José Peña" } }]);
});

test("a cell may have lines of its own, and empty rows are passed over without moving the others", async () => {
  const { opened: file, rows } = await sheetOf(
    'Name,Description\n\n"Vera Maslo","Harbour master,\nsince 2016"\n,\n   ,\nIvo Brandt,Pilot\n',
  );
  expect(file).toMatchObject({ rows: 2, empty: 3 });
  expect(rows.map(({ number }) => number)).toEqual([3, 6]);
  expect(rows[0]?.values.description).toBe("Harbour master,\nsince 2016");
});

test("every fault is told at its cell, and rows are read for the rest", async () => {
  const { faults, rows } = await sheetOf(
    "Name,Post,Organization,Since,Wikidata\nVera Maslo,Harbour master,Port of Karsk,04/05/2018,Q7\n,Pilot,Port of Karsk,then,7\n#REF!,,,,\n",
  );
  expect(rows).toHaveLength(3);
  expect(faults.map(({ path, message }) => `${path} ${message}`)).toEqual([
    "D2 may mean 2018-05-04 or 2018-04-05: “04/05/2018” (write which)",
    "A3 Name is missing",
    "D3 is not a date: “then” (like 2018-01-30, 2016-09, 2014 or 2018-01?)",
    "E3 is “7”: a Wikidata id is a Q and a number, like Q7747",
    "A4 is an error of the spreadsheet: #REF!",
  ]);
});

test("what no column gives, and what two give, is said of the file", async () => {
  const without = await sheetOf("Post,Organization\nPilot,Port of Karsk\n", { kind: "people" });
  expect(without.faults[0]).toEqual({
    path: "1",
    message: "No column gives “Name”, which every row needs: choose which does.",
  });
  const twice = await sheetOf("A,B\nVera,Maslo\n", { kind: "people", mapping: ["name", "name"] });
  expect(twice.faults).toEqual([{ path: "1", message: "Two columns give “Name”: leave one of them out." }]);
  const nobody = await sheetOf("Claim,Article\nThe doors were locked,https://example.org/1\n");
  expect(nobody.opened.kind).toBe("claims");
  expect(nobody.faults[0]?.message).toBe(
    "No column says who says it, and no claim is brought in without that.",
  );
});

test.each([
  ["nothing", "", "This file is empty."],
  ["a header alone", "Name,Post\n", "It has a header and no rows."],
  ["a million columns", `${",".repeat(1_000_000)}x\na,b\n`, "It has 1,000,001 columns, and may have 100."],
  [
    "a quotation mark that is never closed",
    'Name,Post\n"Vera,Maslo\nIvo,Brandt\n',
    "A quotation mark in row 2 is never closed.",
  ],
  [
    "too many rows",
    `Name\n${"Vera\n".repeat(20_001)}`,
    "It has more than 20,000 rows. Part it into several files.",
  ],
  [
    "a picture",
    "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR",
    "This file holds no table that can be read. Save it as .xlsx or as CSV.",
  ],
])("what is no table is refused in words: %s", async (_, file, words) => {
  expect(await wordsAgainst(file)).toBe(words);
});

test("a mapping that speaks of columns that are not there is as good as none", async () => {
  const open = await opened(people, {
    kind: "people",
    mapping: ["name", null, null, null, "post", "nothing"],
  });
  expect(open).toMatchObject({ ok: true, opened: { mapping: ["name", null, null, null] } });
});
