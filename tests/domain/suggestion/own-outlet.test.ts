import { expect, test } from "vitest";
import { proposedRelays } from "@/domain/suggestion/propose/proposed-source";
import { mayCorrect } from "@/domain/suggestion/wording/correction";

const text = "Ruth Dallimore told the Evening Post that she had sent it. She told the Argus so too.";
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

/** Whom a suggestion proposes as hands between who speaks and the article, where nobody is on record. */
function hands(words: string, outletName: string) {
  const read = {
    text,
    article: { outletId: "o", outletName, publishedAt: null },
    mentions: [],
    entities: [],
  };
  const choose = {
    ofName: (name: string) => ({ create: { kind: "organization", name } }),
    ofMention: () => null,
  };
  const suggested = { relays: [span(words)], identity: "named_person" };
  return proposedRelays(read, suggested as never, choose as never, {
    identity: "named_person",
    source: null,
  });
}

test("a paper that somebody told is itself under the end of its name, and no hand between", () => {
  expect(hands("the Evening Post", "Wexcombe Evening Post")).toEqual([]);
  expect(hands("the Evening Post", "The Evening Post")).toEqual([]);
});

test("another paper is a hand, also one whose name has the same beginning", () => {
  expect(hands("the Argus", "Wexcombe Evening Post")).toHaveLength(1);
  expect(hands("the Evening Post", "Evening Post Sunday")).toHaveLength(1);
  expect(hands("the Argus", "")).toHaveLength(1);
});

test("what says that somebody had it wrong before is asked about as a correction", () => {
  const said = (exact: string) =>
    mayCorrect({
      stance: "asserts",
      selectors: [{ role: "excerpt", exact, prefix: "", suffix: "", start: 0, end: 1 }],
    });
  for (const words of [
    "The vote was 8-5, not 9-4 as it had first announced",
    "The clerk said she had misread the tally",
    "He said the council gave the wrong figure",
    "More than the board originally said",
  ])
    expect(said(words), words).toBe(true);
  for (const words of ["The vote was 8-5, as the council announced", "The clerk read the tally twice"])
    expect(said(words), words).toBe(false);
});
