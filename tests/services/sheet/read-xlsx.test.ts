import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { opened, sheetOf, wordsAgainst } from "./opened";
import { textRow, workbook, zipOf } from "./workbooks";

test("a workbook is read as it shows itself: days, words of formulas, numbers and letters of any script", async () => {
  const rows =
    textRow(1, ["Name", "Description", "Position", "Employer", "From", "Until"]) +
    '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="str"><f>UPPER("x")</f><v>Начальник порта</v></c>' +
    '<c r="C3" t="inlineStr"><is><r><t>Harbour </t></r><r><t>master</t></r></is></c><c r="D3" t="s"><v>1</v></c>' +
    '<c r="E3" s="1"><v>43130</v></c><c r="F3"><v>2019</v></c></row>';
  const {
    opened: file,
    rows: read,
    faults,
  } = await sheetOf(zipOf(workbook({ rows, strings: ["Вера Масло", "Port &amp; pier"] })));
  expect(faults).toEqual([]);
  expect(file).toMatchObject({ kind: "people", rows: 1, empty: 1 });
  expect(read).toEqual([
    {
      number: 3,
      values: {
        ...{
          name: "Вера Масло",
          description: "Начальник порта",
          post: "Harbour master",
          organization: "Port & pier",
        },
        ...{ from: "2018-01-30", to: "2019" },
      },
    },
  ]);
});

test("an hour in a workbook has no zone, and is asked about", async () => {
  const rows = `${textRow(1, ["Name", "Died"])}<row r="2"><c t="inlineStr"><is><t>Vera Maslo</t></is></c><c s="2"><v>43130.75</v></c></row>`;
  const { faults } = await sheetOf(zipOf(workbook({ rows })), { kind: "people" });
  expect(faults).toEqual([
    {
      path: "B2",
      message:
        "is not a date: “2018-01-30T18:00” (a time of day needs its zone, like 2018-01-30T17:02Z or 2018-01-30T17:02+03:00)",
    },
  ]);
});

test("days of a workbook that counts from 1904 are the days that it shows", async () => {
  const parts = workbook({
    rows: `${textRow(1, ["Name", "Died"])}<row r="2"><c t="inlineStr"><is><t>Vera Maslo</t></is></c><c s="1"><v>41668</v></c></row>`,
  });
  const since = parts.map((part) => ({
    ...part,
    text: part.text.replace("<sheets>", '<workbookPr date1904="1"/><sheets>'),
  }));
  const { rows } = await sheetOf(zipOf(since), { kind: "people" });
  expect(rows[0]?.values.ended).toBe("2018-01-30");
});

const bomb = (said?: number) =>
  zipOf([
    ...workbook({ rows: textRow(1, ["Name"]) }).filter(({ name }) => !name.startsWith("xl/worksheets")),
    { name: "xl/worksheets/sheet1.xml", text: " ".repeat(150_000_000), ...(said !== undefined && { said }) },
  ]);

test.each([
  ["a bomb", () => bomb(), "What is packed in it is too long to be a table."],
  [
    "a bomb that says it is small",
    () => bomb(1_000),
    "It cannot be read as a workbook. Open it and save it as .xlsx again.",
  ],
  ["a bomb that says nothing", () => bomb(0), "It does not say how long what is packed in it is."],
  [
    "a document of another program",
    () => zipOf([{ name: "content.xml", text: "<x/>" }]),
    "It cannot be read as a workbook. Open it and save it as .xlsx again.",
  ],
  [
    "one that is cut short",
    () => zipOf(workbook({ rows: textRow(1, ["Name"]) })).slice(0, 700),
    "It is broken: it has no end.",
  ],
  [
    "an old or locked one",
    () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    "It is locked by a password, or an old .xls. Save it as .xlsx without one.",
  ],
  ["a header alone", () => zipOf(workbook({ rows: textRow(1, ["Name"]) })), "It has a header and no rows."],
  [
    "too many columns",
    () => zipOf(workbook({ rows: `${textRow(1, ["Name"])}<row r="2"><c r="XFD2"><v>1</v></c></row>` })),
    "It has 16,384 columns, and may have 100.",
  ],
  [
    "a row at the end of the world",
    () =>
      zipOf(workbook({ rows: `${textRow(1, ["Name"])}<row r="1048576"><c r="A1048576"><v>1</v></c></row>` })),
    "It has more than 20,000 rows. Part it into several files.",
  ],
  [
    "rows that go back",
    () => zipOf(workbook({ rows: textRow(1, ["Name"]) + textRow(5, ["a"]) + textRow(2, ["b"]) })),
    "Its rows are not in order.",
  ],
])("a workbook that is none is refused in words: %s", async (_, file, words) => {
  expect(await wordsAgainst(file())).toBe(words);
});

