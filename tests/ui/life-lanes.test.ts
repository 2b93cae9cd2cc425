import { describe, expect, it } from "vitest";
import type { PositionLine } from "@/domain/pages";
import { periodWords } from "@/domain/time/period";
import { lifeChart } from "@/ui/entity/life-lanes";
import { yearsOf } from "@/ui/entity/life-lines";
import { naryshkin, organization } from "./worked-story";

const now = new Date("2018-01-30T00:00:00Z");

function lane(from: string | null, to: string | null) {
  const line: PositionLine = {
    id: "p",
    title: "Chairman",
    person: naryshkin,
    organization: organization("State Duma"),
    from,
    to,
    note: null,
  };
  return lifeChart([{ line, title: "Chairman" }], [], now)!.lanes[0]!;
}

describe("a post on the chart", () => {
  it("is solid from the month that is recorded until the day that is shown, without an end of its own", () => {
    const { stretches, dots } = lane("2016-09", null);
    expect(stretches).toEqual([{ from: Date.UTC(2016, 8, 1), to: now.getTime(), sure: true }]);
    expect(dots).toEqual([{ at: Date.UTC(2016, 8, 1), sure: true }]);
  });
  it("is nowhere solid where its start is not recorded", () => {
    const { stretches, span } = lane(null, "2016");
    expect(stretches.some((one) => one.sure)).toBe(false);
    expect(span).toBe("until 2016, start not recorded");
  });
  it("has no dot at a year, which is no day", () => {
    expect(lane(null, "2016").dots).toEqual([]);
  });
  it("is dotted within the year in which it is known to have begun", () => {
    const [begins, stands] = lane("2014", "2016-09-30").stretches;
    expect(begins).toMatchObject({ from: Date.UTC(2014, 0, 1), sure: false });
    expect(stands).toMatchObject({ to: Date.UTC(2016, 8, 30), sure: true });
    expect(stands!.from).toBe(begins!.to);
  });
  it("is drawn, all dotted, where no date is known at all", () => {
    expect(lane(null, null).stretches).toMatchObject([{ sure: false, to: now.getTime() }]);
  });
});

describe("the chart", () => {
  it("tells years before the first by what they are called, and the first hundred by their own", () => {
    const from = new Date(0).setUTCFullYear(-150, 0, 1);
    const years = yearsOf({ from, to: Date.UTC(150, 0, 1) }, 12);
    expect(years.map(({ words }) => words)).toEqual(["101 BC", "51 BC", "1 BC", "50", "100", "150"]);
    expect(years.map(({ at }) => new Date(at).getUTCFullYear())).toEqual([-100, -50, 0, 50, 100, 150]);
  });
  it("has a hollow dot and a dotted line where a date is told as uncertain", () => {
    const { dots, stretches } = lane("2016-09?", null);
    expect(dots).toEqual([{ at: Date.UTC(2016, 8, 1), sure: false }]);
    expect(stretches.every(({ sure }) => !sure)).toBe(true);
  });
  it("is not drawn where nothing is recorded", () => {
    expect(lifeChart([], [], now)).toBeNull();
  });
  it("names fewer years where it spans many", () => {
    const span = { from: Date.UTC(1950, 5, 1), to: Date.UTC(2018, 0, 30) };
    expect(yearsOf(span, 12).map((one) => one.words)).toEqual([
      "1960",
      "1970",
      "1980",
      "1990",
      "2000",
      "2010",
    ]);
    expect(yearsOf({ ...span, from: Date.UTC(2014, 2, 1) }, 12).map((one) => one.words)).toEqual([
      ...["2015", "2016", "2017", "2018"],
    ]);
  });
  it("says what is not known", () => {
    expect(periodWords({ from: null, to: null })).toBe("dates not recorded");
    expect(periodWords({ from: "2016-09", to: null })).toBe("since Sep 2016");
  });
});
