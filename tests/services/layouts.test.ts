import { describe, expect, test } from "vitest";
import { readPasted } from "@/domain/article/read-pasted";
import { textOfHtml } from "@/services/html-text";
import { storyNamed, wordsOf } from "./layouts/layout";
import { layouts } from "./layouts/layouts";

// Sixty layouts and more, as the systems make them that pages are published with, each with a text of our own.

/** Words however their marks are set; of writing without blanks, its signs. */
const wordsIn = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .match(/\p{Script=Han}|[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** How many words of one text stand in the same order in the other. */
function inOrder(one: readonly string[], other: readonly string[]): number {
  let row = new Uint16Array(other.length + 1);
  for (const word of one) {
    const next = new Uint16Array(other.length + 1);
    for (let at = 1; at <= other.length; at += 1)
      next[at] = other[at - 1] === word ? row[at - 1]! + 1 : Math.max(row[at]!, next[at - 1]!);
    row = next;
  }
  return row[other.length]!;
}

function measured(name: string) {
  const layout = layouts[name]!;
  const story = storyNamed(layout.story);
  const page = textOfHtml(layout.page(story));
  if (!page.ok) throw new Error(page.words);
  const { title, author, publishedAt, standfirst, body } = readPasted(page.text, page);
  const read = wordsIn(`${standfirst}\n${body}`);
  const due = wordsIn((layout.body?.(story) ?? wordsOf(story)).join("\n"));
  const both = inOrder(read, due);
  const isDay = (at: string | null) => at === null || /^\d{4}-\d\d-\d\d$/.test(at);
  const instant = (at: string | null) => (isDay(at) ? at : new Date(at!).toISOString());
  return {
    facts: { title, author, at: instant(publishedAt) },
    due: {
      title: layout.title?.(story) ?? story.title,
      author: layout.author ? layout.author(story) : story.author,
      at: instant(layout.at ? layout.at(story) : story.at),
    },
    recall: both / due.length,
    precision: both / read.length,
    counts: { both, due: due.length, read: read.length },
    text: `${standfirst}\n---\n${body}`,
  };
}

const names = Object.keys(layouts);

test("there are sixty layouts at least", () => {
  expect(names.length).toBeGreaterThanOrEqual(60);
});

describe.each(names)("%s", (name) => {
  const { facts, due, recall, precision, text } = measured(name);

  test("its title, its author and its time are read", () => {
    expect(facts).toEqual(due);
  });

  test("of its text nothing is lost, and nothing else is read", () => {
    expect(Math.min(recall, precision), text).toBeGreaterThanOrEqual(0.98);
  });
});

test("of all the words of all of them 98 in 100 are right", () => {
  const sum = { both: 0, due: 0, read: 0 };
  for (const { counts } of names.map(measured))
    for (const key of ["both", "due", "read"] as const) sum[key] += counts[key];
  const figures = { layouts: names.length, recall: sum.both / sum.due, precision: sum.both / sum.read };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  expect(Math.min(figures.recall, figures.precision)).toBeGreaterThanOrEqual(0.98);
});
