import parse from "edtf";
import fc from "fast-check";
import { expect, test } from "vitest";
import { edtfWords } from "@/domain/time/date-words";
import { endsBefore, readEdtf } from "@/domain/time/edtf";

const readings: [text: string, precision: string, words: string][] = [
  ["2018-01-30T17:02:00Z", "instant", "30 Jan 2018"],
  ["2018-01-30", "day", "30 Jan 2018"],
  ["2016-09", "month", "Sep 2016"],
  ["2018-01-XX", "month", "Jan 2018"],
  ["2018-01?", "month", "Jan 2018"],
  ["2014", "year", "2014"],
  ["2014~", "year", "2014"],
  ["2018-21", "season", "Jan 2018 to Mar 2018"],
  ["201X", "longer", "Jan 2010 to Dec 2019"],
  ["2016/2018", "longer", "Jan 2016 to Dec 2018"],
  ["2014-03-20/..", "longer", "since 20 Mar 2014"],
];

test.each(readings)("%s is known to the %s and shown as %s", (text, precision, words) => {
  expect(readEdtf(text)?.precision).toBe(precision);
  expect(edtfWords(text).day).toBe(words);
});

test("a doubt stays a doubt", () => {
  expect(edtfWords("2018-01?").note).toBe("Date not certain");
  expect(edtfWords("2014~").note).toBe("About this time");
});

test.each([
  "",
  "yesterday",
  "2016-13",
  "2018-02-30",
  "30.1.2018",

  "x".repeat(10_000),
  "-0500",
  "Y170000002",
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
  const ofLibrary = (text: string) => {
    try {
      const { min, max } = parse(text);
      return text < "0001" ? null : { from: new Date(min), to: new Date(max) };
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
