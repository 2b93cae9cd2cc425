import { expect, test } from "vitest";
import { newsAxis } from "@/domain/chart/news-axis";
import { statusChart } from "@/domain/chart/status-chart";
import { claim, on, outlet, person, unnamed } from "../newsroom";

const argus = outlet("The Argus");
const beacon = outlet("The Beacon");

const bridge = () =>
  claim("The bridge will close")
    .said(unnamed("an engineer"), { in: argus, at: "2024-03-01T09:00:00Z" })
    .said(person("Lea Moe"), { in: beacon, at: "2024-03-04T09:00:00Z" })
    .confirmed(person("Mayor Orr"), { in: argus, at: "2026-05-02T08:00:00Z", standing: "participant" })
    .record();

test("a claim is a row of the statuses that it had, each from the day on which it came to the next", () => {
  const { axis, rows } = statusChart([bridge()], on("2026-06-01"), null);
  expect(axis.columns.map(({ words }) => words)).toEqual(["1 Mar 2024", "4 Mar 2024", "2 May 2026"]);
  expect(rows[0]!.spans.map(({ status, from, to }) => [status, from, to])).toEqual([
    ["alleged", 0, 1 / 3],
    ["reported", 1 / 3, 2 / 3],
    ["confirmed", 2 / 3, 1],
  ]);
});

test("of an earlier day nothing is told that came later", () => {
  const { axis, rows } = statusChart([bridge()], on("2024-03-05"), null);
  expect(axis.columns).toHaveLength(2);
  expect(rows[0]!.spans.map(({ status }) => status)).toEqual(["alleged", "reported"]);
  expect(rows[0]!.spans.at(-1)!.to).toBe(1);
});

test("a claim of which nothing was public yet has no row", () => {
  expect(statusChart([bridge()], on("2020-01-01"), null).rows).toEqual([]);
});

test("two changes of one day stand apart, in order", () => {
  const axis = newsAxis(["2024-03-01T09:00Z", "2024-03-01T09:01Z"].map(on), null);
  expect(axis.columns).toHaveLength(1);
  expect(axis.placeOf(on("2024-03-01T09:01Z"))).toBe(0.5);
});

test("a day is the day of the story's own zone", () => {
  const late = on("2024-03-01T23:30:00Z");
  expect(newsAxis([late], "Europe/Moscow").columns[0]!.words).toBe("2 Mar 2024");
});

test("where there would be too many days to tell apart, columns are months, and then years", () => {
  const days = (count: number, apart: number) =>
    Array.from({ length: count }, (_, at) => new Date(Date.UTC(2000, 0, 1) + at * apart * 86_400_000));
  expect(newsAxis(days(36, 1), null).unit).toBe("day");
  expect(newsAxis(days(37, 1), null)).toMatchObject({ unit: "month", columns: { length: 2 } });
  expect(newsAxis(days(60, 31), null).unit).toBe("year");
});

test("a place that is not on the axis is a mistake of ours and no place", () => {
  expect(() => newsAxis([on("2024-03-01")], null).placeOf(on("2024-03-02"))).toThrow(/not on this axis/);
});
