import { expect, test } from "vitest";
import { laneOf } from "@/domain/chart/lanes";
import { type SpreadChart, spreadChart } from "@/domain/chart/spread-chart";
import { claim, on, organization, outlet, ownReporting, person } from "../newsroom";

const argus = outlet("The Argus");
const beacon = outlet("The Beacon");
const courier = outlet("The Courier");
const wire = outlet("The Wire");
const moe = person("Lea Moe");
const asOf = on("2024-04-01");

/** "The Beacon < The Wire": a row and from whom it had it. */
const lines = ({ rows }: SpreadChart) =>
  rows.map(({ name, from }) => [name, ...from.map(({ row }) => rows[row]!.name)].join(" < "));

test("papers that had it from one agency hang on it, and it on the one origin", () => {
  const record = claim("The bridge will close")
    .said(moe, { in: beacon, via: [wire], at: "2024-03-02", article: "b" })
    .said(moe, { in: argus, via: [wire], at: "2024-03-03", article: "a" })
    .record();
  expect(lines(spreadChart(record, asOf))).toEqual([
    "Lea Moe",
    "The Wire < Lea Moe",
    "The Beacon < The Wire",
    "The Argus < The Wire",
  ]);
});

test("an agency whose own article we hold, out before, is that article", () => {
  const record = claim("The bridge will close")
    .said(moe, { in: wire, at: "2024-03-01", article: "w" })
    .said(moe, { in: beacon, via: [wire], at: "2024-03-02", article: "b" })
    .record();
  const chart = spreadChart(record, asOf);
  expect(lines(chart)).toEqual(["Lea Moe", "The Wire < Lea Moe", "The Beacon < The Wire"]);
  expect(chart.rows.map(({ article }) => article?.id ?? null)).toEqual([null, "w", "b"]);
});

test("an article of an agency that came out after the words went on is not where they came from", () => {
  const record = claim("The bridge will close")
    .said(moe, { in: beacon, via: [wire], at: "2024-03-01", article: "b" })
    .said(moe, { in: wire, at: "2024-03-02", article: "w" })
    .record();
  const chart = spreadChart(record, asOf);
  expect(lines(chart)).toEqual([
    "Lea Moe",
    "The Wire < Lea Moe",
    "The Beacon < The Wire",
    "The Wire < Lea Moe",
  ]);
  expect(chart.rows.map(({ article }) => article?.id ?? null)).toEqual([null, null, "b", "w"]);
});

test("an article with two origins hangs on both, once", () => {
  const record = claim("The bridge will close")
    .said(moe, { in: beacon, at: "2024-03-01", article: "b" })
    .said(person("Mayor Orr"), { in: beacon, at: "2024-03-01", article: "b" })
    .record();
  expect(lines(spreadChart(record, asOf))).toEqual([
    "Lea Moe",
    "Mayor Orr",
    "The Beacon < Lea Moe < Mayor Orr",
  ]);
});

test("an outlet that reports it of its own had it from nobody", () => {
  const record = claim("The bridge will close")
    .said(ownReporting(courier), { in: courier, at: "2024-03-01", article: "c" })
    .record();
  expect(lines(spreadChart(record, asOf))).toEqual(["The Courier"]);
});

test("who denies it or took it back spread nothing, and an earlier day has fewer", () => {
  const record = claim("The bridge will close")
    .said(moe, { in: beacon, at: "2024-03-01", article: "b" })
    .denied(person("Mayor Orr"), { in: argus, at: "2024-03-02", article: "a" })
    .withdrew(moe, { in: beacon, at: "2024-03-09", article: "b2" })
    .record();
  expect(lines(spreadChart(record, on("2024-03-05")))).toEqual(["Lea Moe", "The Beacon < Lea Moe"]);
  expect(spreadChart(record, asOf)).toEqual({ rows: [], lanes: 0, articles: 0 });
  expect(spreadChart(record, on("2024-02-01")).rows).toEqual([]);
});

