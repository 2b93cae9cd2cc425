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

const parts = (excerpt: string, said: string | null = null): Selector[] => {
  const around = { prefix: "", suffix: "" };
  const start = said === null ? 0 : excerpt.indexOf(said);
  const marked: Selector = { role: "excerpt", exact: excerpt, ...around, start: 0, end: excerpt.length };
  if (said === null) return [marked];
  const prefix = excerpt.slice(Math.max(0, start - 32), start);
  return [marked, { role: "content", exact: said, prefix, suffix: "", start, end: start + said.length }];
};
const cut = (prefix: string, exact: string): Selector[] => [
  { role: "content", exact, prefix, suffix: "", start: prefix.length, end: prefix.length + exact.length },
];
const long =
  "“We wrote to them in May, in June and in July, and nobody answered. The dam was old. It burst,” Lind said.";

test.each<[string, Selector[], string]>([
  ["The dam was rotten to the core.", parts("The dam was “rotten to the core”, he said."), "Partial quote"],
  [
    "The dam was rotten to the core.",
    parts("The dam was “rotten to the core”, he said.", "The dam was “rotten to the core”"),
    "Partial quote",
  ],
  [
    "The dam was rotten to the core.",
    parts("The dam was “rotten to the core”, he said.", "rotten to the core"),
    "Partial quote",
  ],
  [
    "The dam had burst.",
    parts("“We warned them,” he said, adding that the dam had burst.", "the dam had burst"),
    "Paraphrase",
  ],
  ["The dam had burst.", parts("“We warned them,” he said, adding that the dam had burst."), "Partial quote"],
  ["The dam was old.", parts(long, "The dam was old."), "Direct quote"],
  ["The dam was old.", parts(long), "Direct quote"],
  ["The dam had been built long ago.", parts(long), "From a direct quote"],
  ["The dam had been built long ago.", parts(long, "The dam was old."), "From a direct quote"],
  ["We warned them twice.", parts('"We warned them," he said. "Twice."'), "Partial quote"],
  ["Wir haben gewarnt.", parts("„Wir haben gewarnt“, sagte er.", "Wir haben gewarnt"), "Direct quote"],
  ["Wir haben gewarnt.", parts("»Wir haben gewarnt«, sagte er.", "Wir haben gewarnt"), "Direct quote"],
  ["The dam was rotten to the core.", parts("The dam was ‘rotten to the core’, he said."), "Partial quote"],
  ["We didn’t warn them.", parts("‘We didn’t warn them,’ he said."), "Direct quote"],
  ["The boys’ dam burst.", parts("“The boys’ dam burst,” he said."), "Direct quote"],
  ["He had warned them.", parts("LIND: He had warned them."), "Direct quote"],
  ["The dam had burst.", parts("LIND: The dam, it burst."), "From a direct quote"],
  ["The bridge is safe.", cut('" Berg added that ', "the bridge is safe"), "Paraphrase"],
  ["The bridge is safe.", cut("” Berg added that ", "the bridge is safe"), "Paraphrase"],
  ["The bridge is safe.", cut('"', "the bridge is safe"), "Direct quote"],
  ["The bridge is safe.", cut('The 12" pipe broke, and ', "the bridge is safe"), "Direct quote"],
  ["The bridge is safe.", parts("“I never said the bridge is safe,” Berg said."), "From a direct quote"],
  [
    "The bridge is safe.",
    parts("“I never said the bridge is safe,” Berg said.", "the bridge is safe"),
    "From a direct quote",
  ],
  ["The bridge is safe.", parts("“The bridge is safe. It was never shut,” Berg said."), "Direct quote"],
  ["The bridge is safe.", parts("“The bridge is safe,” Berg said; “it is not,” Osei said."), "Paraphrase"],
])("“%s” is a quote as far as it stands in quotation marks: %#", (text, selectors, how) => {
  expect(told(text, { directness: "direct_quote", selectors }).how).toBe(`${how}, on the record`);
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

test.each([
  ["an official", ["an official of another ministry"], 2],
  ["an official", ["an official at a neighbouring post, who asked not to be named"], 2],
  ["a diplomat", ["a diplomat from a different mission"], 2],
  ["an official", ["an official of the ministry"], 1],
  ["an official", ["an official of the ministry", "an official of the army"], 3],
  [
    "an official",
    ["an official of the ministry", "an official of the ministry who asked not to be named"],
    1,
  ],
  ["a second official", ["a second official at the ministry"], 1],
  ["officials", ["officials in other capitals"], 2],
] as const)("%s beside %s: who is set apart by the words is nobody else", (short, longer, voices) => {
  const said = [short, ...longer].reduce(
    (all, who) => all.said(unnamed(who), { in: argus, at, article: "one" }),
    claim("The discs cracked"),
  );
  const record = said.record();
  const { source } = standfirstLine(record, statusAsOf(record, on("2024-03-02")));
  expect(source.split("; ")).toHaveLength(voices);
});
