import { describe, expect, it } from "vitest";
import { rawParams } from "@/domain/address/params";
import { readTimelineAddress } from "@/domain/address/timeline-address";

const now = new Date("2026-01-01T00:00:00Z");

function read(search: string) {
  const parsed = readTimelineAddress(rawParams(new URLSearchParams(search)), now);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

describe("the address of the timeline", () => {
  it("takes the search field in parts, as its form sends it", () => {
    expect(read("q=person:naryshkin&q=terrorism").q).toBe("person:naryshkin terrorism");
    expect(read("q=person:naryshkin&q=terrorism").query).toMatchObject({
      words: "terrorism",
      named: { person: ["naryshkin"] },
    });
  });
  it("has one filter for what was typed as a term and for what was ticked", () => {
    const { q, filters } = read(
      "q=status:reported+terrorism+hedge:reportedly&status=reported&status=alleged",
    );
    expect(q).toBe("terrorism");
    expect(filters).toMatchObject({ status: ["reported", "alleged"], hedge: ["reportedly"] });
  });
  it("begins at a date: with its end where the newest come first, with its beginning else", () => {
    const newest = read("at=2016-09").query.cursor!;
    expect(newest.direction).toBe("after");
    expect(newest.sortAt.getTime()).toBeGreaterThan(new Date("2016-09-30T23:59:59.998Z").getTime());
    expect(newest.sortAt.getTime()).toBeLessThan(new Date("2016-10-01T00:00:00.002Z").getTime());
    const oldest = read("at=2016-09&sort=oldest").query.cursor!;
    expect(oldest.sortAt.getTime()).toBeGreaterThan(new Date("2016-08-31T23:59:59.998Z").getTime());
    expect(oldest.sortAt.getTime()).toBeLessThan(new Date("2016-09-01T00:00:00.002Z").getTime());
  });
  it("takes a date that was typed as a term for the date of its field, where none is set", () => {
    expect(read("q=after:2016-09+terrorism+before:2018")).toMatchObject({
      q: "terrorism",
      from: "2016-09",
      to: "2018",
    });
    expect(read("q=after:2016-09&from=2015")).toMatchObject({ q: "after:2016-09", from: "2015" });
    expect(read("q=after:2016-09+after:2017")).toMatchObject({ q: "after:2016-09 after:2017", from: "" });
    expect(read("q=after:2016~")).toMatchObject({ q: "after:2016~", from: "" });
    for (const search of ["q=after:2016-09+before:2018", "q=after:2016-09&from=2015&to=2018"])
      expect(read(search).query, search).toMatchObject({
        from: new Date("2016-09-01T00:00:00.000Z"),
        to: new Date("2018-12-31T23:59:59.999Z"),
      });
  });
  it("says which dates are none, and asks for the rest", () => {
    const { query, from, to, dateNotes } = read("from=2016-13&to=soon&at=2018-02-30&q=terrorism&to=");
    expect(query).toMatchObject({ words: "terrorism", from: null, to: null, cursor: null });
    expect([from, to]).toEqual(["", ""]);
    expect(dateNotes).toEqual(
      ["2016-13", "soon", "2018-02-30"].map(
        (text) => `“${text}” is not a date (like 2016, 2016-09 or 2016-09-20): passed over.`,
      ),
    );
  });
  it("says that nothing lies between two dates of which the first is later", () => {
    const said = ["The first date is later than the last: nothing can lie between them."];
    expect(read("from=2019&to=2010").dateNotes).toEqual(said);
    expect(read("q=after:2019+before:2010").dateNotes).toEqual(said);
    expect(read("from=2010&to=2019").dateNotes).toEqual([]);
  });
  it("holds where in the list its page begins", () => {
    const cursor = "after~2018-01-30T00:00:00.000Z~1~c-1";
    expect(read("at=2016-09").place).toEqual({ at: "2016-09", cursor: "" });
    expect(read(`cursor=${cursor}`).place).toEqual({ at: "", cursor });
    expect(read("at=2016-13").place).toEqual({ at: "", cursor: "" });
  });
  it("is refused where the words are beyond measure, the order is none, or a day is none that all is seen from", () => {
    for (const search of ["asOf=2016-13", `q=${"a".repeat(600)}&q=${"b".repeat(600)}`, "sort=best"])
      expect(readTimelineAddress(rawParams(new URLSearchParams(search)), now).ok, search).toBe(false);
  });
});
