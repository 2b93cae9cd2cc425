import { expect, test } from "vitest";
import { selectorAt } from "@/domain/anchor";
import { unclaimedQuotes } from "@/domain/article/unclaimed-quotes";
import type { Attribution } from "@/domain/claim";
import type { Passage } from "@/domain/pages";
import { claim, outlet, person } from "../newsroom";

const text =
  "“The bridge is safe,” Adair said. “We closed it to be sure, and it stays shut.” Berg agreed. “Nobody asked us about it,” Lind said.";
const said: Attribution = claim("x")
  .said(person("Ada"), { in: outlet("Post"), at: "2026-11-12" })
  .record().attributions[0]!;

function passage(from: string, to: string, ...content: string[]): Passage {
  const start = text.indexOf(from);
  const end = text.indexOf(to) + to.length;
  const selectors = content.map((words) => {
    const at = text.indexOf(words);
    return selectorAt(text, { start: at, end: at + words.length }, "content");
  });
  return { start, end, attribution: { ...said, selectors }, claimId: from, style: "reported" };
}
const told = (...passages: Passage[]) =>
  unclaimedQuotes(text, passages).map(({ start, end }) => text.slice(start, end));
const safe = "“The bridge is safe,”";
const shut = "“We closed it to be sure, and it stays shut.”";

test("a quotation within a passage that is in no claim is told", () => {
  expect(told(passage(safe, shut, safe))).toEqual([shut]);
});

test("one that another claim is of is not, nor one outside of every passage", () => {
  expect(told(passage(safe, shut, safe), passage(shut, shut, shut))).toEqual([]);
  expect(told(passage(safe, "Adair said", safe))).toEqual([]);
});

test("all of a passage is said where nothing narrower is marked", () => {
  expect(told(passage(safe, shut))).toEqual([]);
});

test("of a quotation that is in a claim in part the rest is told, unless it is a word or two", () => {
  expect(told(passage(safe, shut, safe, "“We closed it to be sure,"))).toEqual(["and it stays shut.”"]);
  expect(told(passage(safe, shut, safe, "“We closed it to be sure, and it stays"))).toEqual([]);
});
