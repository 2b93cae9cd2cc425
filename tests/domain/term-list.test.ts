import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fields, readQueryText } from "@/domain/timeline/query-text";
import { searchTerms } from "@/domain/timeline/term-list";

const listed = searchTerms.flatMap(({ terms }) => terms);

test("whatever the search field reads is explained, once, and nothing else", () => {
  const another = { organization: "org" };
  const read = [...fields].filter((field) => !(field in another)).sort();
  expect(listed.map(({ field }) => field).sort()).toEqual(read);
});

test("each example is read as terms of its field", () => {
  for (const { field, example } of listed) {
    const { unread, words, terms } = readQueryText(example);
    expect({ unread, words }, example).toEqual({ unread: [], words: null });
    expect(terms[0]?.field, example).toBe(field);
  }
});

test("what an explanation names besides can be typed too", () => {
  for (const { finds } of listed)
    for (const [typed] of finds.matchAll(
      /\b[a-z]+:(?:"[^"]+"|[a-z0-9][^\s;,]*[^\s;,.]|\d+\.\.)(?=[\s;,.]|$)/g,
    ))
      expect(readQueryText(typed).unread, typed).toEqual([]);
});

test("README has the terms that ask about sourcing", () => {
  const readme = readFileSync("README.md", "utf8");
  for (const field of ["rests", "origins", "is", "was", "sanctioned", "said", "published"])
    expect(readme).toContain(`\`${field}:`);
});
