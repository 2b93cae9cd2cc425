import parse from "edtf";
import fc from "fast-check";
import { expect, test } from "vitest";
import { endsBefore, readEdtf } from "@/domain/time/edtf";
import { edtfWords } from "@/domain/time/edtf-date-words";

const readings: [text: string, precision: string, words: string][] = [
  ["2018-01-30T17:02:00Z", "instant", "30 Jan 2018"],
  ["2018-01-30", "day", "30 Jan 2018"],
  ["2016-09", "month", "Sep 2016"],
  ["2018-01-XX", "month", "Jan 2018"],
  ["2018-01?", "month", "Jan 2018"],
  ["2014", "year", "2014"],
  ["2014~", "year", "2014"],
  ["2018-01-30T17:02+03:00", "instant", "30 Jan 2018"],
  ["2018-01-30T17:02:00+03", "instant", "30 Jan 2018"],
  ["2018-21", "season", "Spring 2018"],
  ["2018-22~", "season", "Summer 2018"],
  ["2018-23?", "season", "Autumn 2018"],
  ["2018-24", "season", "Winter 2018/19"],
  ["2018-30", "season", "Southern summer 2018/19"],
  ["2018-33", "season", "First quarter of 2018"],
  ["201X", "longer", "2010s"],
  ["201X?", "longer", "2010s"],
  ["19XX", "longer", "1900 to 1999"],
  ["2018-XX", "year", "2018"],
  ["2018-XX-XX", "year", "2018"],
  ["2016/2018", "longer", "2016 to 2018"],
  ["2018-01-28/2018-01-30", "longer", "28 to 30 Jan 2018"],
  ["2018-01-28/2018-02-02", "longer", "28 Jan to 2 Feb 2018"],
  ["2017-12-28/2018-01-02", "longer", "28 Dec 2017 to 2 Jan 2018"],
  ["2018-01/2018-03", "longer", "Jan to Mar 2018"],
  ["2018-01/2018-03-05", "longer", "Jan 2018 to 5 Mar 2018"],
  ["2018-21/2018-24", "longer", "Spring 2018 to Winter 2018/19"],
  ["2018-01-28/2018-01-28", "longer", "28 Jan 2018"],
  ["2014-03-20/..", "longer", "since 20 Mar 2014"],
  ["2018-01-28/", "longer", "since 28 Jan 2018"],
  ["/2018-01", "longer", "until Jan 2018"],
  ["../2018", "longer", "until 2018"],
  ["Y17000", "year", "17000"],
  ["Y-17000", "year", "17001 BC"],
  ["Y170000002", "year", "170000002"],
  ["0000", "year", "1 BC"],
  ["-0043", "year", "44 BC"],
  ["-0043-03-15", "day", "15 Mar 44 BC"],
  ["-0043/0014", "longer", "44 BC to 14"],
  ["-0499/-0478", "longer", "500 to 479 BC"],
  ["-004X", "longer", "50 to 41 BC"],
  ["?2018", "year", "2018"],
  ["2018-?01", "month", "Jan 2018"],
  ["1XXX-12", "longer", "Dec 1000 to Dec 1999"],
  ["[2018-01-28,2018-01-30]", "longer", "28 Jan 2018 to 30 Jan 2018"],
];

test.each(readings)("%s is known to the %s and shown as %s", (text, precision, words) => {
  expect(readEdtf(text)?.precision).toBe(precision);
  expect(edtfWords(text).day).toBe(words);
});

test("a doubt stays a doubt", () => {
  expect(edtfWords("2018-01?").note).toBe("Date not certain");
  expect(edtfWords("2014~").note).toBe("About this time");
  expect(edtfWords("2014%").note).toBe("Date neither certain nor exact");
  expect(edtfWords("201X?").note).toBe("Date not certain");
  expect(edtfWords("2018-?01").note).toBe("Date not certain");
  expect(edtfWords("2018?/2019~").note).toBe("Beginning not certain, end not exact");
  expect(edtfWords("2018?/2019?").note).toBe("Both ends not certain");
  expect(readEdtf("2018?/2019")).toMatchObject({ uncertain: true, approximate: false });
});

test("a season says which months it means, and an end that nobody knows is told from one that is open", () => {
  expect(edtfWords("2018-21").note).toBe("Mar to May 2018");
  expect(edtfWords("2018-24").note).toBe("Dec 2018 to Feb 2019");
  expect(edtfWords("2018-24?").note).toBe("Date not certain");
  expect(edtfWords("2018-01-28/").note).toBe("End not known");
  expect(edtfWords("2018-01-28/..").note).toBe("");
  expect(edtfWords("/2018").note).toBe("Beginning not known");
});