test("words that go round begin with nobody twice, and every row had it from one above it", () => {
  const record = claim("The bridge will close")
    .said(ownReporting(argus), { in: beacon, via: [courier], at: "2024-03-01", article: "b" })
    .said(ownReporting(beacon), { in: courier, via: [argus], at: "2024-03-01", article: "c" })
    .record();
  const { rows } = spreadChart(record, asOf);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  for (const [number, { from }] of rows.entries())
    for (const { row } of from) expect(row).toBeLessThan(number);
});

test("no two that stand at one height share a lane, and what follows stands to the right", () => {
  expect(
    laneOf([
      { from: 0, to: 3, beside: [] },
      { from: 1, to: 2, beside: [0] },
      { from: 2, to: 2, beside: [1] },
      { from: 3, to: 3, beside: [0] },
      { from: 4, to: 4, beside: [] },
    ]),
  ).toEqual([0, 1, 2, 1, 0]);
});

test("of one day nobody knows which came first: the agency is told as somebody, and no paper as telling it of its own", () => {
  const mayor = person("Mayor Orr");
  const record = claim("The bridge will close")
    .said(moe, { in: wire, at: "2024-03-01", article: "w" })
    .said(mayor, { in: wire, via: [argus, courier], at: "2024-03-01", article: "w" })
    .said(moe, { in: beacon, via: [wire], at: "2024-03-01", article: "b" })
    .record();
  const { rows } = spreadChart(record, asOf);
  const paper = rows.find(({ article }) => article?.id === "b")!;
  expect(paper.isOwn).toBe(false);
  expect(paper.from.map(({ row }) => rows[row]!)).toMatchObject([{ name: "The Wire", article: null }]);
});

test("an article tells a claim from the day on which its words came into it", () => {
  const record = claim("The bridge will close")
    .said(moe, { in: wire, at: "2024-03-05", article: "w" })
    .said(moe, { in: beacon, via: [wire], at: "2024-03-03", article: "b" })
    .record();
  record.attributions[0]!.article = { ...record.attributions[0]!.article, publishedAt: on("2024-03-01") };
  const chart = spreadChart(record, asOf);
  expect(chart.rows.map(({ article }) => article?.id ?? null)).toEqual([null, null, "b", "w"]);
  expect(lines(chart)).toEqual([
    "Lea Moe",
    "The Wire < Lea Moe",
    "The Beacon < The Wire",
    "The Wire < Lea Moe",
  ]);
});

test("an outlet that hears the same again has it from whom it names, and what it reports of its own from nobody", () => {
  const again = claim("A")
    .said(moe, { in: wire, at: "2024-03-01", article: "1" })
    .said(moe, { in: wire, at: "2024-06-01", article: "2" })
    .record();
  expect(lines(spreadChart(again, on("2024-07-01")))).toEqual([
    "Lea Moe",
    "The Wire < Lea Moe",
    "The Wire < Lea Moe",
  ]);
  const own = claim("A")
    .said(ownReporting(wire), { in: wire, at: "2024-03-01", article: "1" })
    .said(ownReporting(wire), { in: wire, at: "2024-06-01", article: "2" })
    .record();
  const { rows } = spreadChart(own, on("2024-07-01"));
  expect(rows.map(({ isOwn, from }) => [isOwn, from])).toEqual([
    [true, []],
    [true, []],
  ]);
});

test("of a claim that hundreds tell the first are shown, with how many there are", () => {
  const record = claim("The bridge will close");
  for (let number = 0; number < 700; number += 1)
    record.said(person(`Name ${number}`), {
      in: beacon,
      at: `2024-03-0${1 + (number % 9)}`,
      article: `a${number}`,
    });
  const chart = spreadChart(record.record(), asOf);
  expect(chart.articles).toBe(700);
  expect(chart.rows.filter(({ article }) => article !== null)).toHaveLength(60);
});

test("a paper that says so itself is its own earlier article, whoever that one had it from", () => {
  const record = claim("The bridge will close")
    .said(moe, { in: wire, at: "2024-03-01", article: "w" })
    .said(organization("The Wire"), { in: beacon, at: "2024-03-03", article: "b" })
    .record();
  expect(lines(spreadChart(record, asOf))).toEqual([
    "Lea Moe",
    "The Wire < Lea Moe",
    "The Beacon < The Wire",
  ]);
});
