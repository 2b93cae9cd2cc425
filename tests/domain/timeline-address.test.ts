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
  it("is refused where a date is none, or the words are beyond measure", () => {
    for (const search of ["at=soon", "at=2016-13", `q=${"a".repeat(600)}&q=${"b".repeat(600)}`, "sort=best"])
      expect(readTimelineAddress(rawParams(new URLSearchParams(search)), now).ok, search).toBe(false);
  });
});