test.each([
  ["2018-21", "2018-03-01T00:00:00.000Z", "2018-05-31T23:59:59.999Z"],
  ["2018-22", "2018-06-01T00:00:00.000Z", "2018-08-31T23:59:59.999Z"],
  ["2018-23", "2018-09-01T00:00:00.000Z", "2018-11-30T23:59:59.999Z"],
  ["2018-24", "2018-12-01T00:00:00.000Z", "2019-02-28T23:59:59.999Z"],
  ["2018-29", "2018-09-01T00:00:00.000Z", "2018-11-30T23:59:59.999Z"],
  ["2018-41", "2018-07-01T00:00:00.000Z", "2018-12-31T23:59:59.999Z"],
  ["2018-21/2018-24", "2018-03-01T00:00:00.000Z", "2019-02-28T23:59:59.999Z"],
  ["2018-01-28/2018-01-30", "2018-01-28T00:00:00.000Z", "2018-01-30T23:59:59.999Z"],
  ["2018-01-28/", "2018-01-28T00:00:00.000Z", null],
  ["/2018-01-28", null, "2018-01-28T23:59:59.999Z"],
  ["201X", "2010-01-01T00:00:00.000Z", "2019-12-31T23:59:59.999Z"],
  ["2018-02-XX~", "2018-02-01T00:00:00.000Z", "2018-02-28T23:59:59.999Z"],
  ["2018-01-30T17:02+03:00", "2018-01-30T14:02:00.000Z", "2018-01-30T14:02:00.000Z"],
  // What lies before the year 1 or after 9999 stands at that end of what can be sorted.
  ["-0043", "0001-01-01T00:00:00.000Z", "0001-01-01T00:00:00.000Z"],
  ["-0043/0014", "0001-01-01T00:00:00.000Z", "0014-12-31T23:59:59.999Z"],
  ["Y17000", "9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"],
])("%s reaches from %s to %s", (text, from, to) => {
  const meaning = readEdtf(text);
  expect(meaning?.from?.toISOString() ?? null).toBe(from);
  expect(meaning?.to?.toISOString() ?? null).toBe(to);
});

test.each([
  "",
  "yesterday",
  "2016-13",
  "2018-02-30",
  "30.1.2018",
  "2018-02-29",
  "1900-02-29",
  "2018-04-31",
  "2018-02-29?",
  "2018-02-29/2018-03",
  "2018-01/2018-02-29",
  "[2018-02-29,2018-03-01]",
  "2018-06/2018-02",
  "2018-01-30T17:02",
  "2018-01-30T17:02:00",
  "2018-01-30T17:02:00.000",
  "2018-01-30T17",
  "2018-01-30 17:02",
  "2018-01-30T25:00Z",
  "2018-01-30T17:02/2018-01-31",
  "2018-00",
  "2018-01-00",
  "2018-20",
  "2018-42",
  "2018-21-03",
  "-0000",
  "Y2018",
  "/",
  "2018/2019/2020",
  "x".repeat(10_000),
])("%s is no date of ours", (text) => expect(readEdtf(text)).toBeNull());

test("what ended before it began is told from what is only known roughly", () => {
  expect(endsBefore({ from: "2019", to: "2016" })).toBe(true);
  expect(endsBefore({ from: "2016-09-02", to: "2016-09" })).toBe(false);
  expect(endsBefore({ from: "2016", to: "2016" })).toBe(false);
  expect(endsBefore({ from: "2019", to: null })).toBe(false);
  expect(endsBefore({ from: "2019", to: "soon" })).toBe(false);
});

test("a plain date means what the library says that it means, and is a date only where it says so", () => {
  const part = (most: number, width: number) =>
    fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(width, "0"));
  const plain = fc
    .tuple(part(9999, 4), fc.array(part(32, 2), { maxLength: 2 }))
    .map(([year, rest]) => [year, ...rest].join("-"))
    // Months from 21 on are seasons.
    .filter((text) => !/^\d{4}-[2-4]/.test(text));
  // Year 0 is 1 BC, and stands where what can be sorted begins.
  const held = (instant: number) => new Date(Math.max(instant, Date.parse("0001-01-01")));
  const ofLibrary = (text: string) => {
    try {
      // The library takes the 29th of February of any year.
      if (/-02-29$/.test(text) && new Date(`${text}T00:00Z`).getUTCDate() !== 29) return null;
      const { min, max } = parse(text);
      return { from: held(min), to: held(max) };
    } catch {
      return null;
    }
  };
  fc.assert(
    fc.property(plain, (text) => {
      const meaning = readEdtf(text);
      expect(meaning && { from: meaning.from, to: meaning.to }).toEqual(ofLibrary(text));
    }),
    {
      numRuns: 1_000,
      examples: [["0000"], ["0001"], ["0099-12-31"], ["9999-12-31"], ["2016-02-29"], ["1900-02-29"]],
    },
  );
});
