import { expect, test } from "vitest";
import { selectorAt } from "@/domain/anchor";
import type { Selector } from "@/domain/claim";
import { passageChange } from "@/domain/watching/passage-change";

const text =
  "Norhaven lies on the coast.\n\nIda Brandt came on Monday. She said that the pier was burning. Nobody was hurt.";

function quoted(excerpt: string, source: string): Selector[] {
  const start = text.indexOf(excerpt);
  const from = text.indexOf(source, start);
  return [
    selectorAt(text, { start, end: start + excerpt.length }, "excerpt"),
    selectorAt(text, { start: from, end: from + source.length }, "source"),
  ];
}
const said = quoted("She said that the pier was burning", "She");

test("words that moved down the page stand", () => {
  const after = text.replace("Norhaven lies", "A new beginning.\n\nAnd more of it.\n\nNorhaven lies");
  expect(passageChange(said, text, after)).toMatchObject({ how: "stands" });
});

test("a word of the sentence that stands outside of what was quoted counts", () => {
  const claim = quoted("the pier was burning", "She");
  const after = text.replace("She said", "She reportedly said");
  expect(passageChange(claim, text, after)).toMatchObject({
    how: "changed",
    after: expect.stringContaining("She reportedly said that the pier was burning."),
  });
});

test("where a pronoun speaks, whoever it is stands in the sentences before", () => {
  expect(passageChange(said, text, text.replace("Ida Brandt", "Noor Haddad"))?.how).toBe("changed");
  expect(passageChange(said, text, text.replace("Norhaven", "Eastport"))?.how).toBe("changed");
});

test("a sentence that was put in other words is shown as it is now, and one that went is gone", () => {
  expect(passageChange(said, text, text.replace("was burning", "had been burning"))).toMatchObject({
    how: "changed",
    before: expect.stringContaining("was burning"),
    after: expect.stringContaining("had been burning"),
  });
  const cut = text.replace(" She said that the pier was burning.", "");
  expect(passageChange(said, text, cut)).toMatchObject({ how: "gone", after: null });
});

test("another's sentence of the same words is no sign that it stands", () => {
  const twice = text.replace("She said that the pier was burning.", "He said that the pier was burning.");
  expect(passageChange(said, text, twice)?.how).not.toBe("stands");
});

test("what had no place before has none to change", () => {
  const lost = said.map((one) => ({ ...one, start: null, end: null }));
  expect(passageChange(lost, text, text)).toBeNull();
});