test("entities of a document are not followed: neither within it nor out of it", async () => {
  const before =
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
  const open = await opened(zipOf(workbook({ rows: textRow(1, ["Name"]) + textRow(2, ["&b;&c;"]), before })));
  const said = JSON.stringify(open);
  expect(said).not.toContain("aaaaaaaaaa");
  expect(said).not.toContain("root:");
});

test("a sheet that was coloured in to its last row is as long as what stands in it", async () => {
  const painted = Array.from({ length: 50_000 }, (_, at) => `<row r="${at + 3}"><c s="1"/></row>`).join("");
  const { opened: file } = await sheetOf(
    zipOf(workbook({ rows: textRow(1, ["Name"]) + textRow(2, ["Vera"]) + painted })),
  );
  expect(file).toMatchObject({ rows: 1, empty: 0 });
});

test("four hundred files with bytes turned about are read or refused in words, and none takes the process down", {
  timeout: 120_000,
}, async () => {
  const sheet = [
    {
      name: "Sheet",
      rows: [["Name", "Died"], ...Array.from({ length: 40 }, (_, at) => [`Vera ${at}`, new Date(0)])],
    },
  ];
  const whole = [
    new Uint8Array(await writeXlsx({ sheets: sheet })),
    zipOf(workbook({ rows: textRow(1, ["Name"]) + textRow(2, ["Vera"]), strings: ["x"] })),
    new TextEncoder().encode('Name;Died\n"Vera ""M"" Maslo";2018\nИво;"30. 1.\n2018"\n'),
  ];
  const turned = fc.record({
    file: fc.constantFrom(...whole),
    changes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 }),
    cut: fc.option(fc.nat(), { freq: 4 }),
  });
  let read = 0;
  await fc.assert(
    fc.asyncProperty(turned, async ({ file, changes, cut }) => {
      const bytes = file.slice();
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
      const open = await opened(cut === null ? bytes : bytes.slice(0, cut % bytes.length));
      if (open.ok) read += 1;
      else expect(open.words).toMatch(/^[A-Z].*\.$/);
    }),
    { numRuns: 400 },
  );
  // Some are still tables: what they say is looked at like anything else.
  expect(read).toBeGreaterThan(20);
});

test("two hundred workbooks with words of their parts turned about are read or refused in words", {
  timeout: 120_000,
}, async () => {
  const parts = workbook({
    rows: textRow(1, ["Name"]) + textRow(2, ["Vera"]) + textRow(3, ["Ivo"]),
    strings: ["x", "y"],
  });
  const word = fc.constantFrom(
    "",
    "<",
    ">",
    '"',
    "&",
    "r=",
    "<row>",
    "</c>",
    '<c r="ZZZ9">',
    "<![CDATA[",
    "<!--",
    "-1",
    "1e999",
    "NaN",
  );
  const change = fc.tuple(fc.nat(parts.length - 1), fc.nat(), fc.nat(20), word);
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const turned = parts.map((part) => ({ ...part }));
      for (const [at, place, length, put] of changes) {
        const { text } = turned[at]!;
        const from = place % (text.length + 1);
        turned[at]!.text = text.slice(0, from) + put + text.slice(from + length);
      }
      const open = await opened(zipOf(turned));
      if (!open.ok) expect(open.words).toMatch(/^[A-Z].*\.$/);
    }),
    { numRuns: 200 },
  );
});

const several = (...sheets: { name: string; rows: string[][]; hidden?: boolean }[]) => writeXlsx({ sheets });

test("of several sheets the first with rows is read, or the one that is named, and none that is hidden", async () => {
  const bytes = await several(
    { name: "Read me", rows: [["How this was made"]] },
    { name: "Who & what", rows: [["Name"], ["Vera Maslo"]] },
    { name: "Старое", rows: [["Name"], ["Ada Orr"]] },
    { name: "Notes", rows: [["Name"], ["Not for others"]], hidden: true },
  );
  const names = ["Read me", "Who & what", "Старое"];
  const first = await sheetOf(bytes, { kind: "people" });
  expect(first.opened.sheets).toEqual({ read: "Who & what", names });
  expect(first.rows[0]?.values.name).toBe("Vera Maslo");
  const other = await sheetOf(bytes, { kind: "people", sheet: "Старое" });
  expect(other.opened.sheets).toEqual({ read: "Старое", names });
  expect(other.rows[0]?.values.name).toBe("Ada Orr");
  expect(await wordsAgainst(bytes, { sheet: "Notes" })).toBe(
    "It has no sheet “Notes”, but Read me, Who & what and Старое.",
  );
  expect(await wordsAgainst(bytes, { sheet: "Read me" })).toBe("It has a header and no rows.");
});

test("of one sheet nothing is to be chosen", async () => {
  const bytes = await several({ name: "Who", rows: [["Name"], ["Vera Maslo"]] });
  expect((await sheetOf(bytes, { kind: "people" })).opened.sheets).toBeNull();
});
