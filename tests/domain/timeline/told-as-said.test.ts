import { expect, test } from "vitest";
import type { Attribution, Selector } from "@/domain/claim";
import { statusAsOf } from "@/domain/status/status";
import { entryOfClaim } from "@/domain/timeline/entry-of";
import { standfirstLine } from "@/domain/timeline/standfirst-line";
import { claim, on, outlet, person, unnamed } from "../newsroom";

const argus = outlet("The Argus");
const lind = person("Tom Lind");
const at = "2024-03-01";

function told(text: string, change: Partial<Attribution>) {
  const record = claim(text).said(lind, { in: argus, at }).record();
  Object.assign(record.attributions[0]!, change);
  return entryOfClaim(record, [], statusAsOf(record, on("2024-03-02")), on(at));
}

const content = (exact: string): Selector[] => [
  { role: "content", exact, prefix: "“", suffix: "”", start: 0, end: exact.length },
];

test("a claim that is reworded is told from a direct quote, and is none itself", () => {
  const quote = { directness: "direct_quote" as const, selectors: content("They called me a liar") };
  expect(told("Tom Lind was called a liar.", quote).how).toBe("From a direct quote, on the record");
  expect(told("They called me a liar.", quote).how).toBe("Direct quote, on the record");
});

test("“denied” does not stand beside a claim that is worded the other way round", () => {
  const cue = { text: "denied", lemma: "deny", class: "deny" as const };
  expect(told("The discs were not faulty.", { cue }).marks).toEqual([]);
  expect(told("The discs were faulty.", { cue: { ...cue, text: "said", class: "neutral" } }).marks).toEqual([
    "said",
  ]);
});

test("one man whom an article tells at length and then in short is one voice in a line of the columns", () => {
  const long = unnamed("a mechanic at the depot, who asked not to be named");
  const line = (short: string, article: string) => {
    const record = claim("The discs cracked")
      .said(long, { in: argus, at, article: "one" })
      .said(unnamed(short), { in: argus, at, article })
      .record();
    return standfirstLine(record, statusAsOf(record, on("2024-03-02"))).source.split("; ").length;
  };
  expect(line("a mechanic", "one")).toBe(1);
  expect(line("a mechanic", "two")).toBe(2);
  expect(line("a driver", "one")).toBe(2);
});
