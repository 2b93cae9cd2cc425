import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rawParams } from "@/domain/address/params";
import { readTimelineAddress } from "@/domain/address/timeline-address";
import { nameKey, readSearch, SaveSearchForm, searchText, searchWords } from "@/domain/saved-search";

const now = new Date("2026-01-01T00:00:00Z");
const text = (search: string) => {
  const written = searchText(rawParams(new URLSearchParams(search)));
  return written.ok ? written.value : written.faults.map(({ message }) => message).join();
};

describe("a search is written one way", () => {
  test.each([
    [
      "in whatever order its filters were set",
      "status=reported&q=terrorism&status=alleged",
      "status=alleged&status=reported&q=terrorism",
    ],
    ["also where a filter was typed as a term", "q=status:reported+terrorism", "status=reported&q=terrorism"],
    ["also where a date was typed as a term", "q=after:2016+terrorism", "from=2016&q=terrorism"],
    ["without a date that is none", "q=x&from=2016-13", "q=x"],
    ["also where its words came in parts", "q=person:naryshkin&q=terrorism", "q=person:naryshkin+terrorism"],
    ["without the place in its results", "q=x&cursor=after~2018-01-30T00:00:00.000Z~1~c-1&at=2016", "q=x"],
    ["however closely its entries stand", "q=x&density=compact", "q=x"],
    ["with or without the order that it has anyway", "q=x&sort=newest", "q=x"],
    ["without what is no part of an address", "q=x&utm_source=mail&from=", "q=x"],
  ])("%s", (_, one, other) => {
    expect(text(one)).toBe(text(other));
  });

  test("and another day, order or span is another search", () => {
    const searches = ["q=x", "q=x&asOf=2018-01-30", "q=x&sort=oldest", "q=x&from=2016", "q=x&to=2016"].map(
      text,
    );
    expect(new Set(searches).size).toBe(searches.length);
  });
});

test.each([
  ["", "asks for nothing yet"],
  ["asOf=2018-01-30&sort=oldest", "asks for nothing yet"],
  ["from=soon", "asks for nothing yet"],
  ["asOf=soon&q=x", "“soon” is not a date (like 2018-01-30)"],
  [`q=${"я".repeat(400)}`, "is too long to be kept"],
])("no search to keep: %#", (search, message) => {
  expect(text(search)).toBe(message);
});

test("what is written is read as the same search, and written again the same", () => {
  const word = fc.oneof(
    fc.constantFrom(
      "terrorism",
      '"joint fight"',
      "-denied",
      "or",
      "status:reported",
      "stance:denied",
      "status:nonsense",
    ),
    fc.constantFrom(
      'from:"Rossiya-1"',
      "after:2016-09",
      "person:нарышкин",
      "is:no-comment",
      "-person:x",
      "colour:red",
      "via:",
    ),
    fc.string({ unit: "grapheme", maxLength: 12 }),
  );
  const address = fc.record({
    q: fc.array(word, { maxLength: 5 }).map((words) => words.join(" ")),
    status: fc.subarray(["reported", "alleged", "none", "open"]),
    person: fc.subarray(["sergey-naryshkin", "mike-pompeo"]),
    hedge: fc.subarray(["reportedly", "по данным", "a&b=c"]),
    from: fc.constantFrom("", "2016", " 2016-09 "),
    asOf: fc.constantFrom("", "2018-01-30", "2018-01-30T17:02Z"),
    sort: fc.constantFrom("", "newest", "oldest", "relevance"),
  });
  fc.assert(
    fc.property(address, (asked) => {
      const search = new URLSearchParams(
        Object.entries(asked).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
      );
      const written = searchText(rawParams(search));
      if (!written.ok) return;
      expect(text(written.value)).toBe(written.value);
      const [before, after] = [readTimelineAddress(rawParams(search), now), readSearch(written.value, now)];
      if (!before.ok || !after.ok) throw new Error("a search that was written cannot be read");
      const plain = ({ query }: typeof before.value) => ({
        ...query,
        status: new Set(query.status),
        stance: new Set(query.stance),
        hedge: new Set(query.hedge),
        person: new Set(query.person),
      });
      expect(plain(after.value)).toEqual(plain(before.value));
    }),
    { numRuns: 300 },
  );
});

test("names that differ in case, spaces or the way their letters are put together are one", () => {
  expect(nameKey("Нарышкин  в США")).toBe(nameKey("НАРЫШКИН В\u00a0США"));
  expect(nameKey("Café")).toBe(nameKey("CAFE\u0301"));
  expect(nameKey("Antonov")).not.toBe(nameKey("Antonow"));
});

test("a search has its words also where the timeline cannot read it any more", () => {
  expect(searchWords("q=terrorism+%22joint+fight%22&hedge=is+said+to&status=rumoured")).toBe(
    'terrorism "joint fight" hedge:"is said to" status:rumoured',
  );
  expect(readSearch("status=rumoured", now).ok).toBe(false);
  // As they are typed: in the field, `from:` is who says it.
  expect(searchWords("q=x&from=2016&to=2017")).toBe("x after:2016 before:2017");
});

test.each([
  [{ name: "  " }, "is empty"],
  [{ name: "x".repeat(81) }, "is longer than 80 characters"],
  [{ name: "a\u0000b" }, "holds characters that cannot be shown"],
  [{ name: "a", search: `q=${"x".repeat(9_000)}` }, "is longer than 8,000 characters"],
])("a form is not taken: %#", (fields, message) => {
  const form = SaveSearchForm.safeParse({ search: "q=x", ...fields });
  expect(form.error?.issues.map((issue) => issue.message)).toEqual([message]);
});
